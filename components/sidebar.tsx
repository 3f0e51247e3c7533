import { i18n } from "#i18n";
import type { ListCounts, TagCount } from "@/utils/library/counts";
import { VIEWS, type View } from "@/utils/library/list";
import { formatNumber } from "./format";
import styles from "./sidebar.module.css";

interface SidebarProps {
  view: View;
  onView(view: View): void;
  counts: ListCounts;
  tags: readonly TagCount[];
  chosenTags: readonly string[];
  onToggleTag(tag: string): void;
}

/** The lists of the library and its tags, with how many clips each holds. */
export const Sidebar = ({ view, onView, counts, tags, chosenTags, onToggleTag }: SidebarProps) => (
  <nav class={styles.sidebar} aria-label={i18n.t("library.views")}>
    <h1 class={styles.name}>
      <span class={styles.seal} aria-hidden="true">
        剪
      </span>
      Jianbao
    </h1>
    <ul>
      {VIEWS.map((one) => (
        <li key={one}>
          <button
            type="button"
            class={entryClass(one === view)}
            aria-current={one === view ? "true" : undefined}
            onClick={() => onView(one)}
          >
            {i18n.t(`view.${one}`)}
            <Count value={counts[one]} />
          </button>
        </li>
      ))}
    </ul>
    {tags.length > 0 && <h2 class={styles.heading}>{i18n.t("tags.label")}</h2>}
    <ul>
      {tags.map(({ tag, count }) => (
        <li key={tag}>
          <button
            type="button"
            class={entryClass(chosenTags.includes(tag))}
            aria-pressed={chosenTags.includes(tag)}
            onClick={() => onToggleTag(tag)}
          >
            {tag.split("/").join(" / ")}
            <Count value={count} />
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

const entryClass = (isOn: boolean) => (isOn ? `${styles.entry} ${styles.on}` : styles.entry);

const Count = ({ value }: { value: number }) =>
  value > 0 ? <span class={styles.count}>{formatNumber(value)}</span> : null;
