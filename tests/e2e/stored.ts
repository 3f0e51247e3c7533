import type { Page } from "puppeteer-core";
import type { ClipBody, ClipPicture, ClipRow, Count } from "../../utils/library/records.ts";

/** All that the database holds; of what is large, the keys. */
export interface StoredLibrary {
  clips: ClipRow[];
  bodies: ClipBody[];
  counts: Count[];
  pictures: ClipPicture[];
  tombstones: { id: string }[];
  queue: { id: string; state: string }[];
  revisionKeys: [string, string][];
  imageKeys: string[];
}

/** Reads the database past the extension's own code, in one transaction. */
export async function readStored(page: Page): Promise<StoredLibrary> {
  const text = await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open("jianbao"));
    const whole = ["clips", "bodies", "counts", "pictures", "tombstones", "queue"];
    const transaction = database.transaction([...whole, "revisions", "images"]);
    const store = (name: string) => transaction.objectStore(name);
    const reading = whole.map((name) => settled(store(name).getAll()));
    const keys = [settled(store("revisions").getAllKeys()), settled(store("images").getAllKeys())];
    const records = await Promise.all(reading);
    const [revisionKeys, imageKeys] = await Promise.all(keys);
    database.close();
    const found = Object.fromEntries(whole.map((name, place) => [name, records[place]]));
    return JSON.stringify({ ...found, revisionKeys, imageKeys });
  });
  return JSON.parse(text);
}
