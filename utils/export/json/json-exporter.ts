import type { Article } from "../../article/article";
import type { Clip } from "../../clip/clip";
import type { CollectionExporter, ExportContext } from "../exporter";

/** Goes up when a reader of the version before would misread the file. */
export const JSON_VERSION = 1;

/**
 * Everything that a clip holds, as JSON (RFC 8259) in UTF-8, any number of clips in one file:
 *
 *     {"format":"jianbao","version":1,"exportedAt":"2026-01-31T12:00:00.000Z","clips":[
 *     {"id":"…","clippedAt":"…","tags":["…"],…,"article":{"url":"…","title":"…",…}},
 *     …
 *     ]}
 *
 * `format` is always "jianbao". Each clip is one `Clip` as `utils/clip/clip.ts` describes it, with
 * every field, on a line of its own, so that a file that was cut off can still be read up to the
 * cut, and two files compare line by line. Keys stand in a fixed order; keys of later versions
 * follow in the order of the alphabet and are to be ignored by who does not know them.
 */
export const jsonExporter = {
  kind: "collection",
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  write: writeJson,
} as const satisfies CollectionExporter;

async function* writeJson(clips: AsyncIterable<Clip>, { exportedAt }: ExportContext) {
  const head = JSON.stringify({ format: "jianbao", version: JSON_VERSION, exportedAt });
  yield `${head.slice(0, -1)},"clips":[`;
  let separator = "\n";
  for await (const clip of clips) {
    yield separator + stringifyClip(clip);
    separator = ",\n";
  }
  yield "\n]}\n";
}

const stringifyClip = ({ article, history, ...rest }: Clip): string =>
  JSON.stringify({
    ...inOrder(rest, CLIP_KEYS),
    article: inOrder(article, ARTICLE_KEYS),
    history: history.map((version) => ({
      clippedAt: version.clippedAt,
      article: inOrder(version.article, ARTICLE_KEYS),
    })),
  });

const CLIP_KEYS = [
  "id",
  "clippedAt",
  "state",
  "favourite",
  "trashedAt",
  "tags",
  "note",
  "corrections",
] as const satisfies (keyof Clip)[];

const ARTICLE_KEYS = [
  "url",
  "canonicalUrl",
  "title",
  "byline",
  "siteName",
  "source",
  "publishedTime",
  "modifiedTime",
  "lang",
  "dir",
  "breadcrumb",
  "excerpt",
  "leadImage",
  "images",
  "nextPage",
  "previousArticle",
  "nextArticle",
  "length",
  "content",
  "textContent",
] as const satisfies (keyof Article)[];

/** The same record with its keys in the given order; those not named follow by the alphabet. */
function inOrder<T extends object>(record: T, keys: readonly (keyof T)[]): T {
  const named = new Set<PropertyKey>(keys);
  const others = Object.keys(record).filter((key) => !named.has(key));
  const ordered: Partial<T> = {};
  for (const key of [...keys, ...(others.sort() as (keyof T)[])]) ordered[key] = record[key];
  return ordered as T;
}
