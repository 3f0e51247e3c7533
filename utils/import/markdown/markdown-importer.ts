import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { STATES } from "../../clip/clip";
import type { Importer } from "../importer";
import { isRecord, text, texts } from "../json/check";
import { isOmnivoreHighlights } from "../json/omnivore";
import { split } from "../lists/table-importer";
import { importEntry } from "../make-clip";
import { extensionOf, nameOf, type SourceFile } from "../source-file";
import { divide } from "./front-matter";

/**
 * Markdown with front matter: our own in every preset, Obsidian Web Clipper's, MarkDownload's. Which
 * key says what is the union of theirs; a file without an address is refused.
 */
export const markdownImporter = {
  id: "markdown",
  recognises: (looked) =>
    !isOmnivoreHighlights(looked) &&
    ([".md", ".markdown"].includes(extensionOf(looked.file)) ||
      /^\ufeff?---\r?\n/.test(looked.head)),
  async *read(file, context) {
    const { facts, body } = divide((await file.text()).replace(/^\ufeff/, ""));
    const all = isRecord(facts.params) ? { ...facts.params, ...facts } : facts;
    const said = (...keys: string[]) => keys.map((key) => word(all[key])).find(Boolean) ?? "";
    const html = htmlOf(body);
    yield importEntry(
      {
        id: said("id"),
        url: said("source", "url", "link", "original"),
        title: said("title") || headingOf(body) || titleOf(file),
        html,
        byline: words(all.author ?? all.authors).join(", "),
        siteName: said("site", "publisher"),
        source: said("agency"),
        published: said("published", "date"),
        modified: said("modified", "updated", "lastmod"),
        saved: said("created", "clipped", "date saved"),
        excerpt: said("description", "excerpt", "summary"),
        lang: said("language", "lang"),
        dir: said("direction"),
        breadcrumb: words(all.section ?? all.categories),
        leadImage: said("image", "cover"),
        tags: words(all.tags ?? all.tag),
        note: said("note"),
        state: STATES.find((state) => state === said("state")),
        favourite: said("favourite", "starred") === "true",
      },
      context,
    );
  },
} as const satisfies Importer;

/** Rendered for the sanitiser: HTML that stands in Markdown comes along. */
const htmlOf = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: "" })],
  }).replace(/<h2 id="footnote-label"[^>]*>[^<]*<\/h2>/, "");

/** One value as text; the brackets of Obsidian's links go. */
function word(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return text(value).replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, "$1");
}

/** A list, or words that are separated as in one. */
function words(value: unknown): string[] {
  const list = Array.isArray(value)
    ? texts(value.map((one) => word(one)))
    : split(word(value), /,\s*/);
  return list.filter(Boolean);
}

const headingOf = (body: string): string => /^#\s+(.+)$/m.exec(body.slice(0, 5_000))?.[1] ?? "";

const titleOf = (file: SourceFile): string => nameOf(file).replace(/\.[^.]+$/, "");
