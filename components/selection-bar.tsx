import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { Button } from "./button";
import { formatNumber } from "./format";
import { Icon } from "./icon";
import styles from "./selection-bar.module.css";

interface SelectionBarProps {
  /** Clips in the list. */
  count: number;
  /** No more are being found: all of them can be selected or exported. */
  isWhole: boolean;
  isHits: boolean;
  selected: number;
  inTrash: boolean;
  onExport(): void;
  onTag(): void;
  /** Without: nothing is archived from here. */
  onArchive?: (() => void) | undefined;
  /** The archive is shown: from here clips leave it. */
  inArchive?: boolean;
  onDelete(): void;
  onRestore(): void;
  /** In the trash: asks whether what is selected, or all of it, is to be deleted for good. */
  onDeleteForGood(): void;
  onSelectAll(): void;
  onSelectNone(): void;
  /** More, while nothing is selected. */
  children?: ComponentChildren;
}

/** What the list holds, and what can be done with what is selected or with all of it. */
export function SelectionBar({ count, isHits, selected, inTrash, ...props }: SelectionBarProps) {
  const total = i18n.t(isHits ? "list.hits" : "list.count", count, [formatNumber(count)]);
  return (
    <footer class={styles.bar}>
      <span class={styles.count} aria-live="polite">
        {selected === 0 ? total : i18n.t("list.selected", selected, [formatNumber(selected)])}
      </span>
      {inTrash && selected === 0 && count > 0 && (
        <Button kind="quiet" disabled={!props.isWhole} onClick={props.onDeleteForGood}>
          {i18n.t(isHits ? "action.deleteForGoodAsk" : "action.emptyTrash")}
        </Button>
      )}
      {selected > 0 && (
        <>
          <Button
            kind="quiet"
            disabled={!props.isWhole}
            onClick={selected < count ? props.onSelectAll : props.onSelectNone}
          >
            {i18n.t(selected < count ? "list.selectAll" : "list.selectNone")}
          </Button>
          {inTrash ? (
            <>
              <Button kind="quiet" onClick={props.onRestore}>
                {i18n.t("action.restore")}
              </Button>
              <Button kind="quiet" onClick={props.onDeleteForGood}>
                {i18n.t("action.deleteForGoodAsk")}
              </Button>
            </>
          ) : (
            <>
              <Button kind="quiet" onClick={props.onTag}>
                {i18n.t("action.tag")}
              </Button>
              {props.onArchive && (
                <Button kind="quiet" onClick={props.onArchive}>
                  {i18n.t(props.inArchive ? "action.unarchive" : "action.archive")}
                </Button>
              )}
              <Button kind="quiet" onClick={props.onDelete}>
                {i18n.t("action.delete")}
              </Button>
            </>
          )}
        </>
      )}
      <Button
        kind="quiet"
        disabled={count === 0 || (selected === 0 && !props.isWhole)}
        onClick={props.onExport}
      >
        <Icon name="save" />
        {i18n.t(selected === 0 ? "action.exportAll" : "action.export")}
      </Button>
      {selected === 0 && props.children}
    </footer>
  );
}
