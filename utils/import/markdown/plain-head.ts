/** What a note without front matter says of itself before its text. */
export interface PlainHead {
  url: string;
  title: string;
  siteName: string;
  source: string;
  byline: string;
  published: string;
  tags: string[];
  note: string;
  /** What follows the address, behind a line that says no facts. */
  body: string;
}

const END = "[ \\t]*(?:\\r?\\n|$)";
const HEAD = new RegExp(
  [
    "^\\s*(?:#[ \\t]+(?<title>.+)\\r?\\n\\s*)?",
    `(?:(?<line>(?![#<>]|https?:\\S+${END})\\S.*)\\r?\\n\\s*)?`,
    `(?:(?<tags>#[^\\s#]+(?:[ \\t]+#[^\\s#]+)*)${END}\\s*)?`,
    "(?:(?<quote>(?:>.*\\r?\\n)+)\\s*)?",
    `(?<open><?)(?<url>https?:\\/\\/[^\\s<>]+)>?${END}`,
  ].join(""),
  "i",
);

/**
 * The head of a note in our own plain preset (`utils/export/markdown/plain-head.ts`), and of what others
 * write by hand: a heading, a line of facts, tags, a note as a quote and the address, each of which but
 * the last may be missing. Of the facts the agency is emphasised and the writer strong; where neither is,
 * as in what we wrote earlier, the site stands first and the writer last. What may be no facts, or no
 * note, is text. null: there is no address.
 *
 * @example
 * plainHead("# 老城\n\n城南时报 · 2018-04-14\n\n#本地\n\n<https://a.example/>\n\n文")
 * // => { url: "https://a.example/", title: "老城", siteName: "城南时报", published: "2018-04-14", tags: ["本地"], body: "文", … }
 */
export function plainHead(markdown: string): PlainHead | null {
  const found = HEAD.exec(markdown);
  if (!found) return null;
  const { title = "", line = "", tags = "", quote = "", open = "", url = "" } = found.groups ?? {};
  const rest = markdown.slice(found[0].length).trimStart();
  const isOurs = open !== "" && (line === "" || saysFacts(line));
  const above = isOurs ? [] : [line, quote].map((text) => text.trim()).filter(Boolean);
  return {
    url,
    title: unescaped(title),
    ...factsOf(line, isOurs),
    tags: tags.split(/[ \t]+/).filter(Boolean),
    note: isOurs ? unescaped(quote.replace(/^>[ \t]?/gm, "").replaceAll("\r\n", "\n")).trim() : "",
    body: [...above, rest].join("\n\n"),
  };
}

const SEPARATOR = " · ";
const DAY_AT_END = /(?:^|· )(\d{4}(?:-\d\d(?:-\d\d)?)?)\s*$/;
const DOT_AT_END = / ·\s*$/;

/** One word as a name; Chinese has no spaces that would tell a sentence. */
const SHORT_NAME = /^(?:[\p{Script=Latin}\p{N}.&'’-]{2,30}(?<!\.)|[^\s\p{P}]{1,8})\s*$/u;

/** Names and a day, or one short name: no sentence. */
const saysFacts = (line: string) =>
  line.includes(SEPARATOR) ||
  DOT_AT_END.test(line) ||
  DAY_AT_END.test(line) ||
  SHORT_NAME.test(line);

function factsOf(line: string, isOurs: boolean) {
  const published = DAY_AT_END.exec(line)?.[1] ?? "";
  if (!isOurs) return { siteName: "", source: "", byline: "", published };
  const parts = line.replace(DAY_AT_END, "").replace(DOT_AT_END, "").split(SEPARATOR);
  const names = parts.map(nameOf).filter(({ name }) => name !== "");
  const those = (kind: Kind) =>
    names.flatMap((one) => (one.kind === kind ? [one.name] : [])).join(SEPARATOR);
  const facts = { siteName: those("site"), source: those("agency"), byline: those("writer") };
  if (facts.source || facts.byline) return { ...facts, published };
  const [siteName = "", ...others] = names.map(({ name }) => name);
  const byline = others.pop() ?? "";
  return { siteName, source: others.join(SEPARATOR), byline, published };
}

type Kind = "site" | "agency" | "writer";

/** A name and what its emphasis says that it is. */
function nameOf(part: string): { kind: Kind; name: string } {
  const [, signs = "", inner = part.trim()] = EMPHASISED.exec(part.trim()) ?? [];
  const kind = signs === "" ? "site" : signs.length === 1 ? "agency" : "writer";
  return { kind, name: unescaped(inner).trim() };
}

const EMPHASISED = /^(\*\*|__|\*|_)(.+)\1$/;

/** A backslash before a sign, or where a line is broken. */
const unescaped = (text: string): string => text.replace(/\\(\n|[!-/:-@[-`{-~])/g, "$1");
