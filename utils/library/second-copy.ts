import { Dexie, type Transaction } from "dexie";
import { COPIED_TABLES, copyName } from "./copy-names";
import type { LibraryDatabase } from "./schema";
import { type Place, watchWrites } from "./watch-writes";

const COPIED: ReadonlySet<string> = new Set(COPIED_TABLES);

/**
 * Has everything that is written through a connection copied too, and every transaction wait for its
 * copy: what is acknowledged is then in both. (A write without a transaction waits for nothing.) What is
 * to be copied stands in the journal until a later start of the browser has seen to it once more. Call
 * it before the database is opened.
 *
 * @param copy is told what has changed, and reports what fails: the library has it all the same
 */
export function keepSecondCopy(
  database: LibraryDatabase,
  copy: (places: readonly Place[]) => Promise<void>,
): void {
  const copying = new WeakMap<object, Promise<void>>();
  watchWrites(database, {
    tables: COPIED,
    journal: database.uncopied.name,
    note: (places) => places.map(copyName),
    heed(transaction, committed) {
      const copied = committed.then((places) => (places.length > 0 ? copy(places) : undefined));
      copying.set(transaction, copied);
    },
  });

  const { transaction } = database;
  const waiting = (...args: unknown[]) => {
    const tables = args.slice(1, -1).flat() as (string | { name: string })[];
    // One within another ends with that one, and must not wait for anything else.
    const isWithin = Dexie.currentTransaction !== null;
    if (isWithin || args[0] === "r" || !tables.some(isCopied)) {
      return Reflect.apply(transaction, database, args);
    }
    const scope = args.at(-1) as (own: Transaction) => unknown;
    let own: object | null = null;
    // Dexie has to see that native promises come.
    const work = async (begun: Transaction) => {
      own = begun.idbtrans;
      return scope(begun);
    };
    const result = Reflect.apply(transaction, database, [...args.slice(0, -1), work]);
    return result.then(async (value: unknown) => {
      if (own) await copying.get(own);
      return value;
    });
  };
  database.transaction = waiting as typeof transaction;
}

const isCopied = (table: string | { name: string }): boolean =>
  COPIED.has(typeof table === "string" ? table : table.name);
