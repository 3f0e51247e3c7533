import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { ClipList } from "@/components/clip-list";
import { FailureNote } from "@/components/failure-note";
import { formatNumber } from "@/components/format";
import { useSelection } from "@/components/hooks/use-selection";
import { lazily } from "@/components/lazily";
import { QueryProblemNote } from "@/components/query-problem-note";
import { SearchField } from "@/components/search-field";
import { SelectionBar } from "@/components/selection-bar";
import { TagEditor } from "@/components/tag-editor";
import { TagFilter } from "@/components/tag-filter";
import { Toast } from "@/components/toast";
import { isHandedExport } from "@/utils/browser/handed-over";
import { countTags } from "@/utils/library/counts";
import type { View } from "@/utils/library/list";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./clip-pane.module.css";
import { EmptyList } from "./empty-list";
import { useClips } from "./use-clips";
import type { Edits } from "./use-edits";
import { useListKeys } from "./use-list-keys";
import { useLive } from "./use-live";

interface ClipPaneProps {
  database: LibraryDatabase;
  view: View;
  tags: readonly string[];
  onToggleTag(tag: string): void;
  current: string | null;
  onOpen(id: string): void;
  edits: Edits;
  /** Offer all tags as filters; without, only those chosen are shown. */
  offersTags: boolean;
  /** More at the end of the bar. */
  children?: ComponentChildren;
}

type Panel = "none" | "export" | "tag" | "emptyTrash";

/** Search, list and what can be done with the list: the same in the popup and in the library. */
export function ClipPane({ database, view, tags, edits, ...props }: ClipPaneProps) {
  const [text, setText] = useState("");
  const [isHelping, setHelping] = useState(false);
  const [panel, setPanel] = useState<Panel>(isHandedExport() ? "export" : "none");
  const search = useRef<HTMLInputElement>(null);
  const clips = useClips(database, { view, tags, text });
  const ids = clips.ids ?? NONE;
  const painted = clips.ids ?? clips.newest?.rows.map(({ id }) => id) ?? NONE;
  const { selected, ...selection } = useSelection(ids);
  const allTags = useLive(database, () => countTags(database), []).value ?? [];
  const chosen = selected.size > 0 ? ids.filter((id) => selected.has(id)) : ids;

  const trashSelected = () => edits.trash([...selected]);
  useListKeys({
    search,
    onUndo: edits.done?.onUndo ?? null,
    onToggle: (id) => selection.toggle(id, false),
    onDelete: (id) => {
      if (view !== "trash") edits.trash(selected.size > 0 ? [...selected] : [id]);
    },
  });
  useEffect(() => {
    if (selected.size === 0 && panel === "tag") setPanel("none");
  }, [selected.size, panel]);

  return (
    <section class={styles.pane} aria-label={i18n.t("list.label")}>
      <div class={styles.find}>
        <SearchField
          query={text}
          onQuery={setText}
          inputRef={search}
          isHelping={isHelping}
          onHelp={() => setHelping(!isHelping)}
        />
        <QueryProblemNote problem={clips.problem} />
        {isHelping && (
          <SearchHelp
            onTry={(example) => {
              setText(example);
              search.current?.focus();
            }}
          />
        )}
        <TagFilter
          tags={props.offersTags ? allTags : []}
          chosen={tags}
          onToggle={props.onToggleTag}
        />
      </div>
      <div class={styles.list}>
        {clips.failure && <FailureNote failure={clips.failure} />}
        {clips.ids?.length === 0 && <EmptyList {...clips.asked} />}
        {painted.length > 0 && (
          <ClipList
            ids={painted}
            rows={clips.rows}
            hits={clips.hits}
            selected={selected}
            current={props.current}
            onOpen={props.onOpen}
            onToggle={selection.toggle}
            onInSight={clips.onInSight}
          />
        )}
      </div>
      <div>
        {panel === "tag" && (
          <div class={styles.tagging}>
            <TagEditor
              tags={NONE}
              known={allTags.map(({ tag }) => tag)}
              onAdd={(added) => edits.tag([...selected], added)}
              onRemove={() => {}}
              fieldLabel={i18n.t("tags.addSelected")}
              autoFocus
            />
          </div>
        )}
        {panel === "export" && (
          <Exporting
            database={database}
            ids={chosen}
            onDone={(sentence) => {
              setPanel("none");
              edits.say(sentence);
            }}
            onClose={() => setPanel("none")}
          />
        )}
        {panel === "emptyTrash" && (
          <ConfirmPanel
            question={i18n.t("confirm.emptyTrash", ids.length, [formatNumber(ids.length)])}
            action={i18n.t("action.deleteForGood")}
            onConfirm={() => {
              edits.emptyTrash(ids);
              setPanel("none");
            }}
            onCancel={() => setPanel("none")}
          />
        )}
        {edits.done && (
          <Toast text={edits.done.text} onUndo={edits.done.onUndo} onClose={edits.dismiss} />
        )}
        <SelectionBar
          count={clips.ids?.length ?? clips.newest?.total ?? 0}
          isWhole={clips.isWhole}
          isHits={clips.hits !== null}
          selected={selected.size}
          inTrash={view === "trash"}
          onExport={() => setPanel(panel === "export" ? "none" : "export")}
          onTag={() => setPanel(panel === "tag" ? "none" : "tag")}
          onDelete={trashSelected}
          onRestore={() => edits.restore([...selected])}
          onEmptyTrash={() => setPanel("emptyTrash")}
          onSelectAll={selection.selectAll}
          onSelectNone={selection.selectNone}
        >
          {props.children}
        </SelectionBar>
      </div>
    </section>
  );
}

const Exporting = lazily(() => import("./exporting").then((loaded) => loaded.Exporting));
const ConfirmPanel = lazily(() =>
  import("@/components/confirm-panel").then((loaded) => loaded.ConfirmPanel),
);
const SearchHelp = lazily(() =>
  import("@/components/search-help").then((loaded) => loaded.SearchHelp),
);

const NONE: readonly string[] = [];
