import { useEffect, useRef, useState } from "preact/hooks";
import { type ExportState, FORMATS, type Format } from "@/components/export-panel";
import { download } from "@/utils/browser/download";
import { runExport } from "@/utils/browser/export-job";
import { handOver, takeHandedOver } from "@/utils/browser/handed-over";
import { isPopup } from "@/utils/browser/own-page";
import { readSetting, writeSetting } from "@/utils/browser/settings";
import { localDay } from "@/utils/clip/local-time";
import { DEFAULT_PREFERENCES, type ExportPreferences } from "@/utils/export/preferences";
import { pictureBytesOf } from "@/utils/library/picture-bytes";
import type { LibraryDatabase } from "@/utils/library/schema";
import { staysInPopup } from "./stays-in-popup";

export interface ExportRun {
  state: ExportState;
  format: Format;
  preferences: ExportPreferences;
  choose(format: Format): void;
  prefer(change: Partial<ExportPreferences>): void;
  start(ids: readonly string[]): void;
}

/** Has clips written to a file and hands it to the browser's downloads; begins with what the popup has asked for. */
export function useExport(
  database: LibraryDatabase,
  onExported: (name: string, count: number) => void,
): ExportRun {
  const [state, setState] = useState<ExportState>({ kind: "choosing" });
  const [format, setFormat] = useState<Format>("markdown");
  const [preferences, setPreferences] = useState(DEFAULT_PREFERENCES);
  const running = useRef<AbortController | null>(null);
  const hasChosen = useRef(false);

  const write = async (ids: readonly string[], format: Format, preferences: ExportPreferences) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const of = ids.length;
    setState({ kind: "writing", done: 0, of });
    try {
      const result = await runExport(
        {
          content: { kind: "clips", ids, format },
          exportedAt: new Date().toISOString(),
          collectionName: `Jianbao ${localDay(new Date())}`,
          preferences,
        },
        (done) => setState({ kind: "writing", done, of }),
        controller.signal,
      );
      if ("failure" in result) throw new Error(result.message);
      download(result.file, result.name);
      setState({ kind: "choosing" });
      onExported(result.name, of);
    } catch (error) {
      if (controller.signal.aborted) return;
      reportError(error);
      setState({ kind: "failed" });
    }
  };
  const start = async (ids: readonly string[]) => {
    void writeSetting("lastFormat", format);
    const bytesOf = (id: string) => pictureBytesOf(database, id);
    if (!isPopup() || (await staysInPopup(ids, format, bytesOf)))
      return write(ids, format, preferences);
    await handOver({ ids, format });
    window.close();
  };
  useEffect(() => {
    void readChoices().then(async (choices) => {
      // A reader who is quicker than the settings has chosen.
      if (!hasChosen.current) setFormat(choices.format);
      setPreferences(choices.preferences);
      const handed = await takeHandedOver();
      if (!handed) return;
      const format = formatOf(handed.format);
      setFormat(format);
      void write(handed.ids, format, choices.preferences);
    });
    return () => running.current?.abort();
  }, []);

  const choose = (chosen: Format) => {
    hasChosen.current = true;
    setFormat(chosen);
  };
  const prefer = (change: Partial<ExportPreferences>) => {
    const changed = { ...preferences, ...change };
    setPreferences(changed);
    void writeSetting("exportPreferences", changed);
  };
  return {
    state,
    format,
    preferences,
    choose,
    prefer,
    start: (ids) => void start(ids),
  };
}

const formatOf = (name: string | undefined): Format =>
  FORMATS.find((one) => one === name) ?? "markdown";

async function readChoices() {
  const [format, preferences] = await Promise.all([
    readSetting("lastFormat"),
    readSetting("exportPreferences"),
  ]);
  return { format: formatOf(format), preferences: { ...DEFAULT_PREFERENCES, ...preferences } };
}
