import { trustedPage } from "./trusted";

/**
 * Opens the browser's print dialogue for a whole document, from which it can be saved as PDF. The
 * document runs no script: its frame allows none.
 *
 * @param title what the browser offers as the name of the file
 */
export function printPage(html: string, title: string): void {
  const frame = document.createElement("iframe");
  frame.sandbox.add("allow-same-origin", "allow-modals");
  frame.srcdoc = trustedPage(html);
  frame.hidden = true;
  frame.title = title;
  const before = document.title;
  frame.addEventListener("load", () => {
    const view = frame.contentWindow;
    if (!view) return;
    view.addEventListener("afterprint", () => {
      document.title = before;
      frame.remove();
    });
    // Some systems name the file after the page around.
    document.title = title;
    view.print();
  });
  document.body.append(frame);
}
