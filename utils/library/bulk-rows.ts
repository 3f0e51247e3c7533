import type { CopyRows } from "./copy-store";
import { answerOf } from "./raw-reading";

const NAME = "copy";
const ROWS = "rows";

/**
 * Rows in an IndexedDB that is none of the library's, so that it does not go with it.
 *
 * @param factory of the storage in which it lies
 */
export function bulkRows(factory: () => Promise<IDBFactory>): CopyRows {
  let connection: Promise<IDBDatabase> | null = null;
  const forget = () => {
    connection = null;
  };
  const connect = async () => {
    const opening = (await factory()).open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(ROWS);
    const database = await answerOf(opening);
    database.onclose = forget;
    database.onversionchange = () => {
      forget();
      database.close();
    };
    return database;
  };
  const within = async <T>(
    mode: IDBTransactionMode,
    work: (rows: IDBObjectStore) => T | Promise<T>,
  ): Promise<T> => {
    connection ??= connect();
    connection.catch(forget);
    const transaction = (await connection).transaction(ROWS, mode, { durability: "strict" });
    const [result] = await Promise.all([
      work(transaction.objectStore(ROWS)),
      new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      }),
    ]);
    return result;
  };
  return {
    write: (rows) =>
      within("readwrite", (store) => {
        for (const [name, row] of rows) store.put(row, name);
      }),
    read: (names) =>
      within("readonly", async (store) => {
        const rows = await Promise.all(names.map((name) => answerOf(store.get(name))));
        return new Map(
          names.flatMap((name, at) => (rows[at] === undefined ? [] : [[name, rows[at]] as const])),
        );
      }),
    remove: (names) =>
      within("readwrite", (store) => {
        for (const name of names) store.delete(name);
      }),
    names: () =>
      within("readonly", async (store) => (await answerOf(store.getAllKeys())).map(String)),
  };
}
