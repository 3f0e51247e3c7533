import { expect, test } from "vitest";
import { renewLog } from "@/utils/library/renew-log";

test("renewing the log leaves the database that the next time deletes, and is in nobody's way", async () => {
  await renewLog();
  await renewLog();
  const left = (await indexedDB.databases()).filter(({ name }) => name?.startsWith("jianbao-log"));
  expect(left).toHaveLength(1);
  const deleted = indexedDB.deleteDatabase("jianbao-log");
  await new Promise((resolve, reject) => {
    deleted.onsuccess = resolve;
    deleted.onblocked = reject;
  });
});
