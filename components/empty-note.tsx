import styles from "./empty-note.module.css";

/** Says why a list is empty, and what would fill it. */
export const EmptyNote = ({ what, next }: { what: string; next: string }) => (
  <div class={styles.note}>
    <p class={styles.what}>{what}</p>
    <p class={styles.next}>{next}</p>
  </div>
);
