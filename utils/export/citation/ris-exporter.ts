import type { Clip } from "../../clip/clip";
import type { CollectionExporter } from "../exporter";
import { type CitedDate, citationOf, dateText, titleOrAddress } from "./citation";
import type { CitedName } from "./cited-names";

/**
 * RIS, as EndNote, Zotero and NoteExpress read it; tags as Zotero's translator knows them
 * (https://github.com/zotero/translators/blob/master/RIS.js).
 */
export const risExporter = {
  kind: "collection",
  id: "ris",
  extension: ".ris",
  mediaType: "application/x-research-info-systems; charset=utf-8",
  write: writeRis,
} as const satisfies CollectionExporter;

async function* writeRis(clips: AsyncIterable<Clip>) {
  for await (const clip of clips) yield risOf(clip);
}

function risOf(clip: Clip): string {
  const citation = citationOf(clip);
  const { issued, accessed } = citation;
  const lines: [string, string][] = [
    ["TY", citation.kind === "news" ? "NEWS" : "ELEC"],
    ["ID", citation.id],
    ["TI", titleOrAddress(citation)],
    ...citation.authors.map((name): [string, string] => ["AU", nameText(name)]),
    ["T2", citation.container],
    ["PB", citation.publisher],
    ["DA", issued ? risDate(issued) : ""],
    ["PY", issued ? String(issued.year) : ""],
    ["Y2", accessed ? risDate(accessed) : ""],
    ["UR", citation.url],
    ["LA", citation.language],
    ["AB", citation.abstract],
    ...citation.keywords.map((keyword): [string, string] => ["KW", keyword]),
    ["N1", citation.note],
  ];
  const written = lines
    .filter(([, value]) => value !== "")
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join("")}ER  - \r\n\r\n`;
}

/** Year, month, day and a word more, between slashes, as far as they are known. */
const risDate = (date: CitedDate): string =>
  dateText(date, "/") + "/".repeat(date.day ? 1 : date.month ? 2 : 3);

const nameText = (name: CitedName) =>
  "literal" in name ? name.literal : `${name.family}, ${name.given}`;
