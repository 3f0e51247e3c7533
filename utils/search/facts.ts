import type { State } from "../clip/clip";
import { bareAddress, withBareAddresses } from "../clip/page-key";
import { WALL } from "./characters";
import { fold } from "./fold";
import { TEXT_FIELDS, type TextField } from "./query";
import { quotable } from "./quotable";

/** What search knows of a clip besides its text; nothing is folded yet. */
export interface SearchFacts {
  /** As it is shown, and below as the page gave it: a clip is found by both. */
  title: string;
  pageTitle: string;
  byline: string;
  siteName: string;
  /** The site as lists name it: the page's own name for it, or the next best. */
  site: string;
  source: string;
  breadcrumb: readonly string[];
  tags: readonly string[];
  note: string;
  /** The page's address. */
  url: string;
  lang: string;
  /** ISO 8601, as precise as is known; "" if it is not. */
  publishedTime: string;
  /** ISO 8601, UTC. */
  clippedAt: string;
  state: State;
  isFavourite: boolean;
  hasImage: boolean;
}

/** The folded texts that a word may be in, tags apart: they change without the rest. */
export const factsText = (facts: SearchFacts): string =>
  fold(
    [
      facts.title,
      facts.pageTitle === facts.title ? "" : facts.pageTitle,
      facts.byline,
      facts.siteName,
      facts.source,
      ...facts.breadcrumb,
      facts.note,
      bareAddress(facts.url),
    ].join(WALL),
  );

/** A site's name as `site:="…"` can say it, folded. */
export const wholeSite = (site: string): string => quotable(fold(withBareAddresses(site)));

/** The folded text of one field. */
export const fieldText = (facts: SearchFacts, field: TextField): string =>
  fold(FIELD_TEXTS[field](facts));

const FIELD_TEXTS: Record<TextField, (facts: SearchFacts) => string> = {
  title: ({ title }) => title,
  site: ({ siteName, url }) => siteName + WALL + hostOf(url),
  author: ({ byline }) => byline,
  source: ({ source }) => source,
  section: ({ breadcrumb }) => breadcrumb.join(WALL),
};

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : "");

/** All fields with their folded texts. */
export const fieldTexts = (facts: SearchFacts): [TextField, string][] =>
  TEXT_FIELDS.map((field) => [field, fieldText(facts, field)]);
