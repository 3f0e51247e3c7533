import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "@/components/button";
import { lazily } from "@/components/lazily";
import { OrderingBar } from "@/components/ordering-bar";
import { Sidebar } from "@/components/sidebar";
import { addTags, removeTags } from "@/utils/clip/tags";
import { countBranches, countLists, countSites } from "@/utils/library/counts";
import { dropTag, renameTag } from "@/utils/library/edit-tags";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./app.module.css";
import { ClipPane } from "./clip-pane";
import { Reader } from "./reader";
import type { ClipQuery } from "./use-clips";
import { useEdits } from "./use-edits";
import { useLive } from "./use-live";
import { useOrdering } from "./use-ordering";
import { openClip, openSettings, showList, useRoom } from "./use-room";
import { useSearches } from "./use-searches";

/** Lists on the left, the clips of one beside them, and the one that is being read. */
export function LibraryApp({ database }: { database: LibraryDatabase }) {
  const [ordering, setOrdering] = useOrdering();
  const [asked, setAsked] = useState<Omit<ClipQuery, "ordering">>(EVERYTHING);
  const room = useRoom();
  const current = room.kind === "clip" ? room.id : null;
  const [isImporting, setImporting] = useState(false);
  const edits = useEdits(database);
  const searches = useSearches(database, edits);
  const counts = useLive(database, () => countLists(database), []).value ?? NO_COUNTS;
  const tags = useLive(database, () => countBranches(database), []).value ?? [];
  const sites = useLive(database, () => countSites(database), []).value ?? [];
  const ask = (change: Partial<ClipQuery>) => setAsked({ ...asked, ...change });
  const choose = (change: Partial<ClipQuery>) => {
    showList();
    ask(change);
  };
  const toggleTag = (tag: string) =>
    choose({
      tags: asked.tags.includes(tag) ? removeTags(asked.tags, [tag]) : addTags(asked.tags, [tag]),
    });
  const saved = searches.matching(asked);
  const isNarrowed = asked.text.trim() !== "" || asked.tags.length > 0;
  return (
    <div class={room.kind !== "nothing" ? `${styles.library} ${styles.reading}` : styles.library}>
      <Sidebar
        view={asked.view}
        onView={(view) => choose(saved ? { ...EVERYTHING, view } : { view })}
        counts={counts}
        searches={searches.all}
        currentSearch={saved?.id ?? null}
        onSearch={({ view, tags, text }) => choose({ view, tags, text })}
        onRenameSearch={searches.rename}
        onDeleteSearch={searches.remove}
        tags={tags}
        chosenTags={asked.tags}
        onToggleTag={toggleTag}
        onRenameTag={(tag, name) => {
          edits.perform(() => renameTag(database, tag, name), "renamed");
          ask({ tags: removeTags(asked.tags, [tag]) });
        }}
        onDropTag={(tag) => {
          edits.perform(() => dropTag(database, tag), "dropped");
          ask({ tags: removeTags(asked.tags, [tag]) });
        }}
        sites={sites}
        onSite={(site) => choose({ text: i18n.t("sites.query", [site]) })}
        isInSettings={room.kind === "settings"}
        onSettings={openSettings}
      />
      <div class={styles.list}>
        <LostLibrary database={database} />
        <ClipPane
          database={database}
          query={{ ...asked, ordering }}
          onText={(text) => ask({ text })}
          onToggleTag={toggleTag}
          current={current}
          onOpen={openClip}
          edits={edits}
          offersTags={false}
          archives
          tools={({ isOn, isReadable }) => (
            <OrderingBar
              ordering={ordering}
              onOrdering={setOrdering}
              isSearch={isOn}
              onSave={isNarrowed && isReadable && !saved ? () => searches.save(asked) : null}
            />
          )}
        >
          <Button kind="quiet" onClick={() => setImporting(true)}>
            {i18n.t("import.open")}
          </Button>
        </ClipPane>
        {isImporting && <Importing database={database} onClose={() => setImporting(false)} />}
      </div>
      {room.kind === "settings" ? (
        <Settings database={database} />
      ) : (
        <Reader database={database} id={current} edits={edits} />
      )}
    </div>
  );
}

const LostLibrary = lazily(() => import("./lost-library").then((loaded) => loaded.LostLibrary));
const Settings = lazily(() => import("./settings").then((loaded) => loaded.Settings));
const Importing = lazily(() => import("./importing").then((loaded) => loaded.Importing));

const EVERYTHING: Omit<ClipQuery, "ordering"> = { view: "all", tags: [], text: "" };
const NO_COUNTS = { all: 0, unread: 0, read: 0, archived: 0, favourite: 0, trash: 0 };
