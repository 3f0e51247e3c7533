import type { Page } from "../page";
import { HIDDEN_MARK } from "../visibility";
import { type BodyLines, findBodyLines } from "./body-lines";
import { readLanguage } from "./language";
import { type Line, readLines } from "./lines";
import { type Metadata, readMetadata } from "./metadata";
import { declaredSiteNames } from "./site-name";

/** What every fact is read from, gathered once a page. */
export interface Reading {
  document: Document;
  /** Absolute address of the page as it was opened. */
  url: string;
  /** What relative addresses on the page are relative to. */
  base: string;
  metadata: Metadata;
  /** What is shown on screen, line by line. */
  lines: readonly Line[];
  body: BodyLines;
  siteNames: readonly string[];
  lang: string;
}

export function readPage(page: Page): Reading {
  const { document, url } = page;
  const base = /^https?:/.test(document.baseURI) ? document.baseURI : url;
  const isShown = (element: Element) => !element.hasAttribute(HIDDEN_MARK);
  const lines = readLines(document.body ?? document.documentElement, isShown);
  const metadata = readMetadata(page);
  const siteNames = declaredSiteNames(metadata, document, url);
  const lang = readLanguage(document, metadata, lines);
  return { document, url, base, metadata, lines, body: findBodyLines(lines), siteNames, lang };
}
