import type { Article } from "../article/article";
import { plainText } from "../article/plain-text";
import { sanitiseTree } from "../article/sanitise";
import { type Clip, createClip, type State } from "../clip/clip";
import { pageKey } from "../clip/page-key";
import { addTags } from "../clip/tags";
import type { Imported } from "./imported";
import { LIMITS } from "./limits";
import { momentOf, timeOf } from "./times";

/** What reading needs from outside. */
export interface ImportContext {
  /** A document without a window, in which nothing runs and nothing is loaded. */
  inert: Document;
  /** Reads a whole page into another such document. */
  parse(html: string): Document;
  /** An id whose time is that of the clip. */
  newId(time: Date): string;
  /** ISO 8601, UTC: the time of clips whose file says none. */
  now: string;
}

/** What a file of another program says of an article; whatever it does not say is left out. */
export interface Entry {
  url: string;
  title?: string | undefined;
  /** Untrusted. Without it there is an address only. */
  html?: string | undefined;
  byline?: string | undefined;
  siteName?: string | undefined;
  source?: string | undefined;
  /** Any form that `timeOf` reads. */
  published?: string | undefined;
  modified?: string | undefined;
  saved?: string | undefined;
  lang?: string | undefined;
  dir?: string | undefined;
  breadcrumb?: readonly string[] | undefined;
  excerpt?: string | undefined;
  leadImage?: string | undefined;
  tags?: readonly string[] | undefined;
  note?: string | undefined;
  state?: State | undefined;
  favourite?: boolean | undefined;
  /** Of a clip of ours. */
  id?: string | undefined;
}

/** An entry as a clip: HTML sanitised, addresses of the web only, times as ISO 8601. */
export function importEntry(entry: Entry, context: ImportContext): Imported {
  const url = entry.url.trim();
  if (!/^https?:/i.test(url) || pageKey(url) === null)
    return { kind: "refused", reason: "noAddress" };
  const clippedAt = momentOf(entry.saved) || context.now;
  const id = UUID.test(entry.id ?? "") ? (entry.id ?? "") : context.newId(new Date(clippedAt));
  const clip = createClip(articleOf(entry, new URL(url).href, context), { id, clippedAt });
  return { kind: "clip", clip: marked(clip, entry), changedAt: clippedAt };
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const marked = (clip: Clip, { tags, note, state, favourite }: Entry): Clip => ({
  ...clip,
  tags: addTags([], tags ?? []),
  note: (note ?? "").trim(),
  state: state ?? "unread",
  favourite: favourite ?? false,
});

function articleOf(entry: Entry, url: string, { inert }: ImportContext): Article {
  const body = sanitiseTree((entry.html ?? "").slice(0, LIMITS.content), inert);
  const content = body.innerHTML;
  const textContent = plainText(body);
  const images = [...body.querySelectorAll("img")].map((image) => ({
    url: image.getAttribute("src") ?? "",
    alt: image.getAttribute("alt") ?? "",
    caption: "",
  }));
  const leads = [entry.leadImage, ...images.map(({ url }) => url)];
  return {
    url,
    canonicalUrl: url,
    title: line(entry.title),
    byline: line(entry.byline),
    siteName: line(entry.siteName),
    source: line(entry.source),
    publishedTime: timeOf(entry.published),
    modifiedTime: timeOf(entry.modified),
    lang: /^[\w-]{2,35}$/.test(entry.lang ?? "") ? (entry.lang ?? "") : "",
    dir: entry.dir === "rtl" ? "rtl" : "ltr",
    breadcrumb: (entry.breadcrumb ?? []).map(line).filter(Boolean),
    excerpt: line(entry.excerpt),
    content,
    textContent,
    length: textContent.length,
    leadImage: leads.find((address) => /^https?:/i.test(address ?? "")) ?? null,
    images,
    nextPage: null,
    previousArticle: null,
    nextArticle: null,
  };
}

const line = (text: string | undefined): string =>
  (text ?? "")
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 2_000);
