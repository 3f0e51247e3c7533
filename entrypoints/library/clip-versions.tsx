import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "@/components/button";
import { formatMoment, formatNumber } from "@/components/format";
import { VersionList } from "@/components/version-list";
import type { Clip } from "@/utils/clip/clip";
import { compareParagraphs } from "@/utils/clip/paragraph-diff";
import { paragraphsOf } from "@/utils/clip/paragraphs";
import { restoreVersion } from "@/utils/library/restore-version";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./clip-versions.module.css";
import type { Edits } from "./use-edits";

interface ClipVersionsProps {
  database: LibraryDatabase;
  clip: Clip;
  edits: Edits;
}

/** The earlier versions of one clip, and the way back to them. */
export function ClipVersions({ database, clip, edits }: ClipVersionsProps) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const { id, history } = clip;
  const version = history.find(({ clippedAt }) => clippedAt === chosen);
  const restore = (clippedAt: string, isUndo = false) =>
    edits.attempt(async () => {
      const before = await restoreVersion(database, id, clippedAt);
      return {
        text: i18n.t("versions.restored", [formatMoment(clippedAt)]),
        // What was taken back is no step of its own: the next one goes further back.
        onUndo: before === null || isUndo ? null : () => restore(before, true),
      };
    });
  return (
    <div class={styles.versions}>
      <Button kind="quiet" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {i18n.t("versions.open", history.length, [formatNumber(history.length)])}
      </Button>
      {isOpen && (
        <VersionList
          current={clip.clippedAt}
          earlier={history.map(({ clippedAt }) => clippedAt).reverse()}
          compared={
            version
              ? {
                  clippedAt: version.clippedAt,
                  paragraphs: compareParagraphs(
                    paragraphsOf(version.article.content),
                    paragraphsOf(clip.article.content),
                  ),
                }
              : null
          }
          onCompare={(clippedAt) => setChosen(chosen === clippedAt ? null : clippedAt)}
          onRestore={(clippedAt) => restore(clippedAt)}
        />
      )}
    </div>
  );
}
