import { useEffect, useRef, useState } from "preact/hooks";
import { type ExportState, FORMATS, type Format } from "@/components/export-panel";
import { download } from "@/utils/browser/download";
import { readSetting, writeSetting } from "@/utils/browser/settings";
import { DEFAULT_PREFERENCES } from "@/utils/export/preferences";
import { readClips } from "@/utils/library/read-clips";
import type { LibraryDatabase } from "@/utils/library/schema";

export interface ExportRun {
  state: ExportState;
  format: Format;
  choose(format: Format): void;
  /** Resolves with the name of the file, or null if none came of it. */
  start(ids: readonly string[]): Promise<string | null>;
}

/** Writes clips to a file and hands it to the browser's downloads. */
export function useExport(database: LibraryDatabase): ExportRun {
  const [state, setState] = useState<ExportState>({ kind: "choosing" });
  const [format, setFormat] = useState<Format>("markdown");
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    void readSetting("lastFormat").then((last) =>
      setFormat(FORMATS.find((one) => one === last) ?? "markdown"),
    );
    return () => running.current?.abort();
  }, []);

  const start = async (ids: readonly string[]) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: "writing", done: 0 });
    void writeSetting("lastFormat", format);
    try {
      // Loaded when needed: opening the popup must not wait for the exporters.
      const [{ exportClips }, { exporterOf }] = await Promise.all([
        import("@/utils/export/export-clips"),
        import("@/utils/export/registry"),
      ]);
      const exportedAt = new Date().toISOString();
      const file = await exportClips(readClips(database, ids), exporterOf(format), {
        exportedAt,
        collectionName: `Jianbao ${localDay(new Date())}`,
        preferences: DEFAULT_PREFERENCES,
        pictures: async () => null,
        onProgress: (done) => setState({ kind: "writing", done }),
        signal: controller.signal,
      });
      const { mediaType: type } = file;
      const bytes = await new Response(file.stream).blob();
      download(new Blob([bytes], { type }), file.name);
      setState({ kind: "choosing" });
      return file.name;
    } catch (error) {
      if (controller.signal.aborted) return null;
      reportError(error);
      setState({ kind: "failed" });
      return null;
    }
  };
  return { state, format, choose: setFormat, start };
}

/** The day where the reader is, as ISO 8601. */
const localDay = (now: Date) => new Intl.DateTimeFormat("sv-SE").format(now);
