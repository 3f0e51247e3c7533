import { escapeHtml } from "../canonical-html/entities";
import { HtmlReader } from "../canonical-html/html-reader";
import { openingTag, VOID_ELEMENTS } from "../canonical-html/plain-html";

/** Elements that may stand in an exported page, MathML's among them; others leave their content. */
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

/**
 * The content of an article, rewritten so that showing it asks nothing of any network, and safe
 * by itself: only known elements, attributes and addresses come through. A picture that is not
 * held in the page becomes a link to where it is.
 */
export function offlineHtml(html: string): string {
  const reader = new HtmlReader(html);
  const open: string[] = [];
  let links = 0;
  let written = "";

  for (let found = reader.next(); found !== "end"; found = reader.next()) {
    if (found === "text") written += escapeHtml(reader.text());
    else if (!KEPT_ELEMENTS.has(reader.name)) continue;
    else if (found === "close") written += close(reader.name);
    else if (reader.name === "img") written += picture(reader, links > 0);
    else written += openElement();
  }
  return written + close(null);

  function openElement(): string {
    if (VOID_ELEMENTS.has(reader.name)) return openingTag(reader, KEPT_ATTRIBUTES);
    open.push(reader.name);
    if (reader.name !== "a") return openingTag(reader, KEPT_ATTRIBUTES);
    links += 1;
    return `<a${target(reader.attribute("href") ?? "")}${openingTag(reader, ["id", "title"]).slice(2)}`;
  }

  /** Closes everything that is open in `name`, and it; everything at all for null. */
  function close(name: string | null): string {
    if (name !== null && !open.includes(name)) return "";
    let tags = "";
    while (open.length > 0) {
      const last = open.pop();
      if (last === "a") links -= 1;
      tags += `</${last}>`;
      if (last === name) break;
    }
    return tags;
  }
}

const target = (href: string) =>
  /^(?:https?:|mailto:|#)/i.test(href.trim())
    ? ` href="${escapeHtml(href.trim())}" rel="noreferrer"`
    : "";

function picture(reader: HtmlReader, isInLink: boolean): string {
  const src = reader.attribute("src")?.trim() ?? "";
  if (HELD.test(src)) return openingTag(reader, ["src", "alt", "title", "width", "height"]);
  const name = escapeHtml(reader.attribute("alt")?.trim() || src);
  if (isInLink || !/^https?:/i.test(src)) return `<span class="picture">${name}</span>`;
  return `<a class="picture"${target(src)}>${name}</a>`;
}

/** Pictures that are in the page itself. */
const HELD = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
