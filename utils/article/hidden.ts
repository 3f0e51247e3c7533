import type { Page } from "./page";
import { weigh } from "./text-weight";
import { HIDDEN_MARK } from "./visibility";

/** The part of an article that waits behind "read all" weighs more and is sentences. */
const LEAST_COLLAPSED_WEIGHT = 150;
const LEAST_COLLAPSED_STOPS = 4;
const COLLAPSED =
  /collaps|fold|more|rest|full|remain|expand|toggle|hide-?content|article|content|text/i;

/** Shows text that is only collapsed, and what waits for a script. */
export function showCollapsed({ document }: Page): void {
  for (const hidden of document.querySelectorAll(MARKED))
    if (isCollapsedText(hidden) || hidden.matches(AWAITED)) show(hidden);
}

/** Removes what is not shown on screen. */
export function dropHidden({ document }: Page): void {
  for (const hidden of document.querySelectorAll(MARKED)) hidden.remove();
}

/** Formulas that a script sets, and pictures that one loads. */
const AWAITED = ":has(math), img[data-src]";
const MARKED = `[${HIDDEN_MARK}]`;

function show(hidden: Element): void {
  for (const name of [HIDDEN_MARK, "style", "hidden"]) hidden.removeAttribute(name);
}

/** Hidden paragraphs that continue visible ones, under a name that says so. */
function isCollapsedText(hidden: Element): boolean {
  const named = `${hidden.getAttribute("class") ?? ""} ${hidden.getAttribute("id") ?? ""}`;
  if (!COLLAPSED.test(named)) return false;
  const { weight, stops } = weigh(hidden.textContent ?? "");
  return (
    weight >= LEAST_COLLAPSED_WEIGHT &&
    stops >= LEAST_COLLAPSED_STOPS &&
    isUnlinked(hidden, weight) &&
    (followsText(hidden) || isAllThereIs(hidden, weight))
  );
}

/** What a script would have shown: without it the page says next to nothing. */
function isAllThereIs(hidden: Element, weight: number): boolean {
  const others = [...hidden.ownerDocument.querySelectorAll("p, section")];
  const shown = others.filter((other) => !hidden.contains(other) && !other.contains(hidden));
  return shown.every((other) => weigh(other.textContent ?? "").weight < weight / 4);
}

function followsText(hidden: Element): boolean {
  const before = hidden.previousElementSibling;
  return before !== null && weigh(before.textContent ?? "").stops > 1;
}

function isUnlinked(hidden: Element, weight: number): boolean {
  const linked = [...hidden.querySelectorAll("a")].reduce(
    (sum, link) => sum + weigh(link.textContent ?? "").weight,
    0,
  );
  return linked < weight / 4;
}
