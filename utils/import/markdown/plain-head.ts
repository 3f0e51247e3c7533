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
    "(?:(?<line>(?![#<>]|https?:)\\S.*)\\r?\\n\\s*)?",
    `(?:(?<tags>#[^\\s#]+(?:[ \\t]+#[^\\s#]+)*)${END}\\s*)?`,
    "(?:(?<quote>(?:>.*\\r?\\n)+)\\s*)?",
    `(?<open><?)(?<url>https?:\\/\\/[^\\s<>]+)>?${END}`,
  ].join(""),
  "i",
);

/**
 * The head of a note in our own plain preset (`utils/export/markdown/plain-head.ts`), and of what others
 * write by hand: a heading, a line of facts, tags, a note as a quote and the address, each of which but
 * the last may be missing. Of the facts the site stands first and the writer last. null: there is no address.
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
  const isOurs = open !== "" && (tags !== "" || quote !== "" || saysFacts(line));
  return {
    url,
    title: unescaped(title),
    ...factsOf(line, isOurs),
    tags: tags.split(/[ \t]+/).filter(Boolean),
    note: unescaped(quote.replace(/^>[ \t]?/gm, "").replaceAll("\r\n", "\n")).trim(),
    body: line && !isOurs ? `${line.trim()}\n\n${rest}` : rest,
  };
}

const SEPARATOR = " · ";
const DAY_AT_END = /(?:^|· )(\d{4}(?:-\d\d(?:-\d\d)?)?)\s*$/;

/** Names and a day, or one name: no sentence. */
const saysFacts = (line: string) =>
  line.includes(SEPARATOR) ||
  DAY_AT_END.test(line) ||
  /^.{1,60}[^.!?:;。！？：；…]\s*$/u.test(line);

function factsOf(line: string, isOurs: boolean) {
  const published = DAY_AT_END.exec(line)?.[1] ?? "";
  const names = isOurs ? line.replace(DAY_AT_END, "").split(SEPARATOR) : [];
  const [siteName = "", ...others] = names.map((name) => unescaped(name.trim())).filter(Boolean);
  const byline = others.pop() ?? "";
  return { siteName, source: others.join(SEPARATOR), byline, published };
}

/** A backslash before a sign, or where a line is broken. */
const unescaped = (text: string): string => text.replace(/\\(\n|[!-/:-@[-`{-~])/g, "$1");
