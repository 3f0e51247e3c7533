import type { Clip } from "../clip/clip";
import { pageKey, pageKeysOf } from "../clip/page-key";
import { keptThenNewest } from "./find-page";
import { type IncomingClip, isInTrashOnlyHere, mergeClips } from "./merge-clips";
import type { ClipRow } from "./records";
import { readClip } from "./save";
import type { LibraryDatabase } from "./schema";

/** What becomes of the library; `puts` are written, the rest is for a preview. */
export interface ImportPlan {
  puts: IncomingClip[];
  added: number;
  /** Clips that the library has already, and that learn something. */
  merged: number;
  /** Those that lose what was done to them since. */
  reverted: number;
  unchanged: number;
  /** Entries of a clip that an entry before them is of, too: they become one with it. */
  joined: number;
  /** Of those that are written, how many hold an address and no text. */
  withoutText: number;
}

/** Clips that are looked up in the library at once. */
const BATCH = 200;

/**
 * What merging clips into the library would change. A clip of the same id gives way to the one that
 * was changed later, and stays among its versions; out of the trash it comes in any case. A clip of the
 * same page is one with it: the text that is there stays, tags and notes join,
 * and what the library's clip does not have yet is taken over. Equal pages in the file are one too.
 * Call it in the transaction that writes, or for a preview by itself.
 */
export async function planMerge(
  database: LibraryDatabase,
  incoming: readonly IncomingClip[],
): Promise<ImportPlan> {
  const known = new Known(database);
  /** Clips of the library that entries are one with. */
  const met = new Set<string>();
  for (const [index, one] of incoming.entries()) {
    if (index % BATCH === 0) await known.look(incoming.slice(index, index + BATCH));
    if (known.staysAsItIs(one)) {
      met.add(one.clip.id);
      continue;
    }
    // Nothing is waited for that the database is not asked: a transaction outlives only few such turns.
    const put = known.findPut(one.clip);
    const id = put ? null : known.findId(one.clip);
    if (id !== null) met.add(id);
    const earlier = put ?? (id === null ? null : await known.read(id));
    const result = earlier ? mergeClips(earlier, one) : one;
    if (result !== earlier) known.put(result);
  }
  const puts = known.changed();
  const merged = puts.filter(({ clip }) => met.has(clip.id)).length;
  const added = puts.length - merged;
  const unchanged = met.size - merged;
  const joined = incoming.length - added - met.size;
  const withoutText = addressesIn(puts);
  return { puts, added, merged, reverted: 0, unchanged, joined, withoutText };
}

/** What putting clips in the place of the library would change: each is then as the file has it. */
export async function planReplacement(
  database: LibraryDatabase,
  incoming: readonly IncomingClip[],
): Promise<ImportPlan> {
  const puts = [...new Map(incoming.map((one) => [one.clip.id, one])).values()];
  const joined = incoming.length - puts.length;
  const counts = { added: 0, merged: 0, reverted: 0, unchanged: 0, joined };
  for (let start = 0; start < puts.length; start += BATCH) {
    const some = puts.slice(start, start + BATCH);
    const rows = await database.clips.bulkGet(some.map(({ clip }) => clip.id));
    for (const [place, { changedAt }] of some.entries()) {
      const row = rows[place];
      if (!row) counts.added += 1;
      else if (row.changedAt === changedAt) counts.unchanged += 1;
      else if (row.changedAt < changedAt) counts.merged += 1;
      else counts.reverted += 1;
    }
  }
  return { puts, ...counts, withoutText: addressesIn(puts) };
}

const addressesIn = (puts: readonly IncomingClip[]) =>
  puts.filter(({ clip }) => clip.article.textContent === "").length;

/** The clips of the library as they would be, with what the file has put so far. */
class Known {
  readonly #database: LibraryDatabase;
  readonly #puts = new Map<string, IncomingClip>();
  readonly #idOfPage = new Map<string, string>();
  /** Rows of the library that clips looked up last may meet, by id and by page. */
  #rows = new Map<string, ClipRow>();
  #rowsOfPage = new Map<string, ClipRow[]>();

  constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  /** Reads what the library has of some clips, which may then be asked for. */
  async look(some: readonly IncomingClip[]): Promise<void> {
    const { clips } = this.#database;
    const keys = new Set(some.flatMap(({ clip }) => keysOf(clip)));
    const [rows, pages] = await Promise.all([
      clips.bulkGet(some.map(({ clip }) => clip.id)),
      clips
        .where("pageKeys")
        .anyOf([...keys])
        .distinct()
        .toArray(),
    ]);
    this.#rows = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
    this.#rowsOfPage = new Map();
    for (const row of pages) {
      for (const key of row.pageKeys) {
        this.#rowsOfPage.set(key, [...(this.#rowsOfPage.get(key) ?? []), row]);
      }
    }
  }

  /** Whether the library's clip of this id stays as it is, so that its body need not be read. */
  staysAsItIs({ clip, changedAt }: IncomingClip): boolean {
    const row = this.#puts.has(clip.id) ? undefined : this.#rows.get(clip.id);
    return row !== undefined && changedAt <= row.changedAt && !isInTrashOnlyHere(row, clip);
  }

  /** What the file has put in a clip's place so far; null: nothing. */
  findPut(clip: Clip): IncomingClip | null {
    return this.#puts.get(clip.id) ?? this.#puts.get(this.#pagePut(clip)) ?? null;
  }

  /** The library's clip that a clip is one with; null: there is none. */
  findId(clip: Clip): string | null {
    return this.#rows.has(clip.id) ? clip.id : this.#idOfSamePage(clip);
  }

  async read(id: string): Promise<IncomingClip | null> {
    const put = this.#puts.get(id);
    if (put) return put;
    const [clip, row] = await Promise.all([
      readClip(this.#database, id),
      this.#database.clips.get(id),
    ]);
    return clip && row ? { clip, changedAt: row.changedAt } : null;
  }

  put(incoming: IncomingClip): void {
    const { clip } = incoming;
    this.#puts.set(clip.id, incoming);
    if (!clip.isSelection) this.#idOfPage.set(pageKey(clip.article.url) ?? clip.id, clip.id);
  }

  changed(): IncomingClip[] {
    return [...this.#puts.values()];
  }

  #pagePut({ article, isSelection }: Clip): string {
    return isSelection ? "" : (this.#idOfPage.get(pageKey(article.url) ?? "") ?? "");
  }

  /** As `findPage` knows pages. */
  #idOfSamePage(clip: Clip): string | null {
    const { article } = clip;
    const rows = keysOf(clip).flatMap((key) => this.#rowsOfPage.get(key) ?? []);
    const own = pageKey(article.url);
    const same = rows.filter(
      (row) => pageKey(row.article.url) === own || row.article.title === article.title,
    );
    return same.sort(keptThenNewest)[0]?.id ?? null;
  }
}

/** A part of a page does not stand for the page. */
const keysOf = ({ article, isSelection }: Clip): string[] =>
  isSelection ? [] : pageKeysOf(article);
