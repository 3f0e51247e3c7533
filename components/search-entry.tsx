import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { SavedSearch } from "@/utils/library/records";
import { Button } from "./button";
import { formatNumber } from "./format";
import { focusOnce } from "./hooks/focus-once";
import { useFocusBack } from "./hooks/use-focus-back";
import styles from "./sidebar.module.css";

interface SearchEntryProps {
  search: SavedSearch;
  /** How many clips it shows; null: not known yet. */
  count: number | null;
  isShown: boolean;
  onSearch(): void;
  /** "" gives it the name of what it asks for. */
  onRename(name: string): void;
  onDelete(): void;
}

/** A saved search in the sidebar: asks again, takes another name, or goes. */
export function SearchEntry({
  search,
  count,
  isShown,
  onSearch,
  onRename,
  onDelete,
}: SearchEntryProps) {
  const [isEditing, setEditing] = useState(false);
  const opener = useFocusBack(isEditing);
  const name = nameOf(search);
  if (isEditing) {
    return (
      <form
        class={styles.renaming}
        onSubmit={(event) => {
          event.preventDefault();
          setEditing(false);
          onRename(String(new FormData(event.currentTarget).get("name")).trim());
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          setEditing(false);
        }}
      >
        <input
          name="name"
          defaultValue={search.name ?? ""}
          placeholder={askedFor(search)}
          aria-label={i18n.t("searches.rename", [name])}
          ref={focusOnce}
        />
        <div>
          <button type="submit" class={styles.small}>
            {i18n.t("searches.renameDo")}
          </button>
          <Button
            kind="quiet"
            onClick={() => {
              setEditing(false);
              onDelete();
            }}
          >
            {i18n.t("searches.delete")}
          </Button>
          <Button kind="quiet" onClick={() => setEditing(false)}>
            {i18n.t("action.cancel")}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <div class={styles.row}>
      <button
        type="button"
        class={isShown ? `${styles.entry} ${styles.on}` : styles.entry}
        aria-current={isShown ? "true" : undefined}
        title={askedFor(search)}
        onClick={onSearch}
      >
        {name} {count !== null && <span class={styles.count}>{formatNumber(count)}</span>}
      </button>
      <button
        type="button"
        class={styles.more}
        ref={opener}
        aria-label={i18n.t("searches.edit", [name])}
        onClick={() => setEditing(true)}
      >
        ⋯
      </button>
    </div>
  );
}

/** What the reader calls it, or else what it asks for. */
const nameOf = (search: SavedSearch): string => search.name || askedFor(search);

/** What a saved search asks for, as it would be typed. */
const askedFor = ({ text, tags, view }: SavedSearch): string =>
  [
    text,
    ...tags.map((tag) => `#${tag}`),
    ...(view === "all" ? [] : [`(${i18n.t(`view.${view}`)})`]),
  ]
    .filter(Boolean)
    .join(" ");
