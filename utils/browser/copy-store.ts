import { browser } from "wxt/browser";
import type { CopyStore } from "../library/copy-store";
import type { StoredImage } from "../library/records";

/** Before the names of records in `storage.local`, which holds the settings too. */
const PREFIX = "copy/";
/** Of pictures; they are in the cache store, each in a file of its own, as they are not JSON. */
const IMAGES = "images/";
/** What the cache store is called, and an address that nobody has, below which pictures lie. */
const CACHE = "copy";
const ADDRESS = "https://copy.invalid/";

/**
 * The extension's own storage and the cache store: neither goes when IndexedDB goes. The first is a
 * LevelDB as well, which Chromium mends when it finds it torn, instead of throwing it away.
 */
export const copyStore: CopyStore = {
  async write(records) {
    const rows: Record<string, unknown> = {};
    for (const [name, record] of records) {
      if (name.startsWith(IMAGES)) await writeImage(name, record as StoredImage);
      else rows[PREFIX + name] = record;
    }
    await browser.storage.local.set(rows);
  },
  async read(names) {
    const found = new Map<string, unknown>();
    const rows = await browser.storage.local.get(
      names.filter((name) => !name.startsWith(IMAGES)).map((name) => PREFIX + name),
    );
    for (const [name, record] of Object.entries(rows)) {
      found.set(name.slice(PREFIX.length), record);
    }
    for (const name of names.filter((one) => one.startsWith(IMAGES))) {
      const image = await readImage(name);
      if (image) found.set(name, image);
    }
    return found;
  },
  async remove(names) {
    await browser.storage.local.remove(names.map((name) => PREFIX + name));
    const images = names.filter((name) => name.startsWith(IMAGES));
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
const PAD = "pad";

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

/** What has its hash for a name never changes. */
async function writeImage(name: string, { bytes }: StoredImage): Promise<void> {
  const cache = await caches.open(CACHE);
  if (await cache.match(addressOf(name))) return;
  await cache.put(addressOf(name), new Response(bytes));
}

async function readImage(name: string): Promise<StoredImage | null> {
  const cache = await caches.open(CACHE);
  const response = await cache.match(addressOf(name));
  if (!response) return null;
  return { hash: JSON.parse(name.slice(IMAGES.length)), bytes: await response.blob() };
}
