import { i18n } from "#i18n";
import styles from "./back-to-list.module.css";

/** The way back to the list, seen only where what is read stands in its place. */
export const BackToList = ({ onBack }: { onBack(): void }) => (
  <button type="button" class={styles.back} onClick={onBack}>
    {i18n.t("action.back")}
  </button>
);
