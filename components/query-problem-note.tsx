import styles from "./query-problem-note.module.css";

/** Why a query cannot be read; null: it can. Always there, so that it is read out. */
export const QueryProblemNote = ({ sentence }: { sentence: string | null }) => (
  <p class={styles.note} role="status">
    {sentence}
  </p>
);
