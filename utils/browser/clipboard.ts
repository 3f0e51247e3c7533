import type { Copied } from "../export/copied";

/** Fills the clipboard. Call it within the seconds that a reader's click counts; needs no permission. */
export const writeClipboard = ({ text, html }: Copied): Promise<void> =>
  navigator.clipboard.write([
    new ClipboardItem({
      "text/plain": new Blob([text], { type: "text/plain" }),
      ...(html !== null && { "text/html": new Blob([html], { type: "text/html" }) }),
    }),
  ]);
