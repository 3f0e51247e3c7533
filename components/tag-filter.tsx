import { i18n } from "#i18n";
import type { TagCount } from "@/utils/library/counts";
import { formatNumber } from "./format";
import styles from "./tag-filter.module.css";

interface TagFilterProps {
  /** The most used first. */
  tags: readonly TagCount[];
  chosen: readonly string[];
  onToggle(tag: string): void;
}

/** More than these nobody reads in a row; the search finds the others. */
const SHOWN = 30;

/** The tags of the library in a row; those chosen come first and narrow the list. */
export function TagFilter({ tags, chosen, onToggle }: TagFilterProps) {
  const others = tags.filter(({ tag }) => !chosen.includes(tag)).slice(0, SHOWN);
  if (chosen.length + others.length === 0) return null;
  return (
    <fieldset class={styles.filter} aria-label={i18n.t("tags.filter")}>
      {chosen.map((tag) => (
        <button
          key={tag}
          type="button"
          class={styles.chosen}
          aria-pressed="true"
          onClick={() => onToggle(tag)}
        >
          {tag} <span aria-hidden="true">✕</span>
        </button>
      ))}
      {others.map(({ tag, count }) => (
        <button
          key={tag}
          type="button"
          class={styles.tag}
          aria-pressed="false"
          onClick={() => onToggle(tag)}
        >
          {tag} <span class={styles.count}>{formatNumber(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
