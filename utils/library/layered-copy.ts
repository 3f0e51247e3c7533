import { isPlace } from "./copy-names";
import type { CopyRows, CopyStore } from "./copy-store";

/** Records that are moved at once. */
const PIECE = 200;

/** Stands among the recent ones for a record that is gone, until it has left the bulk too. */
const GONE = null;

/** The note's name, in both layers. */
const NOTE = "copiedTo";

/**
 * A copy of two layers: what was written lately, in a storage that is quick for a little and hard to
 * tear, and the bulk, in one that is quick for any amount. What is moved from one to the other is in both
 * for a moment, never in none. What is no record of a table, but said of the copy, is kept in both.
 */
export function layeredCopy(recent: CopyRows, bulk: CopyRows): CopyStore {
  const move = async (names: readonly string[]) => {
    const rows = [...(await recent.read(names))];
    const kept = rows.filter(([, record]) => record !== GONE);
    const gone = rows.filter(([, record]) => record === GONE);
    if (kept.length > 0) await bulk.write(new Map(kept));
    if (gone.length > 0) await bulk.remove(gone.map(([name]) => name));
    await recent.remove(rows.map(([name]) => name));
  };
  return {
    write: (rows) => recent.write(rows),
    async read(names) {
      // In this order: what is moved meanwhile is found in the bulk.
      const lately = await recent.read(names);
      const found = new Map(await bulk.read(names.filter((name) => !lately.has(name))));
      for (const [name, record] of lately) if (record !== GONE) found.set(name, record);
      return found;
    },
    remove: (names) => recent.write(new Map(names.map((name) => [name, GONE]))),
    async names() {
      const lately = await recent.read(await recent.names());
      const names = new Set([...lately.keys(), ...(await bulk.names())]);
      for (const [name, record] of lately) if (record === GONE) names.delete(name);
      names.delete(NOTE);
      return [...names];
    },
    async settle(alone) {
      const names = (await recent.names()).filter((name) => name !== NOTE);
      const said = names.filter((name) => !isPlace(name));
      if (said.length > 0) await bulk.write(await recent.read(said));
      const places = names.filter(isPlace);
      for (let start = 0; start < places.length; start += PIECE) {
        await alone(() => move(places.slice(start, start + PIECE)));
      }
    },
    async noted() {
      const [one, other] = await Promise.all([recent.read([NOTE]), bulk.read([NOTE])]);
      const note = one.get(NOTE) === other.get(NOTE) ? one.get(NOTE) : undefined;
      return typeof note === "string" ? note : "";
    },
    async note(progress) {
      const note = new Map([[NOTE, progress]]);
      await bulk.write(note);
      await recent.write(note);
    },
  };
}
