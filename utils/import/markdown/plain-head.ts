/** What a note without front matter says of itself before its text. */
export interface PlainHead {
  url: string;
  title: string;
  published: string;
  /** What follows title and address; a line of facts between them stays. */
  body: string;
}

const HEAD =
  /^\s*(?:#[ \t]+(.+)\r?\n\s*)?(?:([^\s#<].*)\r?\n\s*)?<?(https?:\/\/[^\s<>]+)>?[ \t]*(?:\r?\n|$)/i;
const DAY_AT_END = /(?:^|· )(\d{4}-\d\d-\d\d)$/;

/**
 * The head of a note in our own plain preset, and of what others write by hand: a heading, a line of
 * facts and the address, each of which but the last may be missing. null: there is no address.
 *
 * @example
 * plainHead("# 老城\n\n城南时报 · 2018-04-14\n\n<https://a.example/>\n\n文")
 * // => { url: "https://a.example/", title: "老城", published: "2018-04-14", body: "城南时报 · 2018-04-14\n\n文" }
 */
export function plainHead(markdown: string): PlainHead | null {
  const found = HEAD.exec(markdown);
  if (!found) return null;
  const [whole, title = "", facts = "", url = ""] = found;
  const rest = markdown.slice(whole.length).trimStart();
  return {
    url,
    title: title.replace(/\\([!-/:-@[-`{-~])/g, "$1"),
    published: DAY_AT_END.exec(facts.trim())?.[1] ?? "",
    body: facts ? `${facts.trim()}\n\n${rest}` : rest,
  };
}
