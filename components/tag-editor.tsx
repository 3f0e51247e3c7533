import { i18n } from "#i18n";
import { addTags, spelledAs, tagKey } from "@/utils/clip/tags";
import type { TagCount } from "@/utils/library/counts";
import { formatNumber } from "./format";
import styles from "./tag-editor.module.css";
import { TagField } from "./tag-field";

interface TagEditorProps {
  tags: readonly string[];
  /** Offered, never applied by themselves: what the page's breadcrumb says. */
  suggestions?: readonly string[];
  /** All tags of the library, the most used first, for completion. */
  known?: readonly TagCount[];
  onAdd(tags: string[]): void;
  onRemove(tag: string): void;
  /** Accessible name of the field for more. */
  fieldLabel?: string;
  autoFocus?: boolean;
  /** Of how many clips these are the tags, and how many of them have one. */
  clips?: number;
  countOf?(tag: string): number;
  /** Escape in the field, which offers nothing. */
  onLeave?(): void;
}

/** The tags of a clip or of several, each taken away by a click, and a field for more. */
export function TagEditor(props: TagEditorProps) {
  const { tags, suggestions = [], known = [], onAdd, onRemove } = props;
  const { clips = 1, countOf = () => clips } = props;
  const isPartial = (tag: string) => countOf(tag) < clips;
  const kept = new Set(tags.filter((tag) => !isPartial(tag)).map(tagKey));
  const names = known.map(({ tag }) => tag);
  const spelled = addTags([], suggestions).map((tag) => spelledAs(tag, names));
  const offered = addTags([], spelled).filter((tag) => !kept.has(tagKey(tag)));
  return (
    <fieldset class={styles.tags} aria-label={i18n.t("tags.label")}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class={styles.kept}
          aria-label={isPartial(tag) ? removeFrom(tag, countOf(tag)) : i18n.t("tags.remove", [tag])}
          onClick={(event) => {
            focusField(event.currentTarget);
            onRemove(tag);
          }}
        >
          {tag}
          {isPartial(tag) && <span class={styles.count}> {formatNumber(countOf(tag))}</span>}{" "}
          <span aria-hidden="true">✕</span>
        </button>
      ))}
      {offered.map((tag) => (
        <button
          key={tag}
          type="button"
          class={styles.suggested}
          aria-label={i18n.t("tags.suggest", [tag])}
          onClick={(event) => {
            focusField(event.currentTarget);
            onAdd([tag]);
          }}
        >
          <span aria-hidden="true">+</span> {tag}
        </button>
      ))}
      <TagField
        known={known.filter(({ tag }) => !kept.has(tagKey(tag)))}
        onAdd={onAdd}
        label={props.fieldLabel ?? i18n.t("tags.add")}
        autoFocus={props.autoFocus ?? false}
        onLeave={props.onLeave ?? null}
      />
    </fieldset>
  );
}

const removeFrom = (tag: string, count: number) =>
  i18n.t("tags.removeFrom", count, [formatNumber(count), tag]);

/** The button that was clicked goes away: the focus goes on to the field. */
const focusField = (button: HTMLElement) => button.parentElement?.querySelector("input")?.focus();
