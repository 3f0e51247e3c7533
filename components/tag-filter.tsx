import { useLayoutEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { TagCount } from "@/utils/library/counts";
import { formatNumber } from "./format";
import styles from "./tag-filter.module.css";

interface TagFilterProps {
  /** The most used first. */
  tags: readonly TagCount[];
  chosen: readonly string[];
  onToggle(tag: string): void;
  /** The last of the tags has gone, and the focus with it. */
  onFocusLost(): void;
}

/** More than these nobody reads in a row; the search finds the others. */
const SHOWN = 30;

/** The tags of the library in a row; those chosen come first and narrow the list. */
export function TagFilter({ tags, chosen, onToggle, onFocusLost }: TagFilterProps) {
  const filter = useRef<HTMLFieldSetElement>(null);
  const toggled = useRef<string | null>(null);
  useLayoutEffect(() => {
    // A tag that was toggled moves or goes; the focus goes with it, or to the next one.
    if (toggled.current === null || document.activeElement !== document.body) return;
    const buttons = [...(filter.current?.querySelectorAll("button") ?? [])];
    const next = buttons.find(({ dataset }) => dataset.tag === toggled.current) ?? buttons[0];
    toggled.current = null;
    if (next) next.focus();
    else onFocusLost();
  });
  const shown = [
    ...chosen.map((tag) => ({ tag, count: null })),
    ...tags.filter(({ tag }) => !chosen.includes(tag)).slice(0, SHOWN),
  ];
  if (shown.length === 0) return null;
  return (
    <fieldset class={styles.filter} aria-label={i18n.t("tags.filter")} ref={filter}>
      {shown.map(({ tag, count }) => (
        <button
          key={tag}
          type="button"
          class={count === null ? styles.chosen : styles.tag}
          aria-pressed={count === null}
          data-tag={tag}
          onClick={() => {
            toggled.current = tag;
            onToggle(tag);
          }}
        >
          {tag}{" "}
          {count === null ? (
            <span aria-hidden="true">✕</span>
          ) : (
            <span class={styles.count}>{formatNumber(count)}</span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
