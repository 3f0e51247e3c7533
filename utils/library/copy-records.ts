import { byClip, COPIED_TABLES, copyName } from "./copy-names";
import type { Alone, CopyStore } from "./copy-store";
import { nameLibrary, readLibraryId } from "./library-id";
import type { ClipBody, Revision } from "./records";
import type { LibraryDatabase } from "./schema";
import type { Place } from "./watch-writes";

/** The library's own name in its copy. */
const LIBRARY = "library";

/** Clips, or records that are part of none, that are read at once. */
const BATCH = 50;
/** What is written at once, roughly in characters; one clip may be more. */
const PIECE = 4_000_000;

/**
 * Brings records of the copy up to what the library holds now, so that it does not matter who copies
 * first. A clip is copied whole, or not at all.
 */
export async function copyRecords(
  database: LibraryDatabase,
  store: CopyStore,
  places: readonly Place[],
  alone: Alone,
): Promise<void> {
  const unique = new Map(places.map((place) => [copyName(place), place]));
  const groups = [...byClip(unique.values()).values()];
  for (let start = 0; start < groups.length; start += BATCH) {
    await alone(() => copyGroups(database, store, groups.slice(start, start + BATCH)));
  }
}

async function copyGroups(
  database: LibraryDatabase,
  store: CopyStore,
  groups: readonly (readonly Place[])[],
): Promise<void> {
  const isLost = (await nameCopy(database, store)) !== (await readLibraryId(database));
  const meant = isLost ? await notCopiedYet(store, groups) : groups;
  const records = await readRecords(database, meant);
  for (const piece of inPieces(records)) await store.write(piece);
  const gone = records.flat().filter(([, record]) => record === undefined);
  if (gone.length > 0 && !isLost) await store.remove(gone.map(([name]) => name));
}

/** What a lost library left in its copy is not touched until it is back: the journal remembers the rest. */
async function notCopiedYet(
  store: CopyStore,
  groups: readonly (readonly Place[])[],
): Promise<readonly (readonly Place[])[]> {
  const known = await store.read(groups.flat().map(copyName));
  return groups.filter((places) => !places.some((place) => known.has(copyName(place))));
}

/** The copy is the library's whose name it has; that of a library that is lost keeps its name. */
async function nameCopy(database: LibraryDatabase, store: CopyStore): Promise<string> {
  const known = await copiedLibrary(store);
  if (known !== null) return known;
  const name = await nameLibrary(database);
  await store.write(new Map([[LIBRARY, name]]));
  return name;
}

/** The name of the library that the copy is of; null: there is no copy. */
async function copiedLibrary(store: CopyStore): Promise<string | null> {
  const name = (await store.read([LIBRARY])).get(LIBRARY);
  return typeof name === "string" ? name : null;
}

/** The name of a library that is not this one, and that only the copy holds; mostly null. */
export async function lostLibrary(
  database: LibraryDatabase,
  store: CopyStore,
): Promise<string | null> {
  const copied = await copiedLibrary(store);
  return copied === (await readLibraryId(database)) ? null : copied;
}

/** Records by their names in the copy, those of a clip together; undefined: it is gone. */
type NamedRecords = [name: string, record: unknown][];

/** All of one moment. */
const readRecords = (
  database: LibraryDatabase,
  groups: readonly (readonly Place[])[],
): Promise<NamedRecords[]> =>
  database.transaction("r", [...COPIED_TABLES], async () => {
    const found = new Map<string, unknown>();
    const places = groups.flat();
    for (const table of COPIED_TABLES) {
      const here = places.filter((place) => place[0] === table);
      const records = await database.table(table).bulkGet(here.map(([, key]) => key));
      for (const [index, place] of here.entries()) found.set(copyName(place), records[index]);
    }
    return groups.map((some) => some.map(copyName).map((name) => [name, found.get(name)]));
  });

/** What is there of some groups, in pieces of which none divides a group. */
function* inPieces(groups: readonly NamedRecords[]): Generator<Map<string, unknown>> {
  let piece = new Map<string, unknown>();
  let size = 0;
  for (const records of groups) {
    const there = records.filter(([, record]) => record !== undefined);
    const more = there.reduce((sum, [, record]) => sum + sizeOf(record), 0);
    if (size + more > PIECE && piece.size > 0) {
      yield piece;
      piece = new Map();
      size = 0;
    }
    for (const [name, record] of there) piece.set(name, record);
    size += more;
  }
  if (piece.size > 0) yield piece;
}

/** Of what is neither a body nor an earlier version, a guess. */
function sizeOf(record: unknown): number {
  const { content = "", textContent = "" } = {
    ...(record as Partial<ClipBody>),
    ...(record as Partial<Revision>).article,
  };
  return content.length + textContent.length + 2_000;
}
