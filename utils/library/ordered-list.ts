import { orderedText } from "../clip/order-keys";
import { clipStore, firstKey, idsIn, type KeyRange, watchRange } from "./index-keys";
import { listIds, type Order, type Ordering, type Selection } from "./list";
import type { LibraryDatabase } from "./schema";

/** Clips that belong together, from a place in the list up to the next group. */
export interface Group {
  start: number;
  /** A month or year in ISO 8601, a site, a section, a letter; "": unknown. */
  label: string;
}

export interface OrderedList {
  ids: string[];
  /** None if the list is not grouped. */
  groups: Group[];
}

/**
 * A list in an order, times newest first, texts from A to Z. Reads keys only, whatever the size of
 * the library: an index gives the order, and the lists that narrow it are keys too.
 *
 * @param hits what a search found in the selection: only these are listed
 */
export async function listOrdered(
  database: LibraryDatabase,
  selection: Selection,
  { by, isGrouped }: Ordering,
  hits?: readonly string[],
): Promise<OrderedList> {
  if (by === "clipped" && !isGrouped && !hits) {
    return { ids: await listIds(database, selection), groups: [] };
  }
  const trashed = selection.view === "trash" ? 1 : 0;
  const [isListed, parts] = await Promise.all([
    hits ? among(hits) : membership(database, selection),
    readGroups(database, { by, isGrouped }, trashed),
    watchRange(database, keysOf(by, trashed, WHOLE)),
  ]);
  const list: OrderedList = { ids: [], groups: [] };
  for (const { label, ids: found } of parts) {
    const ids = found.filter(isListed);
    if (ids.length === 0) continue;
    if (isGrouped) list.groups.push({ start: list.ids.length, label });
    for (const id of isNewestFirst(by) ? ids.reverse() : ids) list.ids.push(id);
  }
  return list;
}

/** Ids in the order of the index, in one part for each group. */
async function readGroups(
  database: LibraryDatabase,
  { by, isGrouped }: Ordering,
  trashed: 0 | 1,
): Promise<{ label: string; ids: string[] }[]> {
  const clips = await clipStore(database);
  const ranges = isGrouped ? await rangesOf(clips, by, trashed) : [WHOLE];
  const ids = ranges.map((range) => idsIn(clips, keysOf(by, trashed, range)));
  return (await Promise.all(ids)).map((part, at) => ({
    label: ranges[at]?.label ?? "",
    ids: part,
  }));
}

const keysOf = (by: Order, trashed: 0 | 1, { from, below }: Omit<Range, "label">): KeyRange => ({
  index: INDEX[by],
  from: [trashed, from],
  below: [trashed, below],
});

const INDEX: Record<Order, string> = {
  clipped: "[trashed+clippedAt]",
  published: "[trashed+order.published]",
  site: "[trashed+order.site]",
  section: "[trashed+order.section]",
  title: "[trashed+order.title]",
};

const isNewestFirst = (by: Order) => by === "clipped" || by === "published";

/** Keys from `from` on and before `below`. */
interface Range {
  from: string;
  below: string;
  label: string;
}

/** Behind every key. */
const END = "\uffff\uffff";
const WHOLE: Range = { from: "", below: END, label: "" };

function among(ids: readonly string[]): (id: string) => boolean {
  const known = new Set(ids);
  return (id) => known.has(id);
}

async function membership(
  database: LibraryDatabase,
  selection: Selection,
): Promise<(id: string) => boolean> {
  const isWhole = selection.view === "all" || selection.view === "trash";
  if (isWhole && selection.tags.length === 0) return () => true;
  return among(await listIds(database, selection));
}

/** The groups of an index: from each one's first key the next is found by a leap over all of it. */
async function rangesOf(clips: IDBObjectStore, by: Order, trashed: 0 | 1): Promise<Range[]> {
  const ranges: Range[] = [];
  let from = "";
  for (;;) {
    const key = await firstKey(clips, keysOf(by, trashed, { from, below: END }));
    if (!key) break;
    const range = RANGE_OF[by](String((key as [number, string])[1]));
    ranges.push(range);
    from = range.below;
  }
  return isNewestFirst(by) ? ranges.reverse() : ranges;
}

/** The group that a key belongs to. */
const RANGE_OF: Record<Order, (key: string) => Range> = {
  clipped: monthHere,
  published: monthAsPrinted,
  site: exactly,
  section: exactly,
  title: firstLetter,
};

/** The month in the reader's own time zone. */
function monthHere(key: string): Range {
  const at = new Date(key);
  const [year, month] = [at.getFullYear(), at.getMonth()];
  return {
    from: new Date(year, month, 1).toISOString(),
    below: new Date(year, month + 1, 1).toISOString(),
    label: `${year}-${String(month + 1).padStart(2, "0")}`,
  };
}

/** The month or, if no more is known, the year that the page states. */
function monthAsPrinted(key: string): Range {
  const label = key.slice(0, 7);
  if (label.length < 7) return { from: key, below: `${key}\u0000`, label };
  return { from: label, below: `${label}\uffff`, label };
}

function exactly(key: string): Range {
  return { from: key, below: `${key}\u0000`, label: orderedText(key) };
}

function firstLetter(key: string): Range {
  const [letter = ""] = key;
  if (orderedText(key) === "") return exactly(key);
  return { from: letter, below: `${letter}\uffff`, label: letter.toUpperCase() };
}
