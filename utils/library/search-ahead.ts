import type { Manifest } from "../search/index/manifest";
import { directoryKeys } from "../search/index/part-keys";
import type { PartKey } from "../search/index/storage";
import { answerOf } from "./raw-reading";
import { readStoredState, type StoredState } from "./stored-state";

/** A connection of its own, opened while a page was still loading, with what it has read. */
export interface Ahead {
  connection: IDBDatabase;
  stored: StoredState;
  /** False as soon as somebody wants to change or delete the database. */
  isOpen(): boolean;
}

interface Begun {
  name: string;
  reading: Promise<Ahead>;
  /** Ends listening. @returns whether anything of a library has changed since */
  hasChanged(): boolean;
}

declare global {
  /** What `readAhead` has begun, for `takeAhead`: they need not be of one file. */
  var libraryAhead: Begun | undefined;
}

/** Where something small is kept for the next page; `localStorage` is one. */
export type Memo = Pick<Storage, "getItem" | "setItem">;

const NOTED = "search directories";

/** Where Dexie tells other pages of changes; a test holds it to that. */
const CHANGES = "x-storagemutated-1";

/**
 * Begins to read what the first search of a page needs, before any of the code that searches is
 * loaded. Nothing is lost if there is no library yet, or one of another version.
 */
export function readAhead(name: string, memo: Memo): void {
  const hasChanged = listen();
  const reading = read(name, memo);
  // Whoever takes it sees that it has failed; nobody may.
  reading.catch(() => {});
  globalThis.libraryAhead = { name, reading, hasChanged };
}

/** What was read ahead of a library, once; null if nothing was, or if it is no longer true. */
export async function takeAhead(name: string): Promise<Ahead | null> {
  const begun = globalThis.libraryAhead;
  if (begun?.name !== name) return null;
  globalThis.libraryAhead = undefined;
  const ahead = await begun.reading.catch(() => null);
  if (!begun.hasChanged() && ahead?.isOpen()) return ahead;
  ahead?.connection.close();
  return null;
}

function listen(): () => boolean {
  let hasChanged = false;
  const channel = new BroadcastChannel(CHANGES);
  channel.onmessage = () => {
    hasChanged = true;
  };
  return () => {
    channel.close();
    return hasChanged;
  };
}

/** Notes for the next page that reads ahead what to ask for before it has seen the manifest. */
export function noteDirectories({ segments }: Manifest, memo: Memo): void {
  const note = JSON.stringify(segments.flatMap(directoryKeys));
  if (memo.getItem(NOTED) !== note) memo.setItem(NOTED, note);
}

async function read(name: string, memo: Memo): Promise<Ahead> {
  const opening = openExisting(name);
  // Parts never change: what was noted long ago can be of no use, but not wrong.
  const likely: PartKey[] = JSON.parse(memo.getItem(NOTED) ?? "[]"); // only `noteDirectories` notes
  const connection = await opening;
  let isOpen = true;
  connection.onclose = () => {
    isOpen = false;
  };
  connection.onversionchange = () => {
    isOpen = false;
    connection.close();
  };
  try {
    const stored = await readStoredState(connection, () => false, likely);
    return { connection, stored, isOpen: () => isOpen };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** @throws if there is no such database; none is made */
async function openExisting(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  return answerOf(opening);
}
