import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, ALLOWED_MATHS } from "./allowed";
import { rebuild } from "./rebuild";

/** Unwrapping may leave what a parser reads otherwise; it settles in one round more, or two. */
const ROUNDS = 6;

/**
 * HTML that is safe to keep and to show: only the elements and attributes of `allowed.ts`, and no
 * address but those of links (http, https, mailto, a place on the page) and of pictures (http,
 * https, small rasters as data:). It is what a parser makes of it, so sanitising twice changes
 * nothing. Two layers that know nothing of each other: our own list, and the browser's sanitiser
 * (https://wicg.github.io/sanitizer-api/) where there is one.
 *
 * @param inert a document without a window, where nothing runs and nothing is loaded
 */
export function sanitise(html: string, inert: Document): string {
  return sanitiseTree(html, inert).innerHTML;
}

/** The same as the element that holds it. */
export function sanitiseTree(html: string, inert: Document): Element {
  let kept = html;
  for (let round = 0; round < ROUNDS; round++) {
    const rebuilt = inert.createElement("div");
    rebuild(parsed(kept, inert), rebuilt);
    if (rebuilt.innerHTML === kept) return rebuilt;
    kept = rebuilt.innerHTML;
  }
  // A page that manages to stay ambiguous loses its markup, not its text.
  const holder = inert.createElement("div");
  const text = holder.appendChild(inert.createElement("p"));
  text.textContent = parsed(kept, inert).textContent;
  return holder;
}

interface Sanitising {
  setHTML(html: string, options: { sanitizer: object }): void;
}

function parsed(html: string, inert: Document): Element {
  const holder: Element & Partial<Sanitising> = inert.createElement("div");
  if (holder.setHTML) holder.setHTML(html, { sanitizer: PLATFORM_POLICY });
  else holder.innerHTML = html;
  return holder;
}

const MATHML = "http://www.w3.org/1998/Math/MathML";

const PLATFORM_POLICY = {
  elements: [
    ...ALLOWED_ELEMENTS,
    ...[...ALLOWED_MATHS].map((name) => ({ name, namespace: MATHML })),
  ],
  attributes: [...ALLOWED_ATTRIBUTES],
};
