import { useEffect, useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { suggestTags } from "@/utils/clip/tag-suggestions";
import { spelledAs, splitTags } from "@/utils/clip/tags";
import type { TagCount } from "@/utils/library/counts";
import { formatNumber } from "./format";
import styles from "./tag-field.module.css";

interface TagFieldProps {
  /** What may be meant, the most used first. */
  known: readonly TagCount[];
  onAdd(tags: string[]): void;
  /** Accessible name. */
  label: string;
  autoFocus: boolean;
  /** Escape while nothing is offered; null: means nothing here. */
  onLeave: (() => void) | null;
}

/**
 * Takes tags by Enter or a comma, and offers those there are while one is typed; what is left in it
 * when it loses the focus counts too.
 */
export function TagField({ known, onAdd, label, autoFocus, onLeave }: TagFieldProps) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  /** null: nothing is offered. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const offered = typed === null ? [] : suggestTags(known, typed);
  const offer = (text: string | null) => {
    setTyped(text);
    setActive(-1);
  };
  const commit = (field: HTMLInputElement, text = field.value) => {
    const names = known.map(({ tag }) => tag);
    const tags = splitTags(text).map((tag) => spelledAs(tag, names));
    field.value = "";
    offer(null);
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
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    const field = event.currentTarget;
    const step = STEPS[event.key];
    if (event.key === "Enter") commit(field, offered[active]?.tag);
    else if (event.key === "Escape" && offered.length > 0) offer(null);
    else if (event.key === "Escape" && onLeave) leave(field, onLeave);
    else if (step && offered.length > 0) setActive(next(active, step, offered.length));
    else if (step) {
      offer(field.value);
      setActive(0);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={styles.combobox}>
      <input
        class={styles.field}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        autocomplete="off"
        placeholder={i18n.t("tags.placeholder")}
        aria-label={label}
        ref={input}
        onInput={({ currentTarget }) => {
          if (/[,，、;；]$/.test(currentTarget.value)) commit(currentTarget);
          else offer(currentTarget.value.trim() || null);
        }}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => commit(currentTarget)}
      />
      <div
        id={listId}
        class={styles.list}
        role="listbox"
        aria-label={i18n.t("tags.known")}
        hidden={offered.length === 0}
        style={offered.length > 0 && input.current ? placeBeside(input.current) : undefined}
      >
        {offered.map(({ tag, count }, index) => (
          <div
            key={tag}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            class={index === active ? `${styles.option} ${styles.active}` : styles.option}
            tabIndex={-1}
            onPointerDown={(event) => {
              // The field keeps the focus: losing it would keep what was typed so far.
              event.preventDefault();
              if (input.current) commit(input.current, tag);
            }}
          >
            {tag}
            <span class={styles.count}>{formatNumber(count)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** What was typed is not meant: losing the focus would keep it. */
function leave(field: HTMLInputElement, onLeave: () => void): void {
  field.value = "";
  onLeave();
}

const STEPS: Record<string, 1 | -1 | undefined> = { ArrowDown: 1, ArrowUp: -1 };

/** The place after the last option, and before the first, is the field itself: -1. */
function next(active: number, step: 1 | -1, count: number): number {
  const place = active + step;
  if (place >= count) return -1;
  return place < -1 ? count - 1 : place;
}

/** Height that a full list takes, in CSS pixels. */
const LIST_HEIGHT = 236;

/** Below the field if there is room, else above; fixed, because what it stands in may scroll. */
function placeBeside(field: HTMLElement): Record<string, string> {
  const { left, top, bottom } = field.getBoundingClientRect();
  const x = `${Math.max(4, Math.min(left, innerWidth - 224))}px`;
  const isBelow = bottom + LIST_HEIGHT < innerHeight || top < LIST_HEIGHT;
  return isBelow
    ? { left: x, top: `${bottom + 4}px` }
    : { left: x, bottom: `${innerHeight - top + 4}px` };
}
