import { useRef } from "preact/hooks";
import styles from "./reading-frame.module.css";

interface ReadingFrameProps {
  /** Names what is read: while it stays the same, so does the place in it. */
  id: string;
  /** Accessible name. */
  title: string;
  /** A whole document, with a policy of its own that lets nothing be requested. */
  html: string;
  /** The end of the text has come into sight. */
  onReadToEnd(): void;
}

/** How near to the end of the text counts as having read it, in CSS pixels. */
const NEAR_END = 80;

/**
 * Shows a clip where it can do nothing: without scripts, forms or requests. The frame shares our
 * origin so that we can watch its scrolling; without scripts it cannot use that.
 */
export function ReadingFrame({ id, title, html, onReadToEnd }: ReadingFrameProps) {
  const place = useRef({ id, top: 0 });
  if (place.current.id !== id) place.current = { id, top: 0 };
  const told = useRef(onReadToEnd);
  told.current = onReadToEnd;
  return (
    <iframe
      class={styles.frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcdoc={html}
      onLoad={({ currentTarget: frame }) => {
        if (!frame.contentWindow) return;
        watchReading(frame.contentWindow, place.current, () => told.current());
        passKeysOn(frame.contentWindow, frame);
      }}
    />
  );
}

/** Keeps the place in the text, and tells when its end has been seen. */
function watchReading(view: Window, place: { top: number }, onReadToEnd: () => void): void {
  const text = view.document.documentElement;
  let isRead = false;
  const look = () => {
    place.top = text.scrollTop;
    if (isRead || text.scrollTop + text.clientHeight < text.scrollHeight - NEAR_END) return;
    isRead = true;
    onReadToEnd();
  };
  text.scrollTop = place.top;
  view.addEventListener("scroll", look, { passive: true });
  look();
}

/** The keys of the page work while the text has the focus, too. */
function passKeysOn(view: Window, frame: HTMLIFrameElement): void {
  view.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const options = { key, ctrlKey, metaKey, altKey, bubbles: true, cancelable: true };
    // What has the focus by then would be typed into.
    if (!frame.dispatchEvent(new KeyboardEvent("keydown", options))) event.preventDefault();
  });
}
