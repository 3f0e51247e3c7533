import type { Clip } from "../../clip/clip";
import type { CollectionExporter } from "../exporter";
import { type CitedDate, citationOf, titleOrAddress } from "./citation";

/** CSL-JSON, as Zotero and Pandoc read it (https://github.com/citation-style-language/schema). */
export const cslJsonExporter = {
  kind: "collection",
  id: "cslJson",
  extension: ".csl.json",
  mediaType: "application/vnd.citationstyles.csl+json",
  write: writeCslJson,
} as const satisfies CollectionExporter;

async function* writeCslJson(clips: AsyncIterable<Clip>) {
  let separator = "[\n";
  for await (const clip of clips) {
    yield separator + JSON.stringify(cslOf(clip), wellFormed);
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

export function cslOf(clip: Clip): object {
  const citation = citationOf(clip);
  const { issued, accessed } = citation;
  const fields = {
    id: citation.id,
    type: citation.kind === "news" ? "article-newspaper" : "webpage",
    title: titleOrAddress(citation),
    author: citation.authors,
    "container-title": citation.container,
    publisher: citation.publisher,
    issued: issued && parts(issued),
    accessed: accessed && parts(accessed),
    URL: citation.url,
    language: citation.language,
    abstract: citation.abstract,
    keyword: citation.keywords.join(", "),
    note: citation.note,
  };
  const isGiven = ([, value]: [string, unknown]) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value);
  return Object.fromEntries(Object.entries(fields).filter(isGiven));
}

/** Half a character, escaped, would make the whole file one that Pandoc refuses. */
const wellFormed = (_key: string, value: unknown) =>
  typeof value === "string" ? value.toWellFormed() : value;

const parts = ({ year, month, day }: CitedDate) => ({
  "date-parts": [[year, month, day].filter((part) => part !== undefined)],
});
