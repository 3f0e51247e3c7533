/** Characters of clips after which what was read is given back: 8 to 16 megabytes. */
const READ_AT_MOST = 8 << 20;
/** As many bytes at once make a browser look for garbage. */
const WEIGHT = 64 << 20;

let read = 0;
/** The weight that was put on last: one that is dropped at once would weigh nothing. */
const held = new Set<ArrayBuffer>();

/**
 * Counts what was read, so that it is given back in time. A browser keeps the bytes of a finished
 * request until it collects all garbage of the thread, and it does that only when much memory has been
 * asked for since; measured in Chromium, every thread kept some 50 MB till then, and keeps 10 now. So
 * memory is asked for, which takes none, as nothing is ever written to it.
 */
export function countRead(characters: number): void {
  read += characters;
  if (read < READ_AT_MOST) return;
  read = 0;
  try {
    held.clear();
    held.add(new ArrayBuffer(WEIGHT));
  } catch {
    // Where it is not to be had, memory is short enough for the browser to look for garbage itself.
  }
}
