import { i18n } from "#i18n";
import type { Compared } from "@/utils/clip/paragraph-diff";
import { Button } from "./button";
import { formatMoment, formatNumber } from "./format";
import styles from "./version-list.module.css";

interface VersionListProps {
  /** When the version that is shown was clipped: ISO 8601. */
  current: string;
  /** When the others were, newest first. */
  earlier: readonly string[];
  /** The version that is compared with the one that is shown, and how they differ. */
  compared: { clippedAt: string; paragraphs: readonly Compared[] } | null;
  onCompare(clippedAt: string): void;
  onRestore(clippedAt: string): void;
}

/** The clippings of a page, and what has changed between them. */
export const VersionList = ({ current, earlier, compared, ...props }: VersionListProps) => (
  <section class={styles.versions} aria-label={i18n.t("versions.label")}>
    <ol>
      <li>{i18n.t("versions.now", [formatMoment(current)])}</li>
      {earlier.map((clippedAt) => {
        const isCompared = compared?.clippedAt === clippedAt;
        return (
          <li key={clippedAt}>
            <div class={styles.version}>
              <span>{i18n.t("versions.earlier", [formatMoment(clippedAt)])}</span>
              <Button kind="quiet" expanded={isCompared} onClick={() => props.onCompare(clippedAt)}>
                {i18n.t("versions.compare")}
              </Button>
              <Button kind="quiet" onClick={() => props.onRestore(clippedAt)}>
                {i18n.t("versions.restore")}
              </Button>
            </div>
            {isCompared && <Changes paragraphs={compared.paragraphs} />}
          </li>
        );
      })}
    </ol>
  </section>
);

function Changes({ paragraphs }: { paragraphs: readonly Compared[] }) {
  const changed = paragraphs.filter(({ kind }) => kind !== "both");
  return (
    <div class={styles.changes}>
      <p>{i18n.t("versions.changed", changed.length, [formatNumber(changed.length)])}</p>
      {changed.map(({ kind, text }, index) =>
        kind === "before" ? (
          <del key={`${index} ${text}`} title={i18n.t("versions.onlyThen")} dir="auto">
            {text}
          </del>
        ) : (
          <ins key={`${index} ${text}`} title={i18n.t("versions.onlyNow")} dir="auto">
            {text}
          </ins>
        ),
      )}
    </div>
  );
}
