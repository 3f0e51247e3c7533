/** The title above a text, and MarkDownload's excerpt below it. */
interface Headed {
  title: string;
  excerpt: string;
  /** Without either. */
  body: string;
}

const HEADING = /^\s*#[ \t]+(.+?)[ \t]*(?:\r?\n|$)/;
const EXCERPT = /^\s*> ## Excerpt[ \t]*\r?\n((?:>.*(?:\r?\n|$))*)\s*---[ \t]*(?:\r?\n|$)/;

/**
 * Takes the heading off a text that is its title: what the front matter calls the article, or what
 * stands there if it calls it nothing.
 */
export function withoutHeading(markdown: string, named: string): Headed {
  const [whole = "", title = ""] = HEADING.exec(markdown) ?? [];
  if (whole === "" || (named !== "" && title !== named)) {
    return { title: "", excerpt: "", body: markdown };
  }
  const below = markdown.slice(whole.length);
  const [head = "", quoted = ""] = EXCERPT.exec(below) ?? [];
  return { title, excerpt: quoted.replace(/^>[ \t]?/gm, ""), body: below.slice(head.length) };
}
