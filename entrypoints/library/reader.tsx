import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { BackToList } from "@/components/back-to-list";
import { Button } from "@/components/button";
import { EmptyNote } from "@/components/empty-note";
import { useFocusLost } from "@/components/hooks/use-focus-lost";
import { lazily } from "@/components/lazily";
import { ReadingFrame } from "@/components/reading-frame";
import { trustedPage } from "@/utils/browser/trusted";
import { bylineOf, type Clip, publishedTimeOf, titleOf } from "@/utils/clip/clip";
import { clipPage } from "@/utils/export/html/clip-page";
import { markRead } from "@/utils/library/edit";
import { readRows } from "@/utils/library/list";
import { readPictures } from "@/utils/library/pictures";
import { readClip } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { ClipEditor } from "./clip-editor";
import { ClipReceipt } from "./clip-receipt";
import { ClipVersions } from "./clip-versions";
import styles from "./reader.module.css";
import type { Edits } from "./use-edits";
import { useLive } from "./use-live";
import { usePictures } from "./use-pictures";
import { showList } from "./use-room";

interface ReaderProps {
  database: LibraryDatabase;
  id: string | null;
  edits: Edits;
}

/** One clip to read, with its tags and what can be done with it. */
export function Reader({ database, id, edits }: ReaderProps) {
  const page = useRef({ key: "", html: "" });
  const tools = useFocusLost<HTMLDivElement>(focusBeside);
  const [exported, setExported] = useState<string | null>(null);
  const { value } = useLive(database, () => readForReading(database, id), [id]);
  const pictures = usePictures(value?.id ?? null, value?.pictures ?? NO_PICTURES);
  if (!value || value.id !== id) return <main class={styles.reader} />;
  if (!value.clip || !value.row) {
    return (
      <main class={styles.reader}>
        <div class={styles.empty}>
          <EmptyNote what={i18n.t(id ? "reader.gone" : "reader.choose")} next="" />
        </div>
      </main>
    );
  }
  const { clip, row } = value;
  const html = pageOf(clip, pictures, page);
  return (
    <main class={styles.reader} aria-label={i18n.t("reader.label")}>
      <div class={styles.tools} ref={tools}>
        <div class={styles.actions}>
          <BackToList onBack={showList} />
          <a href={clip.article.url} target="_blank" rel="noreferrer">
            {i18n.t("action.original")}
          </a>
          <Button
            kind="quiet"
            expanded={exported === clip.id}
            onClick={() => setExported(exported === clip.id ? null : clip.id)}
          >
            {i18n.t("action.handOut")}
          </Button>
          <Button
            kind="quiet"
            pressed={clip.favourite}
            onClick={() => edits.favourite([clip.id], !clip.favourite)}
          >
            {i18n.t(clip.favourite ? "action.unfavourite" : "action.favourite")}
          </Button>
          <Button
            kind="quiet"
            onClick={() =>
              edits.setState([clip.id], clip.state === "archived" ? "read" : "archived")
            }
          >
            {i18n.t(clip.state === "archived" ? "action.unarchive" : "action.archive")}
          </Button>
          {clip.state === "read" && (
            <Button kind="quiet" onClick={() => edits.setState([clip.id], "unread")}>
              {i18n.t("action.markUnread")}
            </Button>
          )}
          {clip.trashedAt === null ? (
            <Button kind="quiet" onClick={() => edits.trash([clip.id])}>
              {i18n.t("action.delete")}
            </Button>
          ) : (
            <Button kind="quiet" onClick={() => edits.restore([clip.id])}>
              {i18n.t("action.restore")}
            </Button>
          )}
        </div>
        {exported === clip.id && (
          <Exporting
            database={database}
            ids={[clip.id]}
            prints
            onDone={(text) => edits.say({ text, onUndo: null, isBrief: true })}
            onClose={() => setExported(null)}
          />
        )}
        <ClipEditor key={clip.id} database={database} row={row} onDone={edits.say} />
        {isAddressOnly(clip) && clip.trashedAt === null ? (
          <FetchingOne key={`fetch ${clip.id}`} database={database} clip={clip} />
        ) : (
          <ClipReceipt
            key={`receipt ${clip.id}`}
            database={database}
            clip={clip}
            row={row}
            edits={edits}
          />
        )}
        {clip.history.length > 0 && (
          <ClipVersions key={`versions ${clip.id}`} database={database} clip={clip} edits={edits} />
        )}
      </div>
      <ReadingFrame
        id={clip.id}
        title={titleOf(clip) || i18n.t("list.untitled")}
        html={html}
        onReadToEnd={() => {
          if (!isAddressOnly(clip)) void markRead(database, clip.id);
        }}
      />
    </main>
  );
}

/** The button before the one that went, or else the first that opens something. */
const focusBeside = (tools: HTMLElement, before: HTMLElement | null) =>
  (before ?? tools.querySelector<HTMLElement>("[aria-expanded]"))?.focus();

/** It came from a list of addresses: there is nothing to read yet. */
const isAddressOnly = ({ article }: Clip) => article.length === 0 && article.images.length === 0;

const FetchingOne = lazily(() => import("./fetching").then((loaded) => loaded.FetchingOne));
const Exporting = lazily(() => import("./exporting").then((loaded) => loaded.Exporting));

async function readForReading(database: LibraryDatabase, id: string | null) {
  if (id === null) return { id, clip: null, row: null, pictures: NO_PICTURES };
  const [clip, [row], pictures] = await Promise.all([
    readClip(database, id),
    readRows(database, [id]),
    readPictures(database, id),
  ]);
  return { id, clip, row: row ?? null, pictures };
}

const NO_PICTURES: ReadonlyMap<string, Blob> = new Map();

/** Tags and notes are shown beside the page: a change of them must not load it anew. */
function pageOf(
  clip: Clip,
  pictures: ReadonlyMap<string, string>,
  last: { current: { key: string; html: string } },
): string {
  const facts = [titleOf(clip), bylineOf(clip), publishedTimeOf(clip)];
  const key = [clip.id, clip.clippedAt, clip.contentHash, ...facts, ...pictures.values()].join(
    "\n",
  );
  if (last.current.key !== key)
    last.current = { key, html: trustedPage(clipPage({ ...clip, note: "" }, pictures)) };
  return last.current.html;
}
