import type { Place } from "./watch-writes";

/** The tables of which there is a second copy: all that is neither derived nor of this machine alone. */
export const COPIED_TABLES = [
  ...["clips", "bodies", "revisions", "pictures", "images"],
  ...["tombstones", "searches", "queue"],
] as const;

/** Those whose key begins with the id of a clip. */
const OF_A_CLIP: ReadonlySet<string> = new Set(["clips", "bodies", "revisions", "pictures"]);

/** The name of a record in the copy: `bodies/"…"`. */
export const copyName = ([table, key]: Place): string => `${table}/${JSON.stringify(key)}`;

/** Whether a name of the copy is that of a record; what the copy says of itself has others. */
export const isPlace = (name: string): boolean => name.includes("/");

/** The place that a record was copied from. */
export function placeOf(name: string): Place {
  const [table = "", ...key] = name.split("/");
  return [table, JSON.parse(key.join("/"))];
}

/** The clip that a record is part of; null: none. */
export function clipOf([table, key]: Place): string | null {
  if (!OF_A_CLIP.has(table)) return null;
  return typeof key === "string" ? key : (key[0] ?? null);
}

/** Places by the clip that they are part of, so that a clip is copied whole; each other by itself. */
export function byClip(places: Iterable<Place>): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const place of places) {
    const group = clipOf(place) ?? copyName(place);
    const known = found.get(group);
    if (known) known.push(place);
    else found.set(group, [place]);
  }
  return found;
}
