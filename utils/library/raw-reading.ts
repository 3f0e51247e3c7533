import type { PartKey } from "../search/index/storage";

/** What IndexedDB answers a request. In what follows at once, the transaction is still open. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Blocks of the search index, in the order asked for; undefined for what is not there. */
export function readParts(
  parts: IDBObjectStore,
  keys: readonly PartKey[],
): Promise<(Uint8Array | undefined)[]> {
  const requests = keys.map(({ segment, kind, number }) => parts.get([segment, kind, number]));
  const last = requests.at(-1);
  if (!last) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    // Requests are answered in their order: one event is enough for all.
    last.onsuccess = () => resolve(requests.map(({ result }) => result?.bytes));
    for (const request of requests) request.onerror = () => reject(request.error);
  });
}
