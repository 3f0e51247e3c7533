import { Dexie } from "dexie";
import { afterEach } from "vitest";
import { countsOf } from "@/utils/library/counts";
import { LibraryDatabase } from "@/utils/library/schema";

let opened: LibraryDatabase[] = [];

/** A library of its own for a test; it is gone when the test ends. */
export function anEmptyLibrary(): LibraryDatabase {
  const database = new LibraryDatabase(`test-${crypto.randomUUID()}`);
  opened.push(database);
  return database;
}

afterEach(async () => {
  for (const database of opened) {
    database.close();
    await Dexie.delete(database.name);
  }
  opened = [];
});

/** The stored counts, and what counting all rows gives: they must be the same. */
export async function bothCounts(database: LibraryDatabase) {
  const stored = await database.counts.orderBy("name").toArray();
  const counted = new Map<string, number>();
  for (const row of await database.clips.toArray()) {
    for (const name of countsOf(row)) counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return {
    stored: Object.fromEntries(stored.map(({ name, count }) => [name, count])),
    counted: Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
