import { i18n } from "#i18n";
import { Button } from "./button";
import styles from "./toast.module.css";

interface ToastProps {
  /** null: nothing has been done. */
  text: string | null;
  /** null: what was done cannot be taken back, or already was. */
  onUndo: (() => void) | null;
  onClose(): void;
}

/**
 * What has just been done, and the way back. It stays until it is closed or replaced. Its place is
 * there before it, so that screen readers read it out.
 */
export const Toast = ({ text, onUndo, onClose }: ToastProps) => (
  <div class={text === null ? styles.place : `${styles.place} ${styles.toast}`}>
    <p role="status">{text}</p>
    {text !== null && (
      <>
        {onUndo && (
          <Button kind="quiet" onClick={onUndo}>
            {i18n.t("action.undo")}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose} label={i18n.t("action.close")}>
          <span aria-hidden="true">✕</span>
        </Button>
      </>
    )}
  </div>
);
