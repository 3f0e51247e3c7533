import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { LibraryDatabase } from "@/utils/library/schema";

const script = readFileSync("public/open-database.js", "utf8");

/** Runs what stands in the head of the pages, and waits until it has opened what it can. */
async function openEarly(): Promise<void> {
  const open = vi.fn(indexedDB.open.bind(indexedDB));
  new Function("indexedDB", script)({ open });
  const request = open.mock.results[0]?.value as IDBOpenDBRequest;
  await vi.waitFor(() => expect(request.readyState).toBe("done"));
}

test("a database that is opened early is none where there was none", async () => {
  await openEarly();
  expect(await indexedDB.databases()).toEqual([]);
  const database = new LibraryDatabase();
  expect(await database.clips.count()).toBe(0);
  await database.delete();
});

test("a database that is opened early is the library's, and holds up no upgrade", async () => {
  const older = new LibraryDatabase();
  await older.open();
  older.close();
  await openEarly();
  const higher = indexedDB.open(older.name, 1_000);
  const version = await new Promise((resolve, reject) => {
    higher.onsuccess = () => resolve(higher.result.version);
    higher.onblocked = () => reject(new Error("held up"));
  });
  expect(version).toBe(1_000);
  higher.result.close();
  indexedDB.deleteDatabase(older.name);
});
