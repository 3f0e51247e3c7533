import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { ClipList } from "@/components/clip-list";
import { FailureNote } from "@/components/failure-note";
import { formatNumber } from "@/components/format";
import { useSelection } from "@/components/hooks/use-selection";
import { lazily } from "@/components/lazily";
import { QueryProblemNote } from "@/components/query-problem-note";
import { SearchField } from "@/components/search-field";
import { SelectionBar } from "@/components/selection-bar";
import { TagFilter } from "@/components/tag-filter";
import { Toast } from "@/components/toast";
import { isHandedExport } from "@/utils/browser/handed-over";
import { countTags } from "@/utils/library/counts";
import type { Order } from "@/utils/library/list";
import type { Group } from "@/utils/library/ordered-list";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./clip-pane.module.css";
import { EmptyList } from "./empty-list";
import { type ClipQuery, useClips } from "./use-clips";
import type { Edits } from "./use-edits";
import { useLeaving } from "./use-leaving";
import { focusList, useListKeys } from "./use-list-keys";
import { useLive } from "./use-live";
import { hidesList, showList } from "./use-room";

interface ClipPaneProps {
  database: LibraryDatabase;
  query: ClipQuery;
  onText(text: string): void;
  onToggleTag(tag: string): void;
  current: string | null;
  onOpen(id: string): void;
  edits: Edits;
  /** Offer all tags as filters; without, only those chosen are shown. */
  offersTags: boolean;
  /** Asks the same of the whole library; without: it is always asked. */
  onWiden?: () => void;
  /** Offer to archive what is selected. */
  archives: boolean;
  /** More below the search, which is readable or not. */
  tools?: (search: { isOn: boolean; isReadable: boolean }) => ComponentChildren;
  /** More at the end of the bar. */
  children?: ComponentChildren;
}

type Panel = "none" | "export" | "tag" | "delete";

