import { useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { publishedTimeOf, titleOf } from "@/utils/clip/clip";
import { isIncomplete } from "@/utils/clip/is-incomplete";
import { siteOf } from "@/utils/clip/site-of";
import { tagLine } from "@/utils/clip/tags";
import type { HitText } from "@/utils/library/hit-texts";
import type { ClipRow as Row } from "@/utils/library/records";
import styles from "./clip-row.module.css";
import { formatDay } from "./format";
import { MarkedText } from "./marked-text";

/** The day of clipping, or that of publishing as far as it is known. */
export type RowDay = "clipped" | "published";

export interface ClipRowProps {
  row: Row;
  isSelected: boolean;
  /** Which day it shows: the one that the list is ordered by. */
  day: RowDay;
  /** Shown in the reader at this moment. */
  isCurrent: boolean;
  /** Something is selected, so all rows show their boxes. */
  isSelecting: boolean;
  /** What a search found in it; "unread": that is not known yet, and its room is kept. */
  hit?: HitText | "unread" | undefined;
  onOpen(): void;
  /** `range`: everything from the last toggled row to this one. */
  onToggle(range: boolean): void;
}

/**
 * One clip in a list: its title, one line of facts, and a box to select it. Drawn anew only when
 * something of it has changed: its list is, at every step of a scroll.
 */
export function ClipRow(props: ClipRowProps) {
  const latest = useRef(props);
  latest.current = props;
  const { row, day, hit, isSelected, isCurrent, isSelecting } = props;
  return useMemo(
    () => (
      <Drawn
        {...props}
        onOpen={() => latest.current.onOpen()}
        onToggle={(range) => latest.current.onToggle(range)}
      />
    ),
    [row, day, hit, isSelected, isCurrent, isSelecting],
  );
}

function Drawn({ row, day, hit, onOpen, onToggle, ...state }: ClipRowProps) {
  const title = titleOf(row) || i18n.t("list.untitled");
  const { article, tags, clippedAt } = row;
  const found = hit === "unread" ? undefined : hit;
  return (
    <div class={classOf(row, state)} lang={article.lang || undefined}>
      <input
        type="checkbox"
        class={styles.check}
        checked={state.isSelected}
        aria-label={i18n.t("list.select", [title])}
        onClick={(event) => onToggle(event.shiftKey)}
      />
      <button
        type="button"
        class={styles.title}
        dir="auto"
        data-clip={row.id}
        aria-current={state.isCurrent ? "true" : undefined}
        onClick={(event) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey) onToggle(event.shiftKey);
          else onOpen();
        }}
      >
        <MarkedText text={title} marks={found?.titleMarks ?? NO_MARKS} />
      </button>
      {hit && (
        <p class={styles.snippet} dir="auto">
          {found && <MarkedText {...found.snippet} />}
        </p>
      )}
      <p class={styles.facts}>
        <bdi>
          <MarkedText text={siteOf(article)} marks={found?.siteMarks ?? NO_MARKS} />
        </bdi>
        <Day published={day === "published" ? publishedTimeOf(row) : ""} clipped={clippedAt} />
        {row.favourite === 1 && (
          <span class={styles.favourite} role="img" aria-label={i18n.t("list.favourite")}>
            ★
          </span>
        )}
        {row.state === "archived" && <span class={styles.archived}>{i18n.t("list.archived")}</span>}
        {isIncomplete(row) && <span class={styles.incomplete}>{i18n.t("list.incomplete")}</span>}
        {tags.length > 0 && (
          <bdi>
            <MarkedText text={tagLine(tags)} marks={found?.tagMarks ?? NO_MARKS} />
          </bdi>
        )}
      </p>
    </div>
  );
}

interface DayProps {
  /** "": of clipping is meant. */
  published: string;
  clipped: string;
}

/** A day, and on a closer look which it is. */
function Day({ published, clipped }: DayProps) {
  const time = published || clipped;
  const text = formatDay(time);
  const meaning = published ? "list.published" : "list.clipped";
  return (
    <time dateTime={time} title={i18n.t(meaning, [text])}>
      {text}
    </time>
  );
}

const NO_MARKS: HitText["titleMarks"] = [];

type RowState = Pick<ClipRowProps, "isSelected" | "isCurrent" | "isSelecting">;

const classOf = ({ state }: Row, { isSelected, isCurrent, isSelecting }: RowState) =>
  [
    styles.row,
    state === "unread" && styles.unread,
    isCurrent && styles.current,
    isSelected && styles.selected,
    isSelecting && styles.selecting,
  ]
    .filter(Boolean)
    .join(" ");
