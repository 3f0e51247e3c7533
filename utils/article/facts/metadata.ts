import { LIMITS } from "../limits";
import type { Page } from "../page";
import { readJsonLd, type Thing } from "./json-ld";

/** What the head of the page declares, read once. */
export interface Metadata {
  /** Values of meta tags in document order, by lower-case `name`, `property` or `http-equiv`. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** The article that JSON-LD describes; null if it describes none. */
  article: Thing | null;
  /** Every JSON-LD thing on the page. */
  things: readonly Thing[];
}

export function readMetadata({ document, url }: Page): Metadata {
  const things = readJsonLd(document);
  return { meta: readMetaTags(document), article: articleOf(things, url), things };
}

/**
 * The first value of the first of `names` that the page gives; "" if it gives none.
 *
 * metaContent(metadata, "og:title", "twitter:title") // => "Rain at last"
 */
export function metaContent({ meta }: Metadata, ...names: string[]): string {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return value;
  }
  return "";
}

/**
 * The values of every tag whose name, without its marks, matches: article:published_time is
 * articlepublishedtime.
 */
export function metaValues({ meta }: Metadata, named: RegExp): (readonly string[])[] {
  return [...meta]
    .filter(([name]) => named.test(name.replace(/[^a-z]/g, "")))
    .map(([, values]) => values);
}

function readMetaTags(document: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const tag of document.getElementsByTagName("meta")) {
    const content = tag.getAttribute("content")?.slice(0, LIMITS.lineLength).trim();
    if (!content) continue;
    // Some tags carry two names: name="author" property="article:author".
    for (const attribute of ["property", "name", "http-equiv"]) {
      for (const name of (tag.getAttribute(attribute) ?? "").toLowerCase().split(/\s+/)) {
        if (name) meta.set(name, [...(meta.get(name) ?? []), content]);
      }
    }
    const property = tag.getAttribute("itemprop")?.toLowerCase();
    if (property) meta.set(`itemprop:${property}`, [content]);
  }
  return meta;
}

const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|Story)$/;

/** A page may describe related articles too: the one with this address, else the first. */
function articleOf(things: readonly Thing[], url: string): Thing | null {
  const articles = things.filter((thing) => thing.types.some((type) => ARTICLE.test(type)));
  return articles.find((thing) => thing.url === url) ?? articles[0] ?? null;
}
