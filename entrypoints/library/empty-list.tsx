import { i18n } from "#i18n";
import { EmptyNote } from "@/components/empty-note";
import type { ClipQuery } from "./use-clips";

/** Why a list is empty: what narrows it most comes first. */
export function EmptyList({ view, tags, text }: Pick<ClipQuery, "view" | "tags" | "text">) {
  if (text.trim()) {
    return (
      <EmptyNote what={i18n.t("empty.hits.what", [text.trim()])} next={i18n.t("empty.hits.next")} />
    );
  }
  const reason = tags.length > 0 ? "tagged" : view === "all" ? "library" : view;
  return <EmptyNote what={i18n.t(`empty.${reason}.what`)} next={i18n.t(`empty.${reason}.next`)} />;
}
