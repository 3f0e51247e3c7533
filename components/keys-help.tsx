import { i18n } from "#i18n";
import { Button } from "./button";
import styles from "./keys-help.module.css";

const isMac = () => navigator.platform.startsWith("Mac");

/** What the keys do, wherever nothing is being typed. */
const KEYS = [
  ["move", ["↓", "↑", "j", "k"]],
  ["ends", ["Home", "End"]],
  ["open", ["Enter"]],
  ["select", ["x"]],
  ["extend", ["Shift ↓", "Shift ↑"]],
  ["selectAll", [isMac() ? "⌘ A" : "Ctrl A"]],
  ["archive", ["e"]],
  ["favourite", ["s"]],
  ["unread", ["u"]],
  ["delete", ["#", "Delete"]],
  ["restore", ["r"]],
  ["undo", ["z"]],
  ["search", ["/"]],
  ["clear", ["Esc"]],
  ["help", ["?"]],
] as const;

/** The keys and what they do, over the page until it is closed. */
export const KeysHelp = ({ onClose }: { onClose(): void }) => (
  <dialog
    class={styles.dialog}
    aria-label={i18n.t("keys.label")}
    ref={(dialog) => {
      if (dialog && !dialog.open) dialog.showModal();
    }}
    onClose={onClose}
  >
    <h2>{i18n.t("keys.label")}</h2>
    <dl>
      {KEYS.map(([action, keys]) => (
        <>
          <dt key={action}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{i18n.t(`keys.${action}`)}</dd>
        </>
      ))}
    </dl>
    <Button kind="plain" onClick={onClose}>
      {i18n.t("action.close")}
    </Button>
  </dialog>
);
