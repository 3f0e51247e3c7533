import { hashOf } from "../clip/receipt";
import type { StoredImage } from "../library/records";

/** Of pictures; they are in the cache store, each in a file of its own, as they are not JSON. */
const IMAGES = "images/";
export const isImage = (name: string): boolean => name.startsWith(IMAGES);
/** What the cache store is called, and an address that nobody has, below which pictures lie. */
const CACHE = "copy";
const ADDRESS = "https://copy.invalid/";

const addressOf = (name: string) => ADDRESS + encodeURIComponent(name);

/** What has its hash for a name never changes, unless it was damaged. */
export async function writeImage(name: string, { bytes }: StoredImage): Promise<void> {
  if (await readImage(name)) return;
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(name), new Response(bytes));
}

/** null: its bytes are not there, or no longer what its name says. */
export async function readImage(name: string): Promise<StoredImage | null> {
  const cache = await caches.open(CACHE);
  const response = await cache.match(addressOf(name));
  const bytes = await response?.arrayBuffer().catch(() => null);
  const hash: string = JSON.parse(name.slice(IMAGES.length));
  if (!response || !bytes || (await hashOf(new Uint8Array(bytes))) !== hash) return null;
  const type = response.headers.get("content-type") ?? "";
  return { hash, bytes: new Blob([bytes], { type }) };
}

export async function removeImages(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const cache = await caches.open(CACHE);
  for (const name of names) await cache.delete(addressOf(name));
}
