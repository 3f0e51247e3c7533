import { useEffect, useState } from "preact/hooks";
import type { readHitTexts } from "@/utils/library/hit-texts";
import type { watchHits } from "@/utils/library/search";
import type { Query } from "@/utils/search/query";

export interface Search {
  query: Query;
  readHitTexts: typeof readHitTexts;
  watchHits: typeof watchHits;
}

export interface ReadQuery {
  /** What is searched for; "": nothing is, and the whole list is shown. */
  text: string;
  search: Search | null;
  /** Why what stands in the search field now cannot be read, in a sentence. */
  problem: string | null;
}

/** How long the typing pauses before a search starts, in milliseconds. */
const TYPING_PAUSE_MS = 80;

const NOTHING: ReadQuery = { text: "", search: null, problem: null };

/**
 * What the search field asks for, once the typing pauses. While it cannot be read, what was asked
 * for before stays, beside the reason.
 */
export function useQuery(typed: string): ReadQuery {
  const [read, setRead] = useState<ReadQuery>(NOTHING);
  const text = typed.trim();
  useEffect(() => {
    if (text === "") {
      setRead(NOTHING);
      return;
    }
    let isOver = false;
    const timer = setTimeout(async () => {
      // Loaded with the first search: opening the popup must not wait for it.
      const [{ parseQuery }, { readHitTexts }, { watchHits }, { problemSentence }] =
        await Promise.all([
          import("@/utils/search/parse-query"),
          import("@/utils/library/hit-texts"),
          import("@/utils/library/search"),
          import("@/components/problem-sentence"),
        ]);
      if (isOver) return;
      const query = parseQuery(text);
      if (query.kind === "query")
        setRead({ text, search: { query, readHitTexts, watchHits }, problem: null });
      else setRead((before) => ({ ...before, problem: problemSentence(query) }));
    }, TYPING_PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);
  return read;
}
