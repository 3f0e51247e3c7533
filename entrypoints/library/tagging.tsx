import { i18n } from "#i18n";
import { TagEditor } from "@/components/tag-editor";
import { addTags } from "@/utils/clip/tags";
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
  const { value: tags = [] } = useLive(database, () => tagsOf(database, ids), [ids.join()]);
  return (
    <TagEditor
      tags={tags}
      known={known}
      onAdd={(added) => edits.tag(ids, added)}
      onRemove={(tag) => edits.untag(ids, [tag])}
      fieldLabel={i18n.t("tags.addSelected")}
      autoFocus
      onLeave={onLeave}
    />
  );
}

const tagsOf = async (database: LibraryDatabase, ids: readonly string[]) =>
  addTags(
    [],
    (await readRows(database, ids)).flatMap((row) => row.tags),
  );
