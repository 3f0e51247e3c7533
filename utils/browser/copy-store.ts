import { browser } from "wxt/browser";
import { hashOf } from "../clip/receipt";
import type { CopyStore } from "../library/copy-store";
import type { StoredImage } from "../library/records";

/** Before the names of records in `storage.local`, which holds the settings too. */
const PREFIX = "copy/";
/** Of pictures; they are in the cache store, each in a file of its own, as they are not JSON. */
const IMAGES = "images/";
const isImage = (name: string) => name.startsWith(IMAGES);
const isRow = (name: string) => !isImage(name);
/** What the cache store is called, and an address that nobody has, below which pictures lie. */
const CACHE = "copy";
const ADDRESS = "https://copy.invalid/";

/**
 * The extension's own storage and the cache store: neither goes when Chromium throws IndexedDB away. The
 * first is a LevelDB as well, which it mends when it finds it torn.
 */
export const copyStore: CopyStore = {
  async write(records) {
    const rows: Record<string, unknown> = {};
    for (const [name, record] of records) {
      if (isImage(name)) await writeImage(name, record as StoredImage);
      else rows[PREFIX + name] = record;
    }
    await browser.storage.local.set(rows);
  },
  async read(names) {
    const found = new Map<string, unknown>();
    for (const [name, record] of await readRows(names.filter(isRow))) {
      found.set(name, record);
    }
    for (const name of names.filter(isImage)) {
      const image = await readImage(name);
      if (image) found.set(name, image);
    }
    return found;
  },
  async remove(names) {
    await browser.storage.local.remove(names.filter(isRow).map((name) => PREFIX + name));
    const images = names.filter(isImage);
    if (images.length === 0) return;
    const cache = await caches.open(CACHE);
    for (const name of images) await cache.delete(addressOf(name));
  },
  async names() {
    const keys = await (browser.storage.local as WithKeys).getKeys();
    return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  },
};

/** More than LevelDB holds in memory before it begins another log. */
const LOG = 5_000_000;
const PAD = "copy-pad";

/**
 * Has the storage begin a new log: what a killed browser tore is at the end of the old one, and what is
 * written behind that could be dropped when Chromium mends it.
 */
export async function renewStorage(): Promise<void> {
  await browser.storage.local.set({ [PAD]: "x".repeat(LOG) });
  await browser.storage.local.remove(PAD);
}

/** Chrome has it since 130. */
type WithKeys = { getKeys(): Promise<string[]> };

const addressOf = (name: string) => ADDRESS + encodeURIComponent(name);

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

/** What has its hash for a name never changes, unless it was damaged. */
async function writeImage(name: string, { bytes }: StoredImage): Promise<void> {
  if (await readImage(name)) return;
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(name), new Response(bytes));
}

/** null: its bytes are not there, or no longer what its name says. */
async function readImage(name: string): Promise<StoredImage | null> {
  const cache = await caches.open(CACHE);
  const response = await cache.match(addressOf(name));
  const bytes = await response?.arrayBuffer().catch(() => null);
  const hash: string = JSON.parse(name.slice(IMAGES.length));
  if (!response || !bytes || (await hashOf(new Uint8Array(bytes))) !== hash) return null;
  const type = response.headers.get("content-type") ?? "";
  return { hash, bytes: new Blob([bytes], { type }) };
}
