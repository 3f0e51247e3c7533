import { i18n } from "#i18n";
import type { Failure } from "@/utils/clip/failure";
import styles from "./failure-note.module.css";

/** What went wrong and what to do, in a sentence each. */
export const FailureNote = ({ failure }: { failure: Failure }) => (
  <div class={styles.note} role="alert">
    <p>{i18n.t(`failure.${failure.kind}.what`)}</p>
    <p class={styles.next}>{i18n.t(`failure.${failure.kind}.next`)}</p>
  </div>
);
