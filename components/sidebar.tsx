import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { tagTree } from "@/utils/clip/tag-tree";
import type { ListCounts, TagCount } from "@/utils/library/counts";
import { VIEWS, type View } from "@/utils/library/list";
import type { SavedSearch } from "@/utils/library/records";
import { formatNumber } from "./format";
import { useFocusKept } from "./hooks/use-focus-kept";
import { OWN_ROOMS, type OwnRoom } from "./own-rooms";
import { SearchEntry } from "./search-entry";
import styles from "./sidebar.module.css";
import { TagEntry } from "./tag-entry";

interface SidebarProps {
  view: View;
  onView(view: View): void;
  counts: ListCounts;
  searches: readonly SavedSearch[];
  /** How many clips each saved search shows, by its id, as far as that is known. */
  found: ReadonlyMap<string, number>;
  /** The saved search that is shown. */
  currentSearch: string | null;
  onSearch(search: SavedSearch): void;
  onRenameSearch(search: SavedSearch, name: string): void;
  onDeleteSearch(search: SavedSearch): void;
  /** Tags and what stands above them. */
  tags: readonly TagCount[];
  chosenTags: readonly string[];
  onToggleTag(tag: string): void;
  onRenameTag(tag: string, name: string): void;
  onDropTag(tag: string): void;
  /** The most used first. */
  sites: readonly TagCount[];
  onSite(site: string): void;
  /** Which of them is open. */
  room: OwnRoom | null;
  onRoom(room: OwnRoom): void;
}

/** What each room is called, in the catalogue. */
const HEADINGS = {
  import: "import.heading",
  settings: "settings.label",
} as const satisfies Record<OwnRoom, string>;

/** Sites that are named; the search finds the others. */
const SITES_SHOWN = 12;

/** The lists, saved searches, tags and sites of the library, with how many clips each holds. */
export function Sidebar({ view, onView, counts, searches, tags, sites, ...props }: SidebarProps) {
  const nav = useFocusKept<HTMLElement>();
  return (
    <nav class={styles.sidebar} aria-label={i18n.t("library.views")} ref={nav}>
      <h1 class={styles.name}>
        <span class={styles.seal} aria-hidden="true">
          剪
        </span>
        Jianbao
      </h1>
      <ul>
        {VIEWS.map((one) => (
          <li key={one}>
            <Entry
              isOn={one === view && props.currentSearch === null}
              count={counts[one]}
              onClick={() => onView(one)}
            >
              {i18n.t(`view.${one}`)}
            </Entry>
          </li>
        ))}
      </ul>
      <Section heading={i18n.t("searches.label")} isEmpty={searches.length === 0}>
        {searches.map((search) => (
          <li key={search.id}>
            <SearchEntry
              search={search}
              count={props.found.get(search.id) ?? null}
              isShown={search.id === props.currentSearch}
              onSearch={() => props.onSearch(search)}
              onRename={(name) => props.onRenameSearch(search, name)}
              onDelete={() => props.onDeleteSearch(search)}
            />
          </li>
        ))}
      </Section>
      <Section heading={i18n.t("tags.label")} isEmpty={tags.length === 0}>
        {tagTree(tags).map((node) => (
          <li key={node.tag}>
            <TagEntry
              node={node}
              isChosen={props.chosenTags.includes(node.tag)}
              onToggle={() => props.onToggleTag(node.tag)}
              onRename={(name) => props.onRenameTag(node.tag, name)}
              onDrop={() => props.onDropTag(node.tag)}
            />
          </li>
        ))}
      </Section>
      <Section heading={i18n.t("sites.label")} isEmpty={sites.length === 0}>
        {sites.slice(0, SITES_SHOWN).map(({ tag: site, count }) => (
          <li key={site}>
            <Entry isOn={false} count={count} onClick={() => props.onSite(site)}>
              {site}
            </Entry>
          </li>
        ))}
      </Section>
      <div class={styles.foot}>
        {OWN_ROOMS.map((room) => (
          <Entry key={room} isOn={room === props.room} onClick={() => props.onRoom(room)}>
            {i18n.t(HEADINGS[room])}
          </Entry>
        ))}
      </div>
    </nav>
  );
}

interface SectionProps {
  heading: string;
  isEmpty: boolean;
  children: ComponentChildren;
}

const Section = ({ heading, isEmpty, children }: SectionProps) =>
  isEmpty ? null : (
    <>
      <h2 class={styles.heading}>{heading}</h2>
      <ul>{children}</ul>
    </>
  );

interface EntryProps {
  isOn: boolean;
  count?: number;
  onClick(): void;
  children: ComponentChildren;
}

const Entry = ({ isOn, count = 0, onClick, children }: EntryProps) => (
  <button
    type="button"
    class={isOn ? `${styles.entry} ${styles.on}` : styles.entry}
    aria-current={isOn ? "true" : undefined}
    onClick={onClick}
  >
    {children} {count > 0 && <span class={styles.count}>{formatNumber(count)}</span>}
  </button>
);
