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

/** Hears, as soon as a transaction writes, of what it will have written or deleted; of none if it fails. */
export type HeedWrites = (committed: Promise<readonly Place[]>) => void;

/**
 * Tells of every record of some tables that this connection writes or deletes, whatever code does it.
 * Call it before the database is opened.
 */
export function watchWrites(
  database: LibraryDatabase,
  tables: ReadonlySet<string>,
  heed: HeedWrites,
): void {
  const written = new WeakMap<DBCoreTransaction, Place[]>();
  const placesOf = (transaction: DBCoreTransaction): Place[] => {
    const known = written.get(transaction);
    if (known) return known;
    const places: Place[] = [];
    written.set(transaction, places);
    // Whoever hears of it has to do with transactions of its own.
    Dexie.ignoreTransaction(() => heed(committed(transaction, places)));
    return places;
  };
  const create = (core: DBCore): DBCore => ({
    ...core,
    table(name) {
      const table = core.table(name);
      if (!tables.has(name)) return table;
      return {
        ...table,
        mutate(request) {
          const note = (keys: readonly Place[1][]) =>
            placesOf(request.trans).push(...keys.map((key): Place => [name, key]));
          if (request.type !== "deleteRange") {
            note(keysOf(table, request));
            return table.mutate(request);
          }
          const { trans, range } = request;
          const query = { index: table.schema.primaryKey, range };
          // What is not there by then is deleted by nobody.
          return table.query({ trans, values: false, query }).then(({ result }) => {
            note(result);
            return table.mutate(request);
          });
        },
      };
    },
  });
  database.use({ stack: "dbcore", name: "watchWrites", create });
}

const committed = (transaction: DBCoreTransaction, places: readonly Place[]) =>
  new Promise<readonly Place[]>((resolve) => {
    // Beneath Dexie's type it is the browser's own.
    const own = transaction as unknown as IDBTransaction;
    own.addEventListener("complete", () => resolve(places));
    own.addEventListener("abort", () => resolve([]));
  });

function keysOf(
  { schema }: DBCoreTable,
  request: Exclude<DBCoreMutateRequest, { type: "deleteRange" }>,
): readonly Place[1][] {
  if (request.type === "delete") return request.keys;
  return request.keys ?? request.values.map((value) => schema.primaryKey.extractKey?.(value));
}
