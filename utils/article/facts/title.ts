import type { Found } from "../page";
import type { BodyLines } from "./body-lines";
import { ARROW, LEAF, TRAIL_LABEL } from "./breadcrumb-words";
import { findHeadline, type Headline } from "./headline";
import { texts } from "./json-ld";
import type { Line } from "./lines";
import { type Metadata, metaContent } from "./metadata";
import { findSetHeadline, GENERAL } from "./set-headline";
import { plain, squash, WORDS } from "./text";
import { divisions } from "./title-parts";

export interface TitleReading {
  document: Document;
  metadata: Metadata;
  lines: readonly Line[];
  body: BodyLines;
  siteNames: readonly string[];
}

/**
 * The article's title and where it stands on the page: the heading that the declared titles
 * agree on, else what is set like one, else a declared title without what evidence shows to be
 * section and site.
 */
export function readTitle(reading: TitleReading): Found<string> & { headline: Headline | null } {
  const declared = declaredTitles(reading.metadata);
  // A template without a title leaves the mark that stands before the site.
  const own = plain(reading.document.title.slice(0, LONGEST).replace(/^\s*[-_|].*/s, ""));
  const sites = new Set(reading.siteNames.map(squash).filter(Boolean));
  const { lines, body } = reading;
  const found = findHeadline(lines, body, { document: own, others: declared, sites });
  const isOther = found && isOfSite(found, reading);
  const isNamed = declared
    .map(squash)
    .some((key) => !sites.has(key) && key !== squash(found?.text ?? ""));
  const set = (found && !isOther) || isNamed ? null : findSetHeadline(lines, body, own);
  const headline = set ?? found;
  if (headline) {
    return {
      value: spelt(headline.text, [own, ...declared]),
      elements: headline.elements,
      headline,
    };
  }
  return {
    value: withoutSite(declared[0] ?? own, sites, lines),
    elements: [],
    headline: null,
  };
}

/**
 * Whether the document's title may name the site or a template instead: whoever signs at a text's end,
 * a trail's first step or what stands above the trail, what leads home, 详情.
 */
function isOfSite({ text, first }: Headline, { lines, body }: TitleReading): boolean {
  const home = lines[first]?.element.closest("a");
  if (LEAF.test(text) || home?.pathname === "/") return true;
  if (
    lines.some((line) => OWNED.test(line.text.split(text, 2)[0] ?? "") && line.text.includes(text))
  )
    return true;
  const isTrail = (line: Line) => TRAIL_LABEL.test(line.text) || ARROW.test(line.text);
  const isAbove = () => lines.slice(first, body.start).some(isTrail);
  return GENERAL.test(text) && (first > body.start || isAbove());
}

/** What stands before a site's name where the page says whose it is. */
const OWNED = /(?:[来來]源\s*[:：]|©[\s\d–-]*)\s*$/;

/** The text as one of the titles spells it with more words, or a colon: a heading's parts may stand close. */
function spelt(text: string, titles: readonly string[]): string {
  const key = squash(text);
  const parts = titles.flatMap((title) => [title, ...divisions(title).map((part) => part.title)]);
  const isFuller = (part: string) =>
    words(part) > words(text) || (part.includes(": ") && !/[:–—-]/.test(text));
  return parts.find((part) => squash(part) === key && isFuller(part)) ?? text;
}

const words = (text: string) => text.match(WORDS)?.length ?? 0;

/** Characters of a title; one that is not closed holds the whole page. */
const LONGEST = 500;

const NAMES = [
  "og:title",
  "twitter:title",
  "articletitle",
  "dc.title",
  "title",
  "parsely-title",
  "sailthru.title",
  "citation_title",
];

function declaredTitles(metadata: Metadata): string[] {
  const { properties = {} } = metadata.article ?? {};
  const names = texts(properties.headline ?? properties.name ?? properties.title);
  const metas = NAMES.map((name) => metaContent(metadata, name));
  return [
    ...new Set([...names, ...metas].map((title) => plain(title.slice(0, LONGEST))).filter(Boolean)),
  ];
}

/** Cuts the rest off where it names the site, stands alone elsewhere on the page, or `_` sets it off. */
function withoutSite(title: string, sites: ReadonlySet<string>, lines: readonly Line[]): string {
  const shown = new Set(
    lines.filter(({ text }) => text.length < 40).map(({ text }) => squash(text)),
  );
  const cuts = divisions(title).filter(({ title: kept, rest, isSure, isFirst }) => {
    const name = squash(rest);
    if (sites.has(name)) return true;
    if (!isSure || rest.length > kept.length) return false;
    return isFirst && (shown.has(name) || /[_|｜»]/.test(title.slice(kept.length, -rest.length)));
  });
  return cuts.at(-1)?.title ?? title;
}
