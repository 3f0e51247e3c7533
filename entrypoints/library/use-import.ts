import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { formatNumber } from "@/components/format";
import type { ImportState } from "@/components/import-panel";
import { importAlone } from "@/utils/browser/import-alone";
import { readFiles } from "@/utils/browser/read-files";
import { restoreIfLost } from "@/utils/browser/second-copy";
import { restoreSettings } from "@/utils/browser/settings";
import type { Reading } from "@/utils/import/read-import";
import {
  type ImportMode,
  type ImportPreview,
  type ImportProgress,
  importClips,
  LibraryChangedError,
  previewImport,
} from "@/utils/library/import-clips";
import type { LibraryDatabase } from "@/utils/library/schema";
import type { ImportTrace } from "@/utils/library/undo-import";
import type { Done, Edits } from "./use-edits";

export interface ImportRun {
  state: ImportState;
  /** Reads files and shows what they would change. */
  read(files: readonly File[]): Promise<void>;
  /** Breaks the reading or the import off; nothing has been changed then. */
  cancel(): void;
  choose(mode: ImportMode): Promise<void>;
  start(): Promise<void>;
}

/** Reads files, tells what would change, and changes it only then. */
export function useImport(database: LibraryDatabase, edits: Edits): ImportRun {
  const [state, setState] = useState<ImportState>({ kind: "choosing" });
  const [reading, setReading] = useState<Reading | null>(null);
  const running = useRef<AbortController | null>(null);
  const writing = useRef<AbortController | null>(null);
  // An import that has been begun goes on without the panel.
  useEffect(() => () => running.current?.abort(), []);

  const show = async (read: Reading, mode: ImportMode, hasChanged = false) =>
    setState({
      kind: "read",
      preview: await previewImport(database, read, mode),
      mode,
      isPreviewing: false,
      canReplace: read.formats.includes("backup") && read.faults.length === 0,
      faults: read.faults,
      hasChanged,
      refused: read.refused.noAddress + read.refused.malformed,
    });
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      const isCancelled = [running, writing].some(
        ({ current }) => current?.signal.aborted && error === current.signal.reason,
      );
      if (isCancelled) return setState({ kind: "choosing" });
      reportError(error);
      setState({ kind: "failed" });
    }
  };
  const takeBack = (trace: ImportTrace) =>
    edits.attempt(async () => {
      const { undoImport } = await import("@/utils/library/undo-import");
      await importAlone(() => undoImport(database, trace, new Date().toISOString()));
      // Another import may have begun.
      setState((now) => (now.kind === "imported" ? { kind: "choosing" } : now));
      return { text: i18n.t("done.importUndone"), onUndo: null, isBrief: true };
    });
  return {
    state,
    read: (files) =>
      attempt(async () => {
        const controller = new AbortController();
        running.current = controller;
        setState({ kind: "reading", done: 0 });
        // A file is not to be taken for newer than what is still to come back.
        const restored = restoreIfLost(database).catch(reportError);
        await Promise.race([restored, abortOf(controller.signal)]);
        const onProgress = (done: number) => setState({ kind: "reading", done });
        const read = await readFiles(files, onProgress, controller.signal);
        setReading(read);
        await show(read, "merge");
      }),
    cancel() {
      running.current?.abort();
      writing.current?.abort();
    },
    choose: (mode) =>
      attempt(async () => {
        if (!reading || state.kind !== "read") return;
        // Whoever is quick would import in the mode that was chosen before.
        setState({ ...state, mode, isPreviewing: true });
        await show(reading, mode);
      }),
    start: () =>
      attempt(async () => {
        if (!reading || state.kind !== "read" || state.isPreviewing) return;
        const controller = new AbortController();
        writing.current = controller;
        const onProgress = (progress: ImportProgress) => setState({ kind: "importing", progress });
        onProgress({ pictures: 0, clips: 0, of: 0 });
        const { mode } = state;
        const { known } = state.preview;
        const incoming = { ...reading, ...(known && { known }) };
        const result = await importAlone(() =>
          importClips(database, incoming, mode, { onProgress, signal: controller.signal }),
        ).catch((error) => {
          if (error instanceof LibraryChangedError) return null;
          throw error;
        });
        if (!result) return show(reading, mode, true);
        if (mode === "replace") await restoreSettings(reading.records).catch(reportError);
        setReading(null);
        const { trace, ...preview } = result;
        setState({ kind: "imported", preview });
        if (trace) edits.say(imported(preview, () => takeBack(trace)));
      }),
  };
}

function imported({ added, merged }: ImportPreview, onUndo: () => void): Done {
  const count = added + merged;
  const text = i18n.t("done.imported", count, [formatNumber(count)]);
  return { text, onUndo, clips: merged };
}

/** @throws what the signal is aborted with, as soon as it is */
const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
