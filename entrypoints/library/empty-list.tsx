import { i18n } from "#i18n";
import { Button } from "@/components/button";
import { EmptyNote } from "@/components/empty-note";
import type { ClipQuery } from "./use-clips";

interface EmptyListProps extends Pick<ClipQuery, "view" | "tags" | "text"> {
  /** Asks the same of the whole library; undefined: there is no way to. */
  onWiden: (() => void) | undefined;
}

/** Why a list is empty: what narrows it most comes first. */
export function EmptyList({ view, tags, text, onWiden }: EmptyListProps) {
  if (text.trim()) {
    const what = i18n.t("empty.hits.what", [text.trim()]);
    const isNarrowed = view !== "all" || tags.length > 0;
    if (!isNarrowed || !onWiden) return <EmptyNote what={what} next={i18n.t("empty.hits.next")} />;
    const searched = [i18n.t(`view.${view}`), ...tags.map((tag) => `#${tag}`)].join(", ");
    return (
      <EmptyNote what={what} next={i18n.t("empty.hits.narrowed", [searched])}>
        <Button kind="plain" onClick={onWiden}>
          {i18n.t("empty.hits.widen")}
        </Button>
      </EmptyNote>
    );
  }
  const reason = tags.length > 0 ? "tagged" : view === "all" ? "library" : view;
  return <EmptyNote what={i18n.t(`empty.${reason}.what`)} next={i18n.t(`empty.${reason}.next`)} />;
}
