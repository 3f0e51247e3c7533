import type { ComponentChildren } from "preact";
import styles from "./empty-note.module.css";

interface EmptyNoteProps {
  what: string;
  next: string;
  children?: ComponentChildren;
}

/** Says why a list is empty, and what would fill it. */
export const EmptyNote = ({ what, next, children }: EmptyNoteProps) => (
  <div class={styles.note}>
    <p class={styles.what}>{what}</p>
    <p class={styles.next}>{next}</p>
    {children}
  </div>
);
