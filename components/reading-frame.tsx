import styles from "./reading-frame.module.css";

interface ReadingFrameProps {
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
export const ReadingFrame = ({ title, html, onReadToEnd }: ReadingFrameProps) => (
  <iframe
    class={styles.frame}
    title={title}
    sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    srcdoc={html}
    onLoad={({ currentTarget }) => {
      const view = currentTarget.contentWindow;
      if (!view) return;
      const look = () => {
        const { scrollTop, clientHeight, scrollHeight } = view.document.documentElement;
        if (scrollTop + clientHeight < scrollHeight - NEAR_END) return;
        view.removeEventListener("scroll", look);
        onReadToEnd();
      };
      view.addEventListener("scroll", look, { passive: true });
      look();
    }}
  />
);
