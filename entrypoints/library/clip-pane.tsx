import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { ClipList } from "@/components/clip-list";
import { FailureNote } from "@/components/failure-note";
import { useFocusLost } from "@/components/hooks/use-focus-lost";
import { useSelection } from "@/components/hooks/use-selection";
import { lazily } from "@/components/lazily";
import { QueryProblemNote } from "@/components/query-problem-note";
import { SearchField } from "@/components/search-field";
import { SelectionBar } from "@/components/selection-bar";
import { TagFilter } from "@/components/tag-filter";
import { Toast } from "@/components/toast";
import { countTags } from "@/utils/library/counts";
import type { Order } from "@/utils/library/list";
import type { Group } from "@/utils/library/ordered-list";
import type { ClipRow } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./clip-pane.module.css";
import { EmptyList } from "./empty-list";
import { listEdits } from "./list-edits";
import { ListPanel } from "./list-panel";
import { type ClipQuery, orderingOf, useClips } from "./use-clips";
import type { Edits } from "./use-edits";
import { useLeaving } from "./use-leaving";
import { focusLastRow, useListKeys } from "./use-list-keys";
import { useLive } from "./use-live";
import { usePanel } from "./use-panel";
import { beforeList, hidesList, showList } from "./use-room";
import { useWayToList } from "./use-way-to-list";

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

/** Search, list and what can be done with the list: the same in the popup and in the library. */
export function ClipPane({ database, query, edits, ...props }: ClipPaneProps) {
  const [isHelping, setHelping] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const clips = useClips(database, query, props.current);
  // All that is done is done to the list that is shown.
  const { view } = clips.asked;
  const { ids, groups, ...leaving } = useLeaving(view, {
    ids: clips.ids ?? NONE,
    groups: clips.groups,
  });
  const painted = clips.ids ? ids : (clips.newest?.rows.map(({ id }) => id) ?? NONE);
  const { selected, ...selection } = useSelection(ids, clips.isWhole);
  const allTags = useLive(database, () => countTags(database), []).value ?? [];
  const chosen = selected.size > 0 ? ids.filter((id) => selected.has(id)) : ids;
  const by = orderingOf(clips.asked)?.by;
  const headings = useHeadings(ids, groups, by ?? "clipped");
  const inTrash = view === "trash";
  const panels = usePanel({ ids, selected, inTrash });
  const isAnswered = clips.problem !== null || isSame(clips.asked, query);
  const goToList = useWayToList(search, query.text, isAnswered ? painted.length : null);
  const listed = listEdits(view, edits, leaving);

  const foot = useFocusLost<HTMLDivElement>(focusLastRow);

  /**
   * What a key on a clip means: all that is selected, if that is in sight, or that clip, which may be
   * read and of another list. Something is true of clips when it is of all of which that is known.
   */
  const meant = (id: string) => {
    const ids = selected.size > 0 && !hidesList() ? [...selected] : [id];
    const rows = ids.flatMap((one) => clips.rows.get(one) ?? []);
    const are = (isSo: (row: ClipRow) => boolean, otherwise: boolean) =>
      rows.length > 0 ? rows.every(isSo) : otherwise;
    return {
      ids,
      areTrashed: are(({ trashed }) => trashed === 1, inTrash),
      areArchived: are(({ state }) => state === "archived", view === "archived"),
      areFavourite: are(({ favourite }) => favourite === 1, view === "favourite"),
    };
  };
  const wayOut = () => {
    if (hidesList()) return showList;
    if (panels.panel.kind !== "none") return panels.close;
    if (selected.size > 0) return selection.selectNone;
    return query.text === "" ? null : () => props.onText("");
  };
  useListKeys({
    onSearch: () => beforeList(() => search.current?.focus()),
    current: props.current,
    onUndo: listed.undo,
    onToggle: (id) => selection.toggle(id, false),
    onDelete(id) {
      const { ids, areTrashed } = meant(id);
      if (!areTrashed) listed.trash(ids);
    },
    onArchive(id) {
      const { ids, areTrashed, areArchived } = meant(id);
      if (!areTrashed) listed.archive(ids, areArchived);
    },
    onRestore(id) {
      const { ids, areTrashed } = meant(id);
      if (areTrashed) listed.restore(ids);
    },
    onFavourite(id) {
      const { ids, areFavourite } = meant(id);
      listed.favourite(ids, !areFavourite);
    },
    onUnread: (id) => listed.markUnread(meant(id).ids),
    onHelp: () => setShowsKeys(true),
    wayOut,
  });
  const { onWiden } = props;
  const widen =
    onWiden &&
    (() => {
      search.current?.focus();
      onWiden();
    });

  return (
    <section class={styles.pane} aria-label={i18n.t("list.label")} data-view={view}>
      <div class={styles.find}>
        <SearchField
          query={query.text}
          onQuery={props.onText}
          onDown={goToList}
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
            day={by === "clipped" ? by : "published"}
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
      <div ref={foot}>
        <ListPanel
          database={database}
          panels={panels}
          chosen={chosen}
          known={allTags}
          edits={edits}
        />
        <Toast
          text={edits.done?.text ?? null}
          onUndo={edits.done?.onUndo ? listed.undo : null}
          isBrief={edits.done?.isBrief ?? false}
          said={edits.done}
          onClose={edits.dismiss}
        />
        <SelectionBar
          count={clips.ids ? ids.length : (clips.newest?.total ?? 0)}
          isWhole={clips.isWhole}
          isHits={clips.hits !== null}
          selected={selected.size}
          inTrash={inTrash}
          inArchive={view === "archived"}
          onExport={() => panels.toggle({ kind: "export", ids: chosen })}
          onTag={() => panels.toggle({ kind: "tag" })}
          onArchive={
            props.archives ? () => listed.archive([...selected], view === "archived") : undefined
          }
          onDelete={() => listed.trash([...selected])}
          onRestore={() => listed.restore([...selected])}
          onDeleteForGood={() => panels.open({ kind: "delete", ids: chosen })}
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

/** Whether what was asked is what stands in the search field and beside it. */
const isSame = (asked: ClipQuery, query: ClipQuery) =>
  asked.text === query.text.trim() &&
  asked.view === query.view &&
  asked.tags.join("\n") === query.tags.join("\n") &&
  JSON.stringify(orderingOf(asked)) === JSON.stringify(orderingOf(query));

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

const SearchHelp = lazily(() =>
  import("@/components/search-help").then((loaded) => loaded.SearchHelp),
);
const GroupHeading = lazily(() =>
  import("@/components/group-heading").then((loaded) => loaded.GroupHeading),
);
const KeysHelp = lazily(() => import("@/components/keys-help").then((loaded) => loaded.KeysHelp));

const NONE: readonly string[] = [];
