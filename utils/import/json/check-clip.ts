import type { Article, ArticleImage, Neighbour, Removed } from "../../article/article";
import { sanitise } from "../../article/sanitise";
import { type Clip, type Corrections, STATES, type Version } from "../../clip/clip";
import { addTags } from "../../clip/tags";
import { isRecord, records, text, texts, type Unknown } from "./check";

/**
 * A clip out of an untrusted record, field by field; its HTML is sanitised again. null when it has
 * no id, time or article; whatever else is missing is empty.
 */
export function checkClip(record: Unknown, inert: Document): Clip | null {
  const id = text(record.id);
  const clippedAt = time(record.clippedAt);
  if (!id || !clippedAt || !isRecord(record.article)) return null;
  return {
    id,
    ...checked(record, clippedAt, record.article, inert),
    corrections: checkCorrections(record.corrections),
    tags: addTags([], texts(record.tags)),
    note: text(record.note),
    state: STATES.find((state) => state === record.state) ?? "unread",
    favourite: record.favourite === true,
    trashedAt: time(record.trashedAt) || null,
    isSelection: record.isSelection === true,
    history: records(record.history).flatMap((version) => checkVersion(version, inert)),
  };
}

/** Times of the library sort as text, so they are of one form. */
export function time(value: unknown): string {
  const given = text(value);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(given) && !Number.isNaN(Date.parse(given))
    ? given
    : "";
}

function checkVersion(version: Unknown, inert: Document): Version[] {
  const clippedAt = time(version.clippedAt);
  if (!clippedAt || !isRecord(version.article)) return [];
  return [checked(version, clippedAt, version.article, inert)];
}

const checked = (
  version: Unknown,
  clippedAt: string,
  article: Unknown,
  inert: Document,
): Version => ({
  clippedAt,
  article: checkArticle(article, inert),
  pages: Number.isInteger(version.pages) ? Math.max(1, Number(version.pages)) : 1,
  contentHash: /^[\da-f]{64}$/.test(text(version.contentHash)) ? text(version.contentHash) : "",
});

function checkCorrections(value: unknown): Corrections {
  const corrections: Corrections = {};
  if (!isRecord(value)) return corrections;
  for (const field of ["title", "byline", "publishedTime"] as const) {
    const correction = value[field];
    if (typeof correction === "string") corrections[field] = correction;
  }
  return corrections;
}

function checkArticle(article: Unknown, inert: Document): Article {
  const textContent = text(article.textContent);
  return {
    url: pageAddress(article.url),
    canonicalUrl: pageAddress(article.canonicalUrl),
    title: text(article.title),
    byline: text(article.byline),
    siteName: text(article.siteName),
    source: text(article.source),
    publishedTime: text(article.publishedTime),
    modifiedTime: text(article.modifiedTime),
    lang: text(article.lang),
    dir: article.dir === "rtl" ? "rtl" : "ltr",
    breadcrumb: texts(article.breadcrumb),
    excerpt: text(article.excerpt),
    content: sanitise(text(article.content), inert),
    textContent,
    length: isCount(article.length) ? article.length : textContent.length,
    leadImage: webAddress(article.leadImage),
    images: records(article.images).map(checkImage),
    nextPage: webAddress(article.nextPage),
    previousArticle: checkNeighbour(article.previousArticle),
    nextArticle: checkNeighbour(article.nextArticle),
    ...(article.isCutOff === true && { isCutOff: true }),
    ...(Array.isArray(article.removed) && {
      removed: records(article.removed).map(checkRemoved),
    }),
  };
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

/** Of a page that can be clipped, on the web or on this machine. */
const pageAddress = (value: unknown): string =>
  /^(?:https?|file):/i.test(text(value)) ? text(value) : "";

const webAddress = (value: unknown): string | null =>
  /^https?:/i.test(text(value)) ? text(value) : null;

const checkImage = (image: Unknown): ArticleImage => ({
  url: text(image.url),
  alt: text(image.alt),
  caption: text(image.caption),
});

const checkRemoved = (removed: Unknown): Removed => ({
  text: text(removed.text),
  after: text(removed.after),
  ...(removed.isBack === true && { isBack: true }),
});

function checkNeighbour(value: unknown): Neighbour | null {
  if (!isRecord(value)) return null;
  const url = webAddress(value.url);
  return url === null ? null : { title: text(value.title), url };
}
