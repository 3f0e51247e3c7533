import { i18n } from "#i18n";
import { TagEditor } from "@/components/tag-editor";
import { tagKey } from "@/utils/clip/tags";
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
      tags={[...tags.values()].map(({ tag }) => tag)}
      clips={ids.length}
      countOf={(tag) => tags.get(tagKey(tag))?.count ?? ids.length}
      known={known}
      onAdd={(added) => edits.tag(ids, added)}
      onRemove={(tag) => edits.untag(ids, [tag])}
      fieldLabel={i18n.t("tags.addSelected")}
      autoFocus
      onLeave={onLeave}
    />
  );
}

const NONE: ReadonlyMap<string, TagCount> = new Map();

/** The tags of clips by their keys, as they are spelt first, and how many of them have each. */
async function tagsOf(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TagCount>> {
  const counts = new Map<string, TagCount>();
  for (const { tags } of await readRows(database, ids)) {
    for (const spelt of tags) {
      const { tag, count } = counts.get(tagKey(spelt)) ?? { tag: spelt, count: 0 };
      counts.set(tagKey(spelt), { tag, count: count + 1 });
    }
  }
  return counts;
}
