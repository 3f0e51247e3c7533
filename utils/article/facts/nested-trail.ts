import { parseUrl } from "./address";
import { HOME, LEAF } from "./breadcrumb-words";
import type { Headline } from "./headline";
import { plain } from "./text";

/**
 * Whether its links lead from the front page ever deeper towards the page, or are in an order, or end
 * in the headline or in 正文: a menu's lead apart.
 */
export function isNested(holder: Element, url: string, headline: Headline | null): boolean {
  const links = holder.getElementsByTagName("a");
  // Most elements hold none, or a menu's.
  if (!links[1] || links[MOST_STEPS + 1]) return false;
  const [home, ...steps] = links;
  if (!home) return false;
  const isHome = ({ href }: HTMLAnchorElement) => parseUrl(href)?.pathname === "/";
  if (!HOME.test(plain(home.textContent)) && !isHome(home)) return false;
  const isButton = ({ href }: HTMLAnchorElement) => !href || href.includes("#");
  if (steps.some((step) => isButton(step) || isHome(step))) return false;
  const text = plain(holder.textContent);
  const rest = [home, ...steps].reduce(
    (length, link) => length - plain(link.textContent).length,
    text.length,
  );
  const isEnding = !!headline && text.endsWith(headline.text);
  if (rest > LONGEST_REST + (isEnding ? headline.text.length : 0)) return false;
  const isToLeaf = LEAF.test(plain(holder.lastElementChild?.textContent));
  if (holder.localName === "ol" || isEnding || isToLeaf) return true;
  if (holder.matches("body > nav, body > nav *, body > header *")) return false;
  const addresses = steps.map(({ href }) => href.replace(/(?:index\.\w+|\/)$/, ""));
  const isAbove = (step: string | undefined, other = "") => other.startsWith(`${step}/`);
  return addresses.every((step, at) => {
    const isLast = at === addresses.length - 1;
    return (
      isAbove(step, url) ||
      isAbove(isLast ? addresses[at - 1] : step, addresses[isLast ? at : at + 1])
    );
  });
}

const MOST_STEPS = 4;
/** Marks between the steps, and a label before them. */
const LONGEST_REST = 24;
