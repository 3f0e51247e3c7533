import { i18n } from "#i18n";
import type { SavedSearch } from "@/utils/library/records";
import { deleteSearch, listSearches, saveSearch } from "@/utils/library/saved-searches";
import type { LibraryDatabase } from "@/utils/library/schema";
import type { ClipQuery } from "./use-clips";
import { type Edits, UNDONE } from "./use-edits";
import { useLive } from "./use-live";

type Question = Pick<ClipQuery, "view" | "tags" | "text">;

export interface Searches {
  all: readonly SavedSearch[];
  /** The saved search that asks this. */
  matching(question: Question): SavedSearch | null;
  save(question: Question): void;
  /** Both offer the way back. */
  rename(search: SavedSearch, name: string): void;
  remove(search: SavedSearch): void;
}

/** The saved searches of the library. */
export function useSearches(database: LibraryDatabase, edits: Edits): Searches {
  const all = useLive(database, () => listSearches(database), []).value ?? NONE;
  return {
    all,
    matching: (question) => all.find((search) => isSame(search, question)) ?? null,
    save: ({ view, tags, text }) =>
      edits.attempt(async () => {
        const savedAt = new Date().toISOString();
        const id = crypto.randomUUID();
        await saveSearch(database, { id, savedAt, text: text.trim(), view, tags: [...tags] });
        return {
          text: i18n.t("searches.saved"),
          onUndo: () => edits.attempt(() => deleteSearch(database, id).then(() => UNDONE())),
        };
      }),
    rename: (search, name) =>
      edits.attempt(async () => {
        await saveSearch(database, { ...search, name });
        return {
          text: i18n.t("searches.renamed"),
          onUndo: () => edits.attempt(() => saveSearch(database, search).then(() => UNDONE())),
        };
      }),
    remove: (search) =>
      edits.attempt(async () => {
        await deleteSearch(database, search.id);
        return {
          text: i18n.t("searches.deleted"),
          onUndo: () => edits.attempt(() => saveSearch(database, search).then(() => UNDONE())),
        };
      }),
  };
}

const NONE: readonly SavedSearch[] = [];

const isSame = (one: Question, other: Question) =>
  one.view === other.view &&
  one.text.trim() === other.text.trim() &&
  one.tags.join("\n") === other.tags.join("\n");
