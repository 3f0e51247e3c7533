import { useEffect, useId, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { addTags, splitTags, tagKey } from "@/utils/clip/tags";
import styles from "./tag-editor.module.css";

interface TagEditorProps {
  tags: readonly string[];
  /** Offered, never applied by themselves: what the page's breadcrumb says. */
  suggestions?: readonly string[];
  /** All tags of the library, for completion. */
  known?: readonly string[];
  onAdd(tags: string[]): void;
  onRemove(tag: string): void;
  /** Accessible name of the field for more. */
  fieldLabel?: string;
  autoFocus?: boolean;
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
        known={known.filter((tag) => !kept.has(tagKey(tag)))}
        onAdd={onAdd}
        label={props.fieldLabel ?? i18n.t("tags.add")}
        autoFocus={props.autoFocus ?? false}
      />
    </fieldset>
  );
}

/** The button that was clicked goes away: the focus goes on to the field. */
const focusField = (button: HTMLElement) => button.parentElement?.querySelector("input")?.focus();

interface TagFieldProps {
  known: readonly string[];
  onAdd(tags: string[]): void;
  label: string;
  autoFocus: boolean;
}

/** Takes tags by Enter or a comma; what is left in it when it loses the focus counts too. */
function TagField({ known, onAdd, label, autoFocus }: TagFieldProps) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const commit = (field: HTMLInputElement) => {
    const tags = splitTags(field.value);
    field.value = "";
    if (tags.length > 0) onAdd(tags);
  };
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    // A popup that closes takes the focus away without telling the field.
    const onPageHide = () => input.current && commit(input.current);
    window.addEventListener("pagehide", onPageHide);
    return () => window.removeEventListener("pagehide", onPageHide);
  });
  return (
    <>
      <input
        class={styles.field}
        list={listId}
        placeholder={i18n.t("tags.placeholder")}
        aria-label={label}
        ref={input}
        onInput={({ currentTarget }) => {
          if (/[,，、;；]$/.test(currentTarget.value)) commit(currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          event.preventDefault();
          commit(event.currentTarget);
        }}
        onBlur={({ currentTarget }) => commit(currentTarget)}
      />
      <datalist id={listId}>
        {known.slice(0, 200).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