/** Search, list and what can be done with the list: the same in the popup and in the library. */
export function ClipPane({ database, query, edits, ...props }: ClipPaneProps) {
  const { view } = query;
  const [isHelping, setHelping] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const [panel, setPanel] = useState<Panel>(isHandedExport() ? "export" : "none");
  const search = useRef<HTMLInputElement>(null);
  const clips = useClips(database, query);
  const { ids, groups, leave, stay } = useLeaving({
    ids: clips.ids ?? NONE,
    groups: clips.groups,
  });
  const painted = clips.ids ? ids : (clips.newest?.rows.map(({ id }) => id) ?? NONE);
  const { selected, ...selection } = useSelection(ids);
  const allTags = useLive(database, () => countTags(database), []).value ?? [];
  const chosen = selected.size > 0 ? ids.filter((id) => selected.has(id)) : ids;
  const headings = useHeadings(ids, groups, clips.asked.ordering.by);

  /** What a key on a clip means: all that is selected, or that clip. */
  const meant = (id: string) => (selected.size > 0 ? [...selected] : [id]);
  const inTrash = view === "trash";
  const archive = (some: readonly string[]) => {
    const ending = edits.setState(some, view === "archived" ? "read" : "archived");
    if (view === "unread" || view === "archived") leave(some, ending);
  };
  const trash = (some: readonly string[]) => leave(some, edits.trash(some));
  const undo = () => void edits.undo().then(stay);
  const wayOut = () => {
    if (hidesList()) return showList;
    if (selected.size > 0) return selection.selectNone;
    return query.text === "" ? null : () => props.onText("");
  };
  useListKeys({
    search,
    current: props.current,
    onUndo: undo,
    onToggle: (id) => selection.toggle(id, false),
    onDelete: (id) => !inTrash && trash(meant(id)),
    onArchive: (id) => !inTrash && archive(meant(id)),
    onFavourite: (id) => edits.favourite(meant(id), clips.rows.get(id)?.favourite !== 1),
    onUnread: (id) => edits.setState(meant(id), "unread"),
    onHelp: () => setShowsKeys(true),
    wayOut,
  });
  useEffect(() => {
    if (selected.size === 0 && panel === "tag") setPanel("none");
    if (!inTrash && panel === "delete") setPanel("none");
  }, [selected.size, inTrash, panel]);
  const { onWiden } = props;
  const widen =
    onWiden &&
    (() => {
      search.current?.focus();
      onWiden();
    });
  const toggle = (one: Panel) => setPanel(panel === one ? "none" : one);

  return (
    <section class={styles.pane} aria-label={i18n.t("list.label")}>
      <div class={styles.find}>
        <SearchField
          query={query.text}
          onQuery={props.onText}
          onDown={focusList}
          inputRef={search}
          isHelping={isHelping}
          onHelp={() => setHelping(!isHelping)}
        />
        <QueryProblemNote sentence={clips.problem} />
        {isHelping && (
          <SearchHelp
            onTry={(example) => {
              props.onText(example);
              search.current?.focus();
            }}
          />
        )}
        <TagFilter
          tags={props.offersTags ? allTags : []}
          chosen={query.tags}
          onToggle={props.onToggleTag}
          onFocusLost={() => search.current?.focus()}
        />
        {props.tools?.({ isOn: clips.hits !== null, isReadable: clips.problem === null })}
      </div>
      <div class={styles.list}>
        {clips.failure && <FailureNote failure={clips.failure} />}
        {/* What was asked before has nothing to say beside what cannot be read. */}
        {clips.ids && ids.length === 0 && clips.problem === null && (
          <EmptyList {...clips.asked} onWiden={widen} />
        )}
        {painted.length > 0 && (
          <ClipList
            // Another list begins at its top.
            key={JSON.stringify(clips.asked)}
            ids={painted}
            rows={clips.rows}
            hits={clips.hits}
            headings={headings}
            selected={selected}
            current={props.current}
            onOpen={props.onOpen}
            onToggle={selection.toggle}
            onExtend={selection.extend}
            onSelectAll={() => clips.isWhole && selection.selectAll()}
            onLeave={() => search.current?.focus()}
            onInSight={clips.onInSight}
          />
        )}
      </div>
      <div>
        {panel === "tag" && (
          <div class={styles.tagging}>
            <Tagging
              database={database}
              ids={chosen}
              known={allTags}
              edits={edits}
              onLeave={() => {
                setPanel("none");
                focusList();
              }}
            />
          </div>
        )}
        {panel === "export" && (
          <Exporting
            database={database}
            ids={chosen}
            onDone={(text) => {
              setPanel("none");
              edits.say({ text, onUndo: null });
            }}
            onClose={() => setPanel("none")}
          />
        )}
        {panel === "delete" && (
          <ConfirmPanel
            question={i18n.t("confirm.deleteForGood", chosen.length, [formatNumber(chosen.length)])}
            action={i18n.t("action.deleteForGood")}
            onConfirm={() => {
              edits.emptyTrash(chosen);
              setPanel("none");
            }}
            onCancel={() => setPanel("none")}
          />
        )}
        <Toast
          text={edits.done?.text ?? null}
          onUndo={edits.done?.onUndo ? undo : null}
          onClose={edits.dismiss}
        />
        <SelectionBar
          count={clips.ids ? ids.length : (clips.newest?.total ?? 0)}
          isWhole={clips.isWhole}
          isHits={clips.hits !== null}
          selected={selected.size}
          inTrash={inTrash}
          inArchive={view === "archived"}
          onExport={() => toggle("export")}
          onTag={() => toggle("tag")}
          onArchive={props.archives ? () => archive([...selected]) : undefined}
          onDelete={() => trash([...selected])}
          onRestore={() => leave([...selected], edits.restore([...selected]))}
          onDeleteForGood={() => setPanel("delete")}
          onSelectAll={selection.selectAll}
          onSelectNone={selection.selectNone}
        >
          {props.children}
        </SelectionBar>
      </div>
      {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
    </section>
  );
}

/** A heading where a group begins. */
function useHeadings(
  ids: readonly string[],
  groups: readonly Group[],
  by: Order,
): ReadonlyMap<number, ComponentChildren> {
  return useMemo(() => {
    const endOf = (place: number) => groups[place + 1]?.start ?? ids.length;
    return new Map(
      groups.map((group, place) => [
        group.start,
        <GroupHeading key="heading" group={group} by={by} count={endOf(place) - group.start} />,
      ]),
    );
  }, [ids, groups, by]);
}

const Exporting = lazily(() => import("./exporting").then((loaded) => loaded.Exporting));
const Tagging = lazily(() => import("./tagging").then((loaded) => loaded.Tagging));
const ConfirmPanel = lazily(() =>
  import("@/components/confirm-panel").then((loaded) => loaded.ConfirmPanel),
);
const SearchHelp = lazily(() =>
  import("@/components/search-help").then((loaded) => loaded.SearchHelp),
);
const GroupHeading = lazily(() =>
  import("@/components/group-heading").then((loaded) => loaded.GroupHeading),
);
const KeysHelp = lazily(() => import("@/components/keys-help").then((loaded) => loaded.KeysHelp));

const NONE: readonly string[] = [];
