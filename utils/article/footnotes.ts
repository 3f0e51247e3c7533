import { percentDecoded } from "./addresses";

const SHORT_REFERENCE = /^[\s[(（【]*(?:\d{1,3}|[*†‡§a-z])[\s\])）】]*$/i;

/**
 * Keeps the links between notes and their references, under ids of our own (`fn-…`); other links to
 * a place on the page become text.
 */
export function linkFootnotes(body: Element): void {
  const numbers = new Map<string, number>();
  for (const link of body.querySelectorAll("a[href^='#']")) {
    const id = percentDecoded(link.getAttribute("href")?.slice(1) ?? "");
    const target = body.ownerDocument.getElementById(id);
    if (!target || !body.contains(target) || target.contains(link) || !isReference(link)) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    link.setAttribute("href", `#fn-${number}`);
    target.setAttribute("data-note", String(number));
    if (!link.closest("sup")) wrapInSup(link);
  }
  for (const note of body.querySelectorAll("[data-note]"))
    note.setAttribute("id", `fn-${note.getAttribute("data-note")}`);
}

/** Whether a link is no more than a number or a sign, or is set like one. */
export function isReference(link: Element): boolean {
  return link.closest("sup") !== null || SHORT_REFERENCE.test(link.textContent ?? "");
}

function wrapInSup(link: Element): void {
  const sup = link.ownerDocument.createElement("sup");
  link.replaceWith(sup);
  sup.append(link);
}
