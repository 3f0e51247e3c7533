import { useEffect, useRef, useState } from "preact/hooks";
import { lazily } from "@/components/lazily";
import { OrderingBar } from "@/components/ordering-bar";
import { addTags, removeTags } from "@/utils/clip/tags";
import type { Ordering } from "@/utils/library/list";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./app.module.css";
import { ClipPane } from "./clip-pane";
import { Lists } from "./lists";
import { Reader } from "./reader";
import type { ClipQuery } from "./use-clips";
import { useEdits } from "./use-edits";
import { useOrdering } from "./use-ordering";
import { openClip, showList, useFocusOnReturn, useIsNarrow, useRoom } from "./use-room";
import { useSearches } from "./use-searches";

/** What narrows the list. */
type Question = Omit<ClipQuery, "ordering" | "hitOrdering">;

/** Lists on the left, the clips of one beside them, and the one that is being read. */
export function LibraryApp({ database }: { database: LibraryDatabase }) {
  const [ordering, setOrdering] = useOrdering();
  const [hitOrdering, setHitOrdering] = useState<Ordering | null>(null);
  const [asked, setAsked] = useState<Question>(EVERYTHING);
  const room = useRoom();
  const current = room.kind === "clip" ? room.id : null;
  useFocusOnReturn(room);
  const isNarrow = useIsNarrow();
  const isImporting = room.kind === "import";
  // What is read and written there goes on beside a clip that is opened meanwhile.
  const [wasImporting, setImporting] = useState(false);
  useEffect(() => {
    if (isImporting) setImporting(true);
  }, [isImporting]);
  const edits = useEdits(database);
  const searches = useSearches(database, edits);
  const latest = useRef(asked);
  latest.current = asked;
  const ask = (change: Partial<ClipQuery>) => setAsked((before) => ({ ...before, ...change }));
  const choose = (change: Partial<ClipQuery>) => {
    showList();
    ask(change);
  };
  const toggleTag = (tag: string) => {
    const { tags } = asked;
    choose({ tags: tags.includes(tag) ? removeTags(tags, [tag]) : addTags(tags, [tag]) });
  };
  const saved = searches.matching(asked);
  const isNarrowed = asked.text.trim() !== "" || asked.tags.length > 0;
  return (
    <div class={room.kind !== "nothing" ? `${styles.library} ${styles.reading}` : styles.library}>
      <Lists
        database={database}
        asked={asked}
        searches={searches}
        edits={edits}
        room={room.kind === "import" || room.kind === "settings" ? room.kind : null}
        onView={(view) => choose(saved ? { ...EVERYTHING, view } : { view })}
        onChoose={choose}
        onToggleTag={toggleTag}
        onTagRenamed={(askedAnew) => {
          const before = latest.current;
          const after = { ...before, ...askedAnew(before) };
          setAsked(after);
          return () => latest.current === after && setAsked(before);
        }}
      />
      {/* Alone in sight it is what the page is about. */}
      <div class={styles.list} role={isNarrow && room.kind === "nothing" ? "main" : undefined}>
        <LostLibrary database={database} />
        <ClipPane
          database={database}
          query={{ ...asked, ordering, hitOrdering }}
          onText={(text) => ask({ text })}
          onToggleTag={toggleTag}
          current={current}
          onOpen={openClip}
          edits={edits}
          offersTags={false}
          archives
          onWiden={() => ask({ view: "all", tags: [] })}
          tools={({ isOn, isReadable }) => (
            <OrderingBar
              ordering={isOn ? hitOrdering : ordering}
              onOrdering={(chosen) => {
                if (isOn) setHitOrdering(chosen);
                else if (chosen) setOrdering(chosen);
              }}
              isSearch={isOn}
              onSave={isNarrowed && isReadable && !saved ? () => searches.save(asked) : null}
            />
          )}
        />
      </div>
      {room.kind === "settings" && <Settings database={database} />}
      {(isImporting || wasImporting) && (
        <Importing database={database} edits={edits} isShown={isImporting} />
      )}
      {(room.kind === "clip" || room.kind === "nothing") && (
        <Reader database={database} id={current} edits={edits} />
      )}
    </div>
  );
}

const LostLibrary = lazily(() => import("./lost-library").then((loaded) => loaded.LostLibrary));
const Settings = lazily(() => import("./settings").then((loaded) => loaded.Settings));
const Importing = lazily(() => import("./importing").then((loaded) => loaded.Importing));

const EVERYTHING: Question = { view: "all", tags: [], text: "" };
