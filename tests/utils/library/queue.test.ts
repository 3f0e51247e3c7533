import { expect, test } from "vitest";
import { importClips } from "@/utils/library/import-clips";
import { deleteClips } from "@/utils/library/purge";
import {
  enqueue,
  failInQueue,
  leaveQueue,
  nextQueued,
  readQueue,
  stopQueue,
} from "@/utils/library/queue";
import { saveClips } from "@/utils/library/save";
import { newClip } from "../export/clips";
import { anEmptyLibrary } from "./library";

const address = (id: string, host = "a.example") =>
  newClip(
    { url: `https://${host}/${id}`, title: id, content: "", textContent: "", length: 0 },
    { id },
  );

const always = () => true;

test("offers the clips that came without a text", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [address("1"), newClip({}, { id: "2" })]);
  const { offered } = await readQueue(database);
  expect(offered).toEqual([{ id: "1", url: "https://a.example/1" }]);
});

test("gives one after the other, and passes over a site that is to be left alone", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [address("1"), address("2", "b.example")]);
  await enqueue(database, ["1", "2"]);
  const isOther = (url: string) => !url.includes("a.example");
  expect(await nextQueued(database, isOther)).toEqual({ id: "2", url: "https://b.example/2" });
  await leaveQueue(database, "2");
  expect(await nextQueued(database, isOther)).toBe("later");
  await leaveQueue(database, "1");
  expect(await nextQueued(database, always)).toBeNull();
});

test("forgets what has a text by now, or is gone", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [newClip({}, { id: "1" })]);
  await enqueue(database, ["1", "gone"]);
  expect(await nextQueued(database, always)).toBeNull();
  expect((await readQueue(database)).waiting).toBe(0);
});

test("tells what failed and why, until it is asked for again", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [address("1")]);
  await enqueue(database, ["1"]);
  await failInQueue(database, "1", { kind: "notFetched" });
  expect(await readQueue(database)).toEqual({
    offered: [],
    waiting: 0,
    failed: [{ id: "1", title: "1", url: "https://a.example/1", failure: { kind: "notFetched" } }],
  });
  await enqueue(database, ["1"]);
  expect((await readQueue(database)).waiting).toBe(1);
});

test("stops what waits, and offers it again", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [address("1"), address("2")]);
  await enqueue(database, ["1", "2"]);
  await stopQueue(database);
  // One that was under way when it was stopped.
  await failInQueue(database, "1", { kind: "notFetched" });
  expect((await readQueue(database)).offered).toHaveLength(2);
});

test("holds no clip that was deleted for good, or gave way to a backup", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [address("1"), address("2"), address("3")]);
  await enqueue(database, ["1", "2", "3"]);
  await failInQueue(database, "1", { kind: "notFetched" });
  await deleteClips(database, ["1", "2"], new Date());
  expect(await database.table("queue").toCollection().primaryKeys()).toEqual(["3"]);
  await importClips(database, { clips: [], records: [] }, "replace");
  expect(await database.table("queue").count()).toBe(0);
});
