import { expect, test, vi } from "vitest";
import { DATABASE_NAME } from "@/utils/library/database-name";
import { openEarly } from "@/utils/library/open-early";
import { LibraryDatabase } from "@/utils/library/schema";

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

test("a database that is opened early is none where there was none", async () => {
  openEarly(indexedDB);
  await vi.waitFor(async () => expect(await names()).toEqual([]));
  const database = new LibraryDatabase();
  expect(await database.clips.count()).toBe(0);
  await database.delete();
});

test("a database that is open early holds up no upgrade", async () => {
  const older = new LibraryDatabase();
  await older.open();
  older.close();
  const opening = vi.fn(indexedDB.open.bind(indexedDB));
  openEarly({ open: opening });
  const request = opening.mock.results[0]?.value as IDBOpenDBRequest;
  await vi.waitFor(() => expect(request.readyState).toBe("done"));
  const newer = new LibraryDatabase();
  const higher = indexedDB.open(DATABASE_NAME, 1_000);
  const version = await new Promise((resolve, reject) => {
    higher.onsuccess = () => resolve(higher.result.version);
    higher.onblocked = () => reject(new Error("held up"));
  });
  expect(version).toBe(1_000);
  higher.result.close();
  await newer.delete();
});
