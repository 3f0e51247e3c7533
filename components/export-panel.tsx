import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "./button";
import styles from "./export-panel.module.css";
import { formatNumber } from "./format";

export const FORMATS = [
  "markdown",
  "html",
  "epub",
  "text",
  "json",
  "csv",
  "bookmarks",
  "ris",
  "bibtex",
  "cslJson",
] as const;
export type Format = (typeof FORMATS)[number];

/** Formats of one clip a file; the others hold any number. */
export const FILE_EACH: ReadonlySet<Format> = new Set(["markdown", "html", "text"]);

export type ExportState =
  | { kind: "choosing" }
  | { kind: "writing"; done: number; of: number }
  | { kind: "failed" };

interface ExportPanelProps {
  /** How many clips would be exported. */
  count: number;
  state: ExportState;
  format: Format;
  onFormat(format: Format): void;
  /** Ways out that make no file. */
  quick?: ComponentChildren;
  /** More about the format. */
  children?: ComponentChildren;
  onExport(format: Format): void;
  onClose(): void;
}

/** Chooses a format and shows how the writing goes. */
export function ExportPanel({
  count,
  state,
  format,
  onFormat,
  onExport,
  onClose,
  quick,
  children,
}: ExportPanelProps) {
  // There may be two: of the list and of the reader.
  const id = useId();
  const isWriting = state.kind === "writing";
  return (
    <section class={styles.panel} data-panel="export" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{i18n.t("export.heading", count, [formatNumber(count)])}</h2>
      <fieldset class={styles.formats} aria-label={i18n.t("export.format")} disabled={isWriting}>
        {FORMATS.map((option) => (
          <label key={option} class={styles.format}>
            <input
              type="radio"
              name={`${id}-format`}
              value={option}
              checked={option === format}
              // Not only a change: who chooses what is chosen already means it.
              onClick={() => onFormat(option)}
            />
            {i18n.t(`format.${option}.name`)}
          </label>
        ))}
      </fieldset>
      <p class={styles.hint} aria-live="polite">
        {i18n.t(`format.${format}.hint`)} ·{" "}
        {i18n.t(count > 1 && FILE_EACH.has(format) ? "export.zip" : "export.oneFile")}
      </p>
      {children}
      {quick}
      {isWriting && <Progress done={state.done} count={state.of} />}
      {state.kind === "failed" && (
        <p class={styles.failed} role="alert">
          {i18n.t("export.failed")}
        </p>
      )}
      <div class={styles.actions}>
        <Button kind="primary" disabled={isWriting || count === 0} onClick={() => onExport(format)}>
          {i18n.t("export.start")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {i18n.t("action.cancel")}
        </Button>
      </div>
    </section>
  );
}

const Progress = ({ done, count }: { done: number; count: number }) => (
  <div role="status">
    <p class={styles.hint}>{i18n.t("export.running", [formatNumber(done), formatNumber(count)])}</p>
    <progress value={done} max={count} />
  </div>
);
