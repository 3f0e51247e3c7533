import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "./button";
import styles from "./toast.module.css";

interface ToastProps {
  /** null: nothing has been done. */
  text: string | null;
  /** null: what was done cannot be taken back, or already was. */
  onUndo: (() => void) | null;
  /** Nobody has to act on it: it closes by itself. */
  isBrief: boolean;
  /** What it is said of: the same sentence may be said again. */
  said: unknown;
  onClose(): void;
}

/** How long a sentence stands that closes by itself, in milliseconds. */
const BRIEF_MS = 6_000;

/**
 * What has just been done, and the way back. As long as there is one it stays until it is closed or
 * replaced. Its place is there before it, so that screen readers read it out.
 */
export function Toast({ text, onUndo, isBrief, said, onClose }: ToastProps) {
  const place = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (text === null || !isBrief) return;
    const timer = setTimeout(() => {
      // Whoever is at its button decides when it goes.
      if (!place.current?.contains(document.activeElement)) close.current();
    }, BRIEF_MS);
    return () => clearTimeout(timer);
  }, [text, isBrief, said]);
  return (
    <div ref={place} class={text === null ? styles.place : `${styles.place} ${styles.toast}`}>
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
}
