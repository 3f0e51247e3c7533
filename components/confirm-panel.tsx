import { i18n } from "#i18n";
import { Button } from "./button";
import styles from "./confirm-panel.module.css";

interface ConfirmPanelProps {
  /** What would happen, and that it cannot be undone. */
  question: string;
  /** What the button does. */
  action: string;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before what has no way back. */
export const ConfirmPanel = ({ question, action, onConfirm, onCancel }: ConfirmPanelProps) => (
  <section class={styles.panel} role="alert">
    <p>{question}</p>
    <div class={styles.actions}>
      <Button kind="primary" onClick={onConfirm}>
        {action}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {i18n.t("action.cancel")}
      </Button>
    </div>
  </section>
);
