import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  Dexie,
} from "dexie";
import type { LibraryDatabase } from "./schema";

/** A record by its place: the table, and its key there. */
export type Place = readonly [table: string, key: string | readonly string[]];

export interface Watching {
  tables: ReadonlySet<string>;
  /** The table in which each transaction notes what it writes or deletes. */
  journal: string;
  /** What is noted of some places. */
  note(places: readonly Place[]): unknown;
  /**
   * Hears of a transaction as soon as it writes, and of all that it wrote or deleted when it is
   * committed; of nothing if it fails.
   */
  heed(transaction: object, committed: Promise<readonly Place[]>): void;
}

/**
 * Tells of every record of some tables that this connection writes or deletes, whatever code does it,
 * and notes it in the same transaction. Call it before the database is opened.
 */
export function watchWrites(
  database: LibraryDatabase,
  { tables, journal, note, heed }: Watching,
): void {
  const written = new WeakMap<DBCoreTransaction, Place[]>();
  const placesOf = (transaction: DBCoreTransaction): Place[] => {
    const known = written.get(transaction);
    if (known) return known;
    const places: Place[] = [];
    written.set(transaction, places);
    // Whoever hears of it has to do with transactions of its own.
    Dexie.ignoreTransaction(() => heed(transaction, committed(transaction, places)));
    return places;
  };
  const create = (core: DBCore): DBCore => ({
    ...core,
    transaction(stores, mode, options) {
      const isWatched = mode === "readwrite" && stores.some((name) => tables.has(name));
      const all = isWatched ? [...new Set([...stores, journal])] : stores;
      return core.transaction(all, mode, options);
    },
    table(name) {
      const table = core.table(name);
      if (!tables.has(name)) return table;
      const noted = (trans: DBCoreTransaction, keys: readonly Place[1][]): Promise<unknown> => {
        if (keys.length === 0) return Promise.resolve();
        const places = placesOf(trans);
        const here = keys.map((key): Place => [name, key]);
        for (const place of here) places.push(place);
        // An upgrade of the database may come before there is a journal.
        if (!own(trans).objectStoreNames.contains(journal)) return Promise.resolve();
        return core.table(journal).mutate({ type: "add", trans, values: [note(here)] });
      };
      return {
        ...table,
        // Promises are chained as Dexie's own are: what is awaited leaves its transaction after a while.
        mutate: (request) =>
          keysOf(table, request)
            .then((keys) => noted(request.trans, keys))
            .then(() => table.mutate(request)),
      };
    },
  });
  database.use({ stack: "dbcore", name: "watchWrites", create });
}

const committed = (transaction: DBCoreTransaction, places: readonly Place[]) =>
  new Promise<readonly Place[]>((resolve) => {
    own(transaction).addEventListener("complete", () => resolve(places));
    own(transaction).addEventListener("abort", () => resolve([]));
  });

/** Beneath Dexie's type it is the browser's own. */
const own = (transaction: DBCoreTransaction) => transaction as unknown as IDBTransaction;

function keysOf(
  { schema, query }: DBCoreTable,
  request: DBCoreMutateRequest,
): Promise<readonly Place[1][]> {
  switch (request.type) {
    case "delete":
      return Promise.resolve(request.keys);
    case "deleteRange": {
      const { trans, range } = request;
      // What is not there by then is deleted by nobody.
      const within = { index: schema.primaryKey, range };
      return query({ trans, values: false, query: within }).then(({ result }) => result);
    }
    default:
      return Promise.resolve(
        request.keys ?? request.values.map((value) => schema.primaryKey.extractKey?.(value)),
      );
  }
}
