import { Readability } from "@mozilla/readability";
import type { Page } from "./page";

/** The element that holds the article's body, Readability's choice. Uses the page up. */
export function chooseBody(page: Page): Element | null {
  const parsed = new Readability(page.document, {
    serializer: (node) => node as Element,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  return parsed?.content ?? null;
}
