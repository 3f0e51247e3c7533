import { Dexie } from "dexie";
import { COPIED_TABLES } from "./copy-names";
import type { LibraryDatabase } from "./schema";
import { type Place, watchWrites } from "./watch-writes";

const COPIED: ReadonlySet<string> = new Set(COPIED_TABLES);

/**
 * Has everything that is written through a connection copied too, and every transaction wait for its
 * copy: what is acknowledged is then in both. (A write without a transaction waits for nothing.) Call it before the database is opened.
 *
 * @param copy is told what has changed, and reports what fails: the library has it all the same
 */
export function keepSecondCopy(
  database: LibraryDatabase,
  copy: (places: readonly Place[]) => Promise<void>,
): void {
  const copying = new Set<Promise<void>>();
  watchWrites(database, COPIED, (committed) => {
    const done = committed
      .then((places) => (places.length > 0 ? copy(places) : undefined))
      .finally(() => copying.delete(done));
    copying.add(done);
  });

  const { transaction } = database;
  const waiting = (...args: Parameters<typeof transaction>) => {
    // One within another ends with that one, and must not wait for anything else.
    const isWithin = Dexie.currentTransaction !== null;
    const result = Reflect.apply(transaction, database, args);
    if (isWithin || args[0] === "r" || !args.slice(1).flat().some(isCopied)) return result;
    return result.then(async (value: unknown) => {
      await Promise.all(copying);
      return value;
    });
  };
  database.transaction = waiting as typeof transaction;
}

const isCopied = (table: string | { name: string }): boolean =>
  COPIED.has(typeof table === "string" ? table : table.name);
