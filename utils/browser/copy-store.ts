import { browser } from "wxt/browser";
import { bulkRows } from "../library/bulk-rows";
import type { CopyRows, CopyStore } from "../library/copy-store";
import { layeredCopy } from "../library/layered-copy";
import type { StoredImage } from "../library/records";
import { renewLog } from "../library/renew-log";
import { isImage, readImage, removeImages, writeImage } from "./copied-images";

/** Before the names of records in `storage.local`, which holds the settings too. */
const PREFIX = "copy/";
/** What the bucket of the bulk is called. */
const BUCKET = "copy";
const isRow = (name: string) => !isImage(name);

/** What was written lately, in the extension's own storage: a LevelDB that Chromium mends when it is torn. */
const recent: CopyRows = {
  write: (rows) =>
    browser.storage.local.set(
      Object.fromEntries(Array.from(rows, ([name, row]) => [PREFIX + name, row])),
    ),
  read: async (names) => new Map(await readRows(names)),
  remove: (names) => browser.storage.local.remove(names.map((name) => PREFIX + name)),
  async names() {
    const keys = await (browser.storage.local as WithKeys).getKeys();
    return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  },
};

/**
 * The bulk, in a bucket whose databases are not thrown away with the library's. Not in the extension's
 * storage: before it is first written in a session, Chromium reads all of it into memory, two gigabytes
 * and half a minute for a large library.
 */
const bulk = bulkRows(bucketed);

async function bucketed(): Promise<IDBFactory> {
  const { storageBuckets } = navigator as Navigator & WithBuckets;
  return (await storageBuckets.open(BUCKET)).indexedDB;
}

/** Chrome has them since 122. */
interface WithBuckets {
  storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
}

const rows = layeredCopy(recent, bulk);

/** None of where it lies goes when Chromium throws the library's database away. */
export const copyStore: CopyStore = {
  ...rows,
  async write(records) {
    for (const [name, record] of records) {
      if (isImage(name)) await writeImage(name, record as StoredImage);
    }
    await rows.write(new Map([...records].filter(([name]) => isRow(name))));
  },
  async read(names) {
    const found = new Map(await rows.read(names.filter(isRow)));
    for (const name of names.filter(isImage)) {
      const image = await readImage(name);
      if (image) found.set(name, image);
    }
    return found;
  },
  async remove(names) {
    await rows.remove(names.filter(isRow));
    await removeImages(names.filter(isImage));
  },
};

/** More than LevelDB holds in memory before it begins another log. */
const LOG = 5_000_000;
const PAD = "copy-pad";

/**
 * Has both storages begin a new log: what a killed browser tore is at the end of the old one. What is
 * written behind that could be dropped when Chromium mends the first; for the other see `renewLog`.
 */
export async function renewStorage(): Promise<void> {
  await renewLog({ indexedDB: await bucketed() });
  await browser.storage.local.set({ [PAD]: "x".repeat(LOG) });
  await browser.storage.local.remove(PAD);
}

/** Chrome has it since 130. */
type WithKeys = { getKeys(): Promise<string[]> };

/** What is too much for one answer is asked for in halves. */
async function readRows(names: readonly string[]): Promise<[name: string, record: unknown][]> {
  try {
    const rows = await browser.storage.local.get(names.map((name) => PREFIX + name));
    return Object.entries(rows).map(([key, record]) => [key.slice(PREFIX.length), record]);
  } catch (error) {
    if (names.length < 2) throw error;
    const half = names.length >> 1;
    return [...(await readRows(names.slice(0, half))), ...(await readRows(names.slice(half)))];
  }
}
