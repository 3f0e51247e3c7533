import { i18n } from "#i18n";
import { addTags, tagKey } from "@/utils/clip/tags";
import type { TagCount } from "@/utils/library/counts";
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
  /** Escape in the field, which offers nothing. */
  onLeave?(): void;
}

/** The tags of a clip, each taken away by a click, and a field for more. */
export function TagEditor(props: TagEditorProps) {
  const { tags, suggestions = [], known = [], onAdd, onRemove } = props;
  const kept = new Set(tags.map(tagKey));
  const offered = addTags([], suggestions).filter((tag) => !kept.has(tagKey(tag)));
  return (
    <fieldset class={styles.tags} aria-label={i18n.t("tags.label")}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class={styles.kept}
          aria-label={i18n.t("tags.remove", [tag])}
          onClick={(event) => {
            focusField(event.currentTarget);
            onRemove(tag);
          }}
        >
          {tag} <span aria-hidden="true">✕</span>
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

/** The button that was clicked goes away: the focus goes on to the field. */
const focusField = (button: HTMLElement) => button.parentElement?.querySelector("input")?.focus();
