import type { Ref } from "preact";
import { i18n } from "#i18n";
import { Icon } from "./icon";
import styles from "./search-field.module.css";

interface SearchFieldProps {
  query: string;
  onQuery(query: string): void;
  /** The Down key, or Enter: on to what was found. */
  onDown(): void;
  inputRef?: Ref<HTMLInputElement>;
  isHelping: boolean;
  onHelp(): void;
}

export const SearchField = ({
  query,
  onQuery,
  onDown,
  inputRef,
  isHelping,
  onHelp,
}: SearchFieldProps) => (
  <search class={styles.search}>
    <Icon name="search" />
    <input
      type="search"
      value={query}
      ref={inputRef ?? null}
      placeholder={i18n.t("search.placeholder")}
      aria-label={i18n.t("search.label")}
      onInput={({ currentTarget: { value } }) => onQuery(value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "ArrowDown" || event.key === "Enter") onDown();
        else if (event.key === "Escape" && query !== "") onQuery("");
        else return;
        event.preventDefault();
      }}
    />
    <span aria-hidden="true">
      <kbd>/</kbd>
    </span>
    <button
      type="button"
      aria-label={i18n.t("search.help.label")}
      title={i18n.t("search.help.label")}
      aria-expanded={isHelping}
      aria-controls={isHelping ? "search-help" : undefined}
      onClick={onHelp}
    >
      ?
    </button>
  </search>
);
