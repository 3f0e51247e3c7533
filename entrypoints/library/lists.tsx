import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import type { OwnRoom } from "@/components/own-rooms";
import { Sidebar } from "@/components/sidebar";
import { countBranches, countLists, countSites } from "@/utils/library/counts";
import type { View } from "@/utils/library/list";
import type { LibraryDatabase } from "@/utils/library/schema";
import { quotable } from "@/utils/search/quotable";
import type { ClipQuery } from "./use-clips";
import type { Edits, OnRenamed } from "./use-edits";
import { useLive } from "./use-live";
import { openRoom } from "./use-room";
import { useSearchCounts } from "./use-search-counts";
import type { Searches } from "./use-searches";

interface ListsProps {
  database: LibraryDatabase;
  /** What the list beside it shows. */
  asked: Pick<ClipQuery, "view" | "tags" | "text">;
  searches: Searches;
  edits: Edits;
  room: OwnRoom | null;
  onView(view: View): void;
  /** Changes the question, and brings its answer into sight. */
  onChoose(change: Partial<ClipQuery>): void;
  onToggleTag(tag: string): void;
  onTagRenamed: OnRenamed;
}

/**
 * Everything that a list can be of, with counts. Drawn anew when its own things have changed, not
 * with every letter that is typed beside it.
 */
export function Lists({ database, asked, searches, edits, room, ...on }: ListsProps) {
  const counts = useLive(database, () => countLists(database), []).value ?? NO_COUNTS;
  const tags = useLive(database, () => countBranches(database), []).value ?? NONE;
  const sites = useLive(database, () => countSites(database), []).value ?? NONE;
  const found = useSearchCounts(database, searches.all);
  const saved = searches.matching(asked)?.id ?? null;
  return useMemo(
    () => (
      <Sidebar
        view={asked.view}
        onView={on.onView}
        counts={counts}
        searches={searches.all}
        found={found}
        currentSearch={saved}
        onSearch={({ view, tags, text }) => on.onChoose({ view, tags, text })}
        onRenameSearch={searches.rename}
        onDeleteSearch={searches.remove}
        tags={tags}
        chosenTags={asked.tags}
        onToggleTag={on.onToggleTag}
        onRenameTag={(tag, name) => edits.renameTag(tag, name, on.onTagRenamed)}
        onDropTag={(tag) => edits.dropTag(tag, on.onTagRenamed)}
        sites={sites}
        onSite={(site) => on.onChoose({ text: i18n.t("sites.query", [quotable(site)]) })}
        room={room}
        onRoom={openRoom}
      />
    ),
    [asked.view, asked.tags, saved, searches.all, found, counts, tags, sites, room],
  );
}

const NONE: readonly never[] = [];
const NO_COUNTS = { all: 0, unread: 0, read: 0, archived: 0, favourite: 0, trash: 0 };
