import type { Neighbour } from "../article";
import type { Found } from "../page";
import { absoluteUrl } from "./address";
import type { Line } from "./lines";
import { isWhole } from "./lines";
import { NEXT, NOTHING, PREVIOUS } from "./neighbour-words";
import type { Reading } from "./reading";
import { plain } from "./text";

export interface Neighbours {
  previous: Found<Neighbour | null>;
  next: Found<Neighbour | null>;
}

/**
 * The articles before and after this one in the portal's sequence (上一篇 / 下一篇). The elements
 * are named even where the portal says that there is none: the words are no part of the text.
 */
export function readNeighbours(reading: Reading): Neighbours {
  return {
    previous: labelled(reading, PREVIOUS, NEXT) ?? marked(reading, "prev") ?? none(),
    next: labelled(reading, NEXT, PREVIOUS) ?? marked(reading, "next") ?? none(),
  };
}

function none(): Found<null> {
  return { value: null, elements: [] };
}

/** Longer lines are sentences that begin with such a word. */
const LONGEST = 160;

/** "上一篇:某某" in one line, a label whose link is the title's, or a label above the title. */
function labelled(reading: Reading, label: RegExp, other: RegExp): Found<Neighbour | null> | null {
  const { lines, body } = reading;
  let empty: Found<null> | null = null;
  for (const line of lines) {
    if (line.index < body.start && line.index > 0 && line.text.length > 100) continue;
    if (line.text.length > LONGEST) continue;
    const field = fieldOf(line, label, other);
    if (!field) continue;
    const elements = elementsOf(line, lines, field.link);
    const next = lines[line.index + 1];
    if (NOTHING.test(field.title)) {
      empty ??= { value: null, elements };
      continue;
    }
    const link = field.link ?? linkOf(next);
    const url = link && otherAddress(link, reading);
    if (!url) {
      empty ??= field.title ? null : { value: null, elements };
      continue;
    }
    const own = field.title || titleOf(link, label) || (next && next.element.contains(link) ? next.text : "");
    const below = next && field.link && !own && link.contains(next.first) ? next.text : "";
    return { value: { title: plain(own || below), url }, elements };
  }
  return empty;
}

interface Field {
  title: string;
  link: Element | null;
}

/** The part of the line that the label opens, up to the other label. */
function fieldOf(line: Line, label: RegExp, other: RegExp): Field | null {
  const parts = line.text.split(/(?=[上下][一]?[篇条])|\t|\s{2,}|\s[|｜]\s/).map((part) => part.trim()).filter(Boolean);
  const at = parts.findIndex((part) => label.test(part));
  const part = parts[at];
  if (part === undefined) return null;
  const rest = part.replace(label, "");
  const following = parts[at + 1] ?? "";
  const title = rest || (other.test(following) ? "" : following);
  const links = [...line.element.querySelectorAll("a[href]")];
  const around = line.element.closest("a[href]");
  const link =
    around ??
    links.find((each) => title && plain(each.textContent).includes(plain(title))) ??
    links.find((each) => label.test(plain(each.textContent))) ??
    null;
  return { title: title.replace(/^[《【\[(（]\s*(?=$)|[\s»›>→]+$/g, ""), link };
}

function linkOf(next: Line | undefined): Element | null {
  if (!next || next.text.length > LONGEST) return null;
  return next.element.closest("a[href]") ?? next.element.querySelector("a[href]");
}

function titleOf(link: Element, label: RegExp): string {
  const text = plain(link.textContent).replace(label, "");
  return text || plain(link.getAttribute("title")).replace(label, "");
}

/** A neighbour is another page of the same site. */
function otherAddress(link: Element, { base, url }: Reading): string | null {
  const address = absoluteUrl(link.getAttribute("href"), base);
  return address && address.replace(/#.*$/, "") !== url.replace(/#.*$/, "") ? address : null;
}

/** Themes of WordPress and its like mark the block rather than label the link. */
function marked(reading: Reading, rel: "prev" | "next"): Found<Neighbour | null> | null {
  const names = rel === "prev" ? "prev|previous" : "next";
  const block = `[class*="nav-${rel}"] a[href], [class*="post-${rel}"] a[href], a[rel~="${rel}"][href]`;
  for (const link of reading.document.querySelectorAll(block)) {
    const around = link.closest('[class*="post-nav" i], [class*="nav-links" i], [class*="post_nav" i], [class*="navigation" i], [class*="pager" i], nav');
    const isPost = /post|entry|article|single|nav-links/i.test(`${around?.className} ${around?.getAttribute("aria-label")}`);
    const url = otherAddress(link, reading);
    const title = plain(link.textContent).replace(rel === "prev" ? PREVIOUS : NEXT, "");
    const isTitle = title.length > 8 && !new RegExp(`^[«»‹›<>←→\\s]*(?:${names})?(?:\\s(?:page|post))?$`, "i").test(title);
    if (url && isPost && isTitle) {
      return { value: { title: title.replace(/^[«‹<←\s]+|[»›>→\s]+$/g, ""), url }, elements: [around ?? link] };
    }
  }
  return null;
}

function elementsOf(line: Line, lines: readonly Line[], link: Element | null): Element[] {
  if (isWhole(lines, line)) return [line.element];
  return link ? [link] : [];
}
