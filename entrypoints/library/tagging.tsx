import { i18n } from "#i18n";
import { TagEditor } from "@/components/tag-editor";
import type { TagCount } from "@/utils/library/counts";
import { readRows } from "@/utils/library/list";
import type { LibraryDatabase } from "@/utils/library/schema";
import type { Edits } from "./use-edits";
import { useLive } from "./use-live";

interface TaggingProps {
  database: LibraryDatabase;
  ids: readonly string[];
  known: readonly TagCount[];
  edits: Edits;
  onLeave(): void;
}

/** Adds tags to all selected clips, and takes from all of them what any of them has. */
export function Tagging({ database, ids, known, edits, onLeave }: TaggingProps) {
  const { value: tags = NONE } = useLive(database, () => tagsOf(database, ids), [ids.join()]);
  return (
    <TagEditor
      tags={[...tags.keys()]}
      clips={ids.length}
      countOf={(tag) => tags.get(tag) ?? ids.length}
      known={known}
      onAdd={(added) => edits.tag(ids, added)}
      onRemove={(tag) => edits.untag(ids, [tag])}
      fieldLabel={i18n.t("tags.addSelected")}
      autoFocus
      onLeave={onLeave}
    />
  );
}

const NONE: ReadonlyMap<string, number> = new Map();

/** The tags of clips, and how many of them have each. */
async function tagsOf(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { tags } of await readRows(database, ids)) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}
