import { STATES } from "../../clip/clip";
import { tagsOf } from "../../export/markdown/hashtag";
import { imagesOf, withPictures } from "../brought-pictures";
import { ADDRESS_NAMES, bare, FACT_NAMES } from "../fact-names";
import type { Importer } from "../importer";
import { isRecord, text, texts, type Unknown } from "../json/check";
import { isOmnivoreHighlights } from "../json/omnivore";
import { type Entry, importEntry } from "../make-clip";
import { extensionOf, nameOf, type SourceFile } from "../source-file";
import { split } from "../words";
import { divide } from "./front-matter";
import { withoutHeading } from "./heading";
import { htmlOf } from "./html-of";
import { picturesBeside } from "./pictures-beside";
import { plainHead } from "./plain-head";

/**
 * Markdown with front matter or a head in plain words: our own in every preset, Obsidian Web Clipper's, MarkDownload's. Which
 * key says what is the union of theirs; a file without an address is refused.
 */
export const markdownImporter = {
  id: "markdown",
  recognises: (looked) =>
    !isOmnivoreHighlights(looked) &&
    ([".md", ".markdown"].includes(extensionOf(looked.file)) ||
      /^\ufeff?---\r?\n/.test(looked.head)),
  async *read(file, context, files) {
    const entry = await entryOf(file);
    const { html, pictures } = picturesBeside(entry.html, entry.url, file, files, context);
    yield* withPictures(importEntry({ ...entry, html }, context), pictures);
  },
  async *readImages(file, context, files) {
    const { html, url } = await entryOf(file);
    yield* imagesOf(picturesBeside(html, url, file, files, context).pictures);
  },
} as const satisfies Importer;

async function entryOf(file: SourceFile): Promise<Entry & { html: string }> {
  const { facts, body } = divide((await file.text()).replace(/^\ufeff/, ""));
  const all = byBareName(isRecord(facts.params) ? facts.params : {}, facts);
  const said = (...names: string[]) => names.map((name) => word(all.get(name))).find(Boolean) ?? "";
  const listed = (names: readonly string[], separator = BETWEEN_WORDS) =>
    names.map((name) => words(all.get(name), separator)).find(({ length }) => length > 0) ?? [];
  const plain = Object.keys(facts).length === 0 ? plainHead(body) : null;
  const written = isRecord(facts.params) ? body.replace(SHOWN_SHORTCODE, "$1$2$3") : body;
  const headed = withoutHeading(plain?.body ?? written, said(...FACT_NAMES.title));
  // Hugo and Hexo want a date of everything; ours then is that of the clip.
  const day = said(...FACT_NAMES.day);
  const date = day === said("created", "clipped", "datesaved") ? "" : day;
  const authors = listed(FACT_NAMES.byline);
  return {
    id: said("id"),
    url: ADDRESS_NAMES.map((name) => said(name)).find(isOfWeb) ?? plain?.url ?? "",
    title: said(...FACT_NAMES.title) || plain?.title || headed.title || titleOf(file),
    html: htmlOf(headed.body),
    byline: authors.map(withoutBrackets).join(", ") || plain?.byline,
    siteName: said("site", "publisher") || plain?.siteName,
    source: said("agency") || plain?.source,
    published: said(...FACT_NAMES.published) || date || plain?.published,
    modified: said("modified", "updated", "lastmod"),
    saved: said(...FACT_NAMES.saved),
    excerpt: said(...FACT_NAMES.excerpt) || headed.excerpt,
    lang: said("language", "lang"),
    dir: said("direction"),
    breadcrumb: listed(["section", "categories"], BETWEEN_SECTIONS),
    leadImage: said("image", "cover"),
    tags: tagsOf(
      (plain?.tags ?? listed(FACT_NAMES.tags)).map(withoutBrackets),
      texts(all.get("exacttags")),
    ),
    note: said(...FACT_NAMES.note) || plain?.note,
    state: STATES.find((state) => state === said("state")),
    favourite: /^true$/i.test(said(...FACT_NAMES.favourite)),
  };
}

/** How Hugo's notes write a shortcode that is not to be run. */
const SHOWN_SHORTCODE = /(\{\{[<%])\/\*([^{}]*?)\*\/([>%]\}\})/g;

const isOfWeb = (address: string) => /^https?:/i.test(address);

/** The last of those that are one without case and spaces, and say something. */
const byBareName = (...all: Unknown[]): ReadonlyMap<string, unknown> =>
  new Map(
    all
      .flatMap((facts) => Object.entries(facts))
      .filter(([, value]) => word(value) !== "" || words(value, BETWEEN_WORDS).length > 0)
      .map(([name, value]) => [bare(name), value]),
  );

/** One value as text; what YAML takes for a pair was one text, too. */
function word(value: unknown): string {
  if (!isRecord(value)) return text(value);
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${word(one)}`)
    .join(", ");
}

const BETWEEN_WORDS = /[,，、]\s*|\s+(?=#)/;

/** `文化、教育` is one. */
const BETWEEN_SECTIONS = /,\s*|\s+(?=#)/;

/** A list, or words that are separated as in one. */
function words(value: unknown, separator: RegExp): string[] {
  const list = Array.isArray(value)
    ? texts(value.flat().map((one) => word(one)))
    : split(word(value), separator);
  return list.filter(Boolean);
}

/** Obsidian's links are for notes that we don't have. */
const withoutBrackets = (text: string): string =>
  text.replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, "$1");

const titleOf = (file: SourceFile): string => nameOf(file).replace(/\.[^.]+$/, "");
