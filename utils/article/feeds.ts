import { isOfSite } from "./facts/address";
import { findDates } from "./facts/date-text";
import { weigh } from "./text-weight";

/** So many cards alike are a feed. */
const LEAST_CARDS = 3;
/** Characters of a card: more are a section of a text, fewer an item of a list. */
const SHORTEST_CARD = 40;
const LONGEST_CARD = 360;
/** A link that says less, and is no heading, is whoever wrote a post. */
const LEAST_TITLE = 16;
/** What may stand before the title. */
const LONGEST_LEAD = 12;
/** What is said below the title. */
const LEAST_TOLD = 20;
/** Elements around a title up to its card. */
const MOST_UP = 4;
/** How a text breaks off, with a link to all of it. */
const CUT =
  /(?:…|\.{3})\s*[[【(（]?(?:[阅查]?[读看]?(?:全文|更多|详[细情])|read more)?[\]】)）]?$/i;

/**
 * Removes feeds: elements alike that each lead with a link to another page of the site, below which a
 * text breaks off or a day is told, and behind which no text goes on. There may be more of them on a
 * page than of its article.
 */
export function dropFeeds({ body }: Document, title: readonly Element[]): void {
  const groups = new Map<Element, Set<Element>>();
  for (const link of body.querySelectorAll("a[href]")) {
    const card = cardOf(link);
    const parent = card?.parentElement;
    if (!card || !parent) continue;
    const cards = groups.get(parent);
    if (cards) cards.add(card);
    else groups.set(parent, new Set([card]));
  }
  for (const [parent, cards] of groups) {
    // On a list, what is taken for the headline may well be one of theirs.
    const isList = [...cards].some((card) => title.some((headline) => card.contains(headline)));
    if (cards.size < LEAST_CARDS || isList) continue;
    const teasers = [...cards].filter(isTeaser);
    if (teasers.length < LEAST_CARDS || teasers.length < cards.size - 1) continue;
    if (goesOn(teasers.at(-1)) || goesOn(parent)) continue;
    const heading = teasers[0]?.previousElementSibling;
    const name = (heading?.textContent ?? "").trim();
    if (/^.{1,12}$/.test(name) && !heading?.querySelector("img")) heading?.remove();
    for (const card of cards) card.remove();
    if (!parent.textContent?.trim() && parent !== body) parent.remove();
  }
}

/** Whether a paragraph follows beside an element. */
function goesOn(element: Element | null | undefined): boolean {
  for (let next = element?.nextElementSibling; next; next = next.nextElementSibling)
    if (next.localName === "p" && weigh(next.textContent ?? "").stops > 0) return true;
  return false;
}

/** The element around a link that stands among others of its kind. */
function cardOf(link: Element): Element | null {
  let card: Element | null = link.parentElement;
  for (let left = MOST_UP; card && left > 0; left--) {
    const { localName, className, nextElementSibling, previousElementSibling } = card;
    const isAlike = (other: Element | null) =>
      other?.localName === localName && other.className === className;
    if (
      CARDS.has(localName) &&
      (isAlike(nextElementSibling) || isAlike(previousElementSibling)) &&
      (card.textContent?.length ?? 0) >= SHORTEST_CARD
    )
      return card;
    card = card.parentElement;
  }
  return null;
}

const CARDS = new Set(["div", "li", "article", "section", "dl"]);

function isTeaser(card: Element): boolean {
  const text = (card.textContent ?? "").replace(/\s+/g, " ").trim();
  if (text.length < SHORTEST_CARD || text.length > LONGEST_CARD) return false;
  const link = [...card.querySelectorAll("a")].find(
    (each) =>
      each.closest("h1, h2, h3, h4, h5") || weigh(each.textContent ?? "").weight > LEAST_TITLE,
  );
  const name = (link?.textContent ?? "").replace(/\s+/g, " ").trim();
  if (!link || !isOfSite(link) || text.length - name.length < LEAST_TOLD) return false;
  const at = text.indexOf(name);
  if (at < 0 || at > LONGEST_LEAD) return false;
  const told = text.slice(0, at) + text.slice(at + name.length);
  return CUT.test(told) || findDates(told, "zh").length > 0;
}
