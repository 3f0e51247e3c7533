import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { TagNode } from "@/utils/clip/tag-tree";
import { normaliseTag } from "@/utils/clip/tags";
import { Button } from "./button";
import { formatNumber } from "./format";
import { focusOnce } from "./hooks/focus-once";
import { useFocusBack } from "./hooks/use-focus-back";
import styles from "./sidebar.module.css";

interface TagEntryProps {
  node: TagNode;
  isChosen: boolean;
  onToggle(): void;
  /** Names it anew in the whole library; a name that is there already makes the two one. */
  onRename(name: string): void;
  /** Takes it from all clips. */
  onDrop(): void;
}

/** A tag that narrows the list, and what can be done with it in the whole library. */
export function TagEntry({ node, isChosen, onToggle, onRename, onDrop }: TagEntryProps) {
  const [isEditing, setEditing] = useState(false);
  const opener = useFocusBack(isEditing);
  const { tag, name, depth, count } = node;
  const indent = { paddingInlineStart: `${9 + 14 * depth}px` };
  if (isEditing) {
    return (
      <form
        class={styles.renaming}
        onSubmit={(event) => {
          event.preventDefault();
          setEditing(false);
          const name = String(new FormData(event.currentTarget).get("name"));
          // No name is none that was wanted.
          if (normaliseTag(name) !== "") onRename(name);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          setEditing(false);
        }}
      >
        <input
          name="name"
          defaultValue={tag}
          aria-label={i18n.t("tags.rename", [tag])}
          aria-describedby="rename-hint"
          ref={focusOnce}
        />
        <p id="rename-hint">{i18n.t("tags.renameHint")}</p>
        <div>
          <button type="submit" class={styles.small}>
            {i18n.t("tags.renameDo")}
          </button>
          <Button
            kind="quiet"
            onClick={() => {
              setEditing(false);
              onDrop();
            }}
          >
            {i18n.t("tags.drop")}
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
        class={isChosen ? `${styles.entry} ${styles.on}` : styles.entry}
        style={indent}
        aria-pressed={isChosen}
        title={tag}
        onClick={onToggle}
      >
        {name.split("/").join(" / ")} <span class={styles.count}>{formatNumber(count)}</span>
      </button>
      <button
        type="button"
        class={styles.more}
        ref={opener}
        aria-label={i18n.t("tags.edit", [tag])}
        onClick={() => setEditing(true)}
      >
        ⋯
      </button>
    </div>
  );
}
