import { expect, test } from "vitest";
import { renewLog } from "@/utils/library/renew-log";

test("renewing the log leaves nothing behind", async () => {
  await renewLog();
  const databases = await indexedDB.databases();
  expect(databases.filter(({ name }) => name === "jianbao-log")).toEqual([]);
});
