import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { ExportChoices } from "@/components/export-choices";
import { ExportPanel, FILE_EACH } from "@/components/export-panel";
import { formatNumber } from "@/components/format";
import type { LibraryDatabase } from "@/utils/library/schema";
import { HandingOut } from "./handing-out";
import { useClip } from "./use-clip";
import { useExport } from "./use-export";
import { useIsYaml } from "./use-is-yaml";
import { useSampleName } from "./use-sample-name";

interface ExportingProps {
  database: LibraryDatabase;
  /** The clips that would be exported. */
  ids: readonly string[];
  /** Offer to print a single clip. */
  prints?: boolean;
  /** Told when the writing of a file begins and ends. */
  onWriting?(isWriting: boolean): void;
  /** Called with a sentence that says what was exported. */
  onDone(sentence: string): void;
  onClose(): void;
}

/** Chooses a format, writes the file, and takes over what the popup has begun. */
export function Exporting({
  database,
  ids,
  prints = false,
  onWriting,
  onDone,
  onClose,
}: ExportingProps) {
  const exporting = useExport(database, (name, count) =>
    onDone(i18n.t("done.exported", count, [formatNumber(count), name])),
  );
  const isWriting = exporting.state.kind === "writing";
  useEffect(() => onWriting?.(isWriting), [isWriting]);
  const first = useClip(database, ids[0]);
  const sampleName = useSampleName(first, exporting);
  const isYaml = useIsYaml(first, exporting);
  return (
    <ExportPanel
      count={ids.length}
      state={exporting.state}
      format={exporting.format}
      onFormat={exporting.choose}
      onExport={() => exporting.start(ids)}
      onClose={onClose}
      quick={
        <HandingOut
          database={database}
          ids={ids}
          only={ids.length === 1 ? first : null}
          preferences={exporting.preferences}
          prints={prints}
          onDone={onDone}
        />
      }
    >
      <ExportChoices
        format={exporting.format}
        preferences={exporting.preferences}
        isNamedByClip={ids.length === 1 || FILE_EACH.has(exporting.format)}
        sampleName={sampleName}
        isYaml={isYaml}
        disabled={isWriting}
        onPrefer={exporting.prefer}
      />
    </ExportPanel>
  );
}
