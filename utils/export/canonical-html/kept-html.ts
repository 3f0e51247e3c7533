import { escapeHtml } from "./entities";
import { HtmlReader } from "./html-reader";
import { isFollowed } from "./safe-addresses";

/** Elements that may stand in a file; of others only the content stays. */
const KEPT_ELEMENTS: ReadonlySet<string> = new Set(
  [
    "h1 h2 h3 h4 h5 h6 p br hr div section blockquote pre code kbd samp var",
    "ul ol li dl dt dd figure figcaption img a",
    "table caption thead tbody tfoot tr th td",
    "strong b em i u s del ins mark small sub sup q cite abbr dfn time ruby rt rp bdi bdo",
    "details summary wbr",
    "math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt",
    "mroot mover munder munderover mtable mtr mtd menclose mmultiscripts mprescripts mpadded",
  ].flatMap((names) => names.split(" ")),
);

/** Attributes that make no request and run nothing. */
const KEPT_ATTRIBUTES = [
  ..."id title lang dir datetime colspan rowspan scope start reversed value".split(" "),
  ..."display encoding mathvariant stretchy".split(" "),
];

/** Elements that have neither content nor a closing tag (HTML 13.1.2). */
const VOID_ELEMENTS: ReadonlySet<string> = new Set("br hr img wbr".split(" "));

/** What becomes of texts, links and pictures. */
export interface Rewriting {
  /** @param isVerbatim inside `<pre>`, where white space counts */
  text(text: string, isVerbatim: boolean): string;
  /** The attributes of a link that may be followed, each after a space. */
  link(href: string): string;
  /** The reader has just read the `<img>`. */
  picture(reader: HtmlReader, isInLink: boolean): string;
}

/**
 * HTML with none but known elements, attributes and addresses, and every element closed: safe by
 * itself, whoever wrote it.
 */
export function keptHtml(html: string, rewriting: Rewriting): string {
  const reader = new HtmlReader(html);
  const open = new OpenTags();
  let kept = "";
  for (let found = reader.next(); found !== "end"; found = reader.next()) {
    const { name } = reader;
    if (found === "text") kept += rewriting.text(reader.text(), open.has("pre"));
    else if (!KEPT_ELEMENTS.has(name)) continue;
    else if (found === "close") kept += open.close(name);
    else if (name === "img") kept += rewriting.picture(reader, open.has("a"));
    else {
      kept += openingTag(reader, KEPT_ATTRIBUTES, ownAttributes(reader));
      if (!VOID_ELEMENTS.has(name)) open.add(name);
    }
  }
  return kept + open.closeAll();

  function ownAttributes(reader: HtmlReader): string {
    if (reader.name === "code") return languageOf(reader);
    if (reader.name !== "a") return "";
    const href = reader.attribute("href")?.trim() ?? "";
    return isFollowed(href) ? rewriting.link(href) : "";
  }
}

/** What code is written in, the only class that an article has. */
function languageOf(reader: HtmlReader): string {
  const language = /\blanguage-[\w+#-]+/.exec(reader.attribute("class") ?? "");
  return language ? ` class="${language[0]}"` : "";
}

/** The tag that was read last, with the given attributes in the given order. */
export function openingTag(reader: HtmlReader, attributes: readonly string[], before = ""): string {
  let tag = `<${reader.name}${before}`;
  if (reader.isBare) return `${tag}>`;
  for (const name of attributes) {
    const value = reader.attribute(name);
    if (value !== null) tag += ` ${name}="${escapeHtml(value).replace(/\s+/g, " ")}"`;
  }
  return `${tag}>`;
}

/** Which elements are open; a closing tag of none of them closes nothing. */
class OpenTags {
  readonly #names: string[] = [];
  readonly #count = new Map<string, number>();

  has(name: string): boolean {
    return (this.#count.get(name) ?? 0) > 0;
  }

  add(name: string): void {
    this.#names.push(name);
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
  }

  /** The closing tags of everything that is open in the innermost `name`, and its own. */
  close(name: string): string {
    if (!this.has(name)) return "";
    let tags = "";
    for (let last = ""; last !== name; ) {
      last = this.#names.pop() ?? name;
      this.#count.set(last, (this.#count.get(last) ?? 1) - 1);
      tags += `</${last}>`;
    }
    return tags;
  }

  closeAll(): string {
    let tags = "";
    for (let last = this.#names.pop(); last !== undefined; last = this.#names.pop()) {
      tags += `</${last}>`;
    }
    this.#count.clear();
    return tags;
  }
}
