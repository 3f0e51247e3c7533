import type { Clip } from "../../clip/clip";
import { type Citation, type CitedDate, citationOf, dateText } from "./citation";
import type { CitedName } from "./cited-names";

/**
 * A clip as a sentence in a list of references: by GB/T 7714-2015 if the article is Chinese, else in
 * the manner of APA 7.
 *
 * @param untitled what stands for a title that the clip has not, in brackets
 *
 * @example
 * citationSentence(clip, "[Untitled]")
 * // => "Lindqvist, M. (2026, April 14). The ferry learns to wait. The Ledger. https://ledger.example/1"
 * // => "林晓. 老城修缮[N/OL]. 城南时报, 2018-04-14[2026-11-24]. https://paper.example/1"
 */
export function citationSentence(clip: Clip, untitled: string): string {
  const known = citationOf(clip);
  const citation = { ...known, title: known.title || untitled };
  return /^zh\b/i.test(citation.language) ? chinese(citation) : apa(citation);
}

function apa({ authors, issued, title, container, publisher, url }: Citation): string {
  const date = `(${issued ? apaDate(issued) : "n.d."})`;
  const names = apaNames(authors.map(apaName));
  // Without an author the title leads.
  const head = names ? [`${ended(names)} ${date}`, title] : [`${ended(title)} ${date}`];
  return sentences([...head, container, publisher, url]);
}

const apaName = (name: CitedName) =>
  "literal" in name ? name.literal : `${name.family}, ${initials(name.given)}`;

const initials = (given: string) =>
  given
    .split(" ")
    .map((name) => `${name.charAt(0)}.`)
    .join(" ");

function apaNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")}, & ${last}` : last;
}

function apaDate({ year, month, day }: CitedDate): string {
  if (!month) return String(year);
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
  const written = name.format(new Date(Date.UTC(year, month - 1)));
  return day ? `${year}, ${written} ${day}` : `${year}, ${written}`;
}

function chinese(citation: Citation): string {
  const { kind, authors, issued, accessed, title, container, url } = citation;
  const names = authors.map((name) =>
    "literal" in name ? name.literal : `${name.family} ${initials(name.given)}`,
  );
  const read = accessed ? `[${dateText(accessed, "-")}]` : "";
  const day = issued ? dateText(issued, "-") : "";
  const isNews = kind === "news";
  const published = isNews ? `${container}, ${day}` : `${container}${day && `, (${day})`}`;
  return sentences([
    names.join(", "),
    `${title}[${isNews ? "N" : "EB"}/OL]`,
    `${published}${read}`,
    url,
  ]);
}

/** Without a full stop behind the address, which would become a part of it. */
const sentences = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .map((part, index, all) => (index === all.length - 1 ? part : ended(part)))
    .join(" ");

const ended = (part: string) => (/[.!?。！？]$/.test(part) ? part : `${part}.`);
