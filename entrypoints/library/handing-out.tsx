import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import { HandOutBar } from "@/components/hand-out-bar";
import { writeClipboard } from "@/utils/browser/clipboard";
import { printPage } from "@/utils/browser/print-page";
import { type Clip, titleOf } from "@/utils/clip/clip";
import { copiedAs } from "@/utils/export/copied";
import type { CopiedForm } from "@/utils/export/copied-form";
import { clipPage } from "@/utils/export/html/clip-page";
import { picturesInPage } from "@/utils/export/html/pictures-in-page";
import { type ObsidianNote, obsidianNote } from "@/utils/export/obsidian-address";
import type { ExportPreferences } from "@/utils/export/preferences";
import { pictureBytesIn } from "@/utils/library/picture-bytes";
import { readSomeClips } from "@/utils/library/read-clips";
import type { LibraryDatabase } from "@/utils/library/schema";

/** More than that is a file. */
const MOST = 100;

interface HandingOutProps {
  database: LibraryDatabase;
  ids: readonly string[];
  /** The clip, as it is now, if there is but one. */
  only: Clip | null;
  preferences: ExportPreferences;
  prints: boolean;
  /** Called with a sentence that says what was done. */
  onDone(sentence: string): void;
}

/** Hands clips to the clipboard, to paper and to other programs. */
export function HandingOut({ database, ids, only, preferences, prints, onDone }: HandingOutProps) {
  const note = useMemo(() => only && obsidianNote(only, preferences), [only, preferences]);
  if (ids.length === 0 || ids.length > MOST) return null;

  const copy = async (form: CopiedForm) => {
    const clips = only ? [only] : await readSomeClips(database, ids);
    await writeClipboard(copiedAs(form, clips, i18n.t("handOut.untitled")));
    onDone(i18n.t(`handOut.copied.${form}`));
  };
  const print = async (clip: Clip) => {
    const pictures = await picturesInPage(clip, pictureBytesIn(database));
    printPage(clipPage(clip, pictures), titleOf(clip));
  };
  const refused = (error: unknown) => {
    reportError(error);
    onDone(i18n.t("handOut.failed"));
  };
  const openNote = ({ text, isInClipboard }: ObsidianNote) => {
    if (!isInClipboard) return;
    writeClipboard({ text, html: null }).then(() => onDone(i18n.t("handOut.inClipboard")), refused);
  };
  return (
    <HandOutBar
      onCopy={(form) => void copy(form).catch(refused)}
      onPrint={only && prints ? () => void print(only).catch(refused) : null}
      onShare={only && "share" in navigator ? () => void share(only) : null}
      obsidian={note && { address: note.address, onOpen: () => openNote(note) }}
    />
  );
}

const share = (clip: Clip) =>
  navigator.share({ title: titleOf(clip), url: clip.article.url }).catch((error: Error) => {
    // The reader has thought better of it.
    if (error.name !== "AbortError") throw error;
  });
