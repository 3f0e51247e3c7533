import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "@/components/button";
import { lazily } from "@/components/lazily";
import { Sidebar } from "@/components/sidebar";
import { addTags, removeTags } from "@/utils/clip/tags";
import { countLists, countTags } from "@/utils/library/counts";
import type { View } from "@/utils/library/list";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./app.module.css";
import { ClipPane } from "./clip-pane";
import { Reader } from "./reader";
import { useCurrentClip } from "./use-current-clip";
import { useEdits } from "./use-edits";
import { useLive } from "./use-live";

/** Lists on the left, the clips of one beside them, and the one that is being read. */
export function LibraryApp({ database }: { database: LibraryDatabase }) {
  const [view, setView] = useState<View>("all");
  const [tags, setTags] = useState<readonly string[]>([]);
  const [current, setCurrent] = useCurrentClip();
  const [isImporting, setImporting] = useState(false);
  const edits = useEdits(database);
  const counts = useLive(database, () => countLists(database), []).value;
  const allTags = useLive(database, () => countTags(database), []).value ?? [];
  const toggleTag = (tag: string) =>
    setTags(tags.includes(tag) ? removeTags(tags, [tag]) : addTags(tags, [tag]));
  return (
    <div class={current ? `${styles.library} ${styles.reading}` : styles.library}>
      <Sidebar
        view={view}
        onView={setView}
        counts={counts ?? EMPTY}
        tags={allTags}
        chosenTags={tags}
        onToggleTag={toggleTag}
      />
      <div class={styles.list}>
        <ClipPane
          database={database}
          view={view}
          tags={tags}
          onToggleTag={toggleTag}
          current={current}
          onOpen={setCurrent}
          edits={edits}
          offersTags={false}
        >
          <Button kind="quiet" onClick={() => setImporting(true)}>
            {i18n.t("import.open")}
          </Button>
        </ClipPane>
        {isImporting && <Importing database={database} onClose={() => setImporting(false)} />}
      </div>
      <Reader database={database} id={current} edits={edits} />
    </div>
  );
}

const Importing = lazily(() => import("./importing").then((loaded) => loaded.Importing));

const EMPTY = { all: 0, unread: 0, read: 0, archived: 0, favourite: 0, trash: 0 };
