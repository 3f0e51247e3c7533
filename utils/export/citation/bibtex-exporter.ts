import type { Clip } from "../../clip/clip";
import type { CollectionExporter } from "../exporter";
import { uriOf } from "../xhtml/xml";
import { type Citation, citationOf, dateText, titleOrAddress } from "./citation";
import type { CitedName } from "./cited-names";

/**
 * BibTeX in UTF-8, with the entries and fields of BibLaTeX 3.20 (2.1.1, 2.2.2): `@online`, and
 * `@article` of the subtype `newspaper` for what has a paper and a day.
 */
export const bibtexExporter = {
  kind: "collection",
  id: "bibtex",
  extension: ".bib",
  mediaType: "application/x-bibtex; charset=utf-8",
  write: writeBibtex,
} as const satisfies CollectionExporter;

async function* writeBibtex(clips: AsyncIterable<Clip>) {
  for await (const clip of clips) yield entryOf(citationOf(clip));
}

function entryOf(citation: Citation): string {
  const { kind, issued, accessed } = citation;
  const isNews = kind === "news";
  const fields: [string, string][] = [
    // Double braces keep the case of the title.
    ["title", braced(titleOrAddress(citation))],
    ["author", citation.authors.map(nameText).join(" and ")],
    ["entrysubtype", isNews ? "newspaper" : ""],
    [isNews ? "journaltitle" : "organization", escapeTex(citation.container)],
    ["publisher", escapeTex(citation.publisher)],
    ["date", issued ? dateText(issued, "-") : ""],
    ["url", uriOf(citation.url)],
    ["urldate", accessed ? dateText(accessed, "-") : ""],
    ["language", escapeTex(citation.language)],
    ["abstract", escapeTex(citation.abstract)],
    ["keywords", escapeTex(citation.keywords.map((tag) => tag.replaceAll(",", "，")).join(", "))],
    ["note", escapeTex(citation.note)],
  ];
  const written = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${isNews ? "article" : "online"}{${keyOf(citation.id)},\n${written.join("")}}\n\n`;
}

const keyOf = (id: string) => `clip-${id.replace(/[^\w-]/g, "-")}`;

const braced = (text: string) => (text ? `{${escapeTex(text)}}` : "");

/** Braces keep a name whole that has no parts, or holds an "and". */
const nameText = (name: CitedName) =>
  "literal" in name ? braced(name.literal) : `${escapeTex(name.family)}, ${escapeTex(name.given)}`;

/** Two hyphens would be a dash. */
const escapeTex = (text: string): string =>
  text.replace(/[\\{}%#$&_~^]/g, (char) => TEX[char] ?? `\\${char}`).replace(/-(?=-)/g, "-{}");

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
