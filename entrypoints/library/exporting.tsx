import { i18n } from "#i18n";
import { ExportPanel } from "@/components/export-panel";
import { formatNumber } from "@/components/format";
import type { LibraryDatabase } from "@/utils/library/schema";
import { useExport } from "./use-export";

interface ExportingProps {
  database: LibraryDatabase;
  ids: readonly string[];
  /** Told in a sentence what was written. */
  onDone(sentence: string): void;
  onClose(): void;
}

/** Writes clips to a file; closing it gives up what is not finished. */
export function Exporting({ database, ids, onDone, onClose }: ExportingProps) {
  const { state, format, choose, start } = useExport(database);
  const exportAll = async () => {
    const name = await start(ids);
    if (name) onDone(i18n.t("done.exported", ids.length, [formatNumber(ids.length), name]));
  };
  return (
    <ExportPanel
      count={ids.length}
      state={state}
      format={format}
      onFormat={choose}
      onExport={() => void exportAll()}
      onClose={onClose}
    />
  );
}
