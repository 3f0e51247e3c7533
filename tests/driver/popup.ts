/** The popup as a person meets it: by the names of its controls. */
export interface Popup {
  text(): Promise<string>;
  /** Clicks the button, box or option whose accessible name or text starts so. */
  click(name: string): Promise<void>;
  /** Types into the field of that label and leaves it by `key`. */
  fill(label: string, text: string, key?: "Enter" | "Tab"): Promise<void>;
  press(key: string): Promise<void>;
  evaluate<T>(ask: (popup: Window) => T): Promise<T>;
  screenshot(file: string): Promise<void>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a person can read of a page, as an expression for the browser. */
export const VISIBLE_TEXT = "document.body.innerText";

/** Every control that `click` and `fill` can name, as one selector. */
export const CONTROLS = "button, a, input, textarea, summary";

/**
 * Finds a control by its accessible name. Runs in the browser, so it stands on its own.
 * What is hidden or disabled is not found, as a person could not use it.
 */
export function findControl(root: Document, name: string, controls: string): Element | null {
  const nameOf = (element: Element) =>
    element.getAttribute("aria-label") ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent ??
    "";
  const usable = [...root.querySelectorAll(controls)].filter(
    (element) => element.getClientRects().length > 0 && !element.matches(":disabled"),
  );
  const named = (isNamed: (text: string) => boolean) =>
    usable.find((element) => isNamed(nameOf(element).trim()));
  return named((text) => text === name) ?? named((text) => text.startsWith(name)) ?? null;
}
