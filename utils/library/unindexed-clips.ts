import { factsText } from "../search/facts";
import { fold } from "../search/fold";
import { timeOf } from "../search/index/document-blocks";
import type { Hit } from "../search/index/ranked-hits";
import type { Unindexed } from "../search/index/storage";
import { matches, type SearchedClip, titleHits } from "../search/match";
import type { Query } from "../search/query";
import { readRows } from "./list";
import type { LibraryDatabase } from "./schema";
import { searchFacts } from "./search-facts";

/** Texts kept in memory. */
const LIMIT = 256;

/** A clip that a search looks at itself. */
export interface TailClip extends SearchedClip {
  id: string;
}

/** Those of some clips that meet a query; whether they are in a list is for the caller to see. */
export const hitsAmong = (clips: readonly TailClip[], query: Query): Hit[] =>
  clips
    .filter((clip) => matches(query, clip))
    .map(({ id, facts }) => ({
      id,
      time: timeOf(facts.clippedAt),
      titleHits: titleHits(query, facts),
    }));

/**
 * Reads the clips that a search has to look at itself. Their folded texts are read once and then
 * kept in memory; their rows are read anew, because tags and states change without the text.
 */
export class UnindexedClips {
  readonly #database: LibraryDatabase;
  readonly #texts = new Map<string, { revision: string; text: string }>();

  constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  async read(unindexed: readonly Unindexed[]): Promise<TailClip[]> {
    // Even of nothing, the database would first have to be open.
    if (unindexed.length === 0) return [];
    const ids = unindexed.map(({ id }) => id);
    const [rows, texts] = await Promise.all([
      readRows(this.#database, ids),
      this.#textsOf(unindexed),
    ]);
    return rows.map((row) => {
      const facts = searchFacts(row);
      return { id: row.id, facts, texts: [factsText(facts), texts.get(row.id) ?? ""] };
    });
  }

  async #textsOf(unindexed: readonly Unindexed[]): Promise<Map<string, string>> {
    const unknown = unindexed.filter(
      ({ id, revision }) => this.#texts.get(id)?.revision !== revision,
    );
    const bodies = await this.#database.bodies.bulkGet(unknown.map(({ id }) => id));
    for (const [place, { id, revision }] of unknown.entries()) {
      this.#texts.set(id, { revision, text: fold(bodies[place]?.textContent ?? "") });
    }
    const texts = new Map(unindexed.map(({ id }) => [id, this.#texts.get(id)?.text ?? ""]));
    for (const id of [...this.#texts.keys()].slice(0, -LIMIT)) this.#texts.delete(id);
    return texts;
  }
}
