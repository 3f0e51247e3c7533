import { HtmlReader } from "../canonical-html/html-reader";
import { isFollowed, isRemotePicture } from "../canonical-html/safe-addresses";
import { readText, skipElement } from "../canonical-html/subtree";
import { isBlock, MARKS, RENAMED, SINGLE_MARKS } from "./content-model";
import { needsAttribute, xhtmlAttributes } from "./xhtml-attributes";
import { writeMaths } from "./xhtml-maths";
import { type Mark, XhtmlWriter } from "./xhtml-writer";
import { escapeXml, uriOf, xmlAttribute } from "./xml";

export interface Xhtml {
  markup: string;
  hasMaths: boolean;
}

/** Where a picture lies in the book; null: it is not in it. */
export type PicturePath = (src: string) => string | null;

/** An element of the source that is open, and what it opened. */
type Open = { name: string } & (
  | { kind: "block"; depth: number }
  | { kind: "mark"; mark: Mark }
  | { kind: "none" }
);

/**
 * Canonical HTML as the content of an XHTML document (HTML 14) that validators accept, whatever the
 * nesting of its elements: text, structure, links, notes and formulas stay. A picture that is not
 * in the book becomes a link to where it is.
 */
export function toXhtml(html: string, picturePath: PicturePath): Xhtml {
  return new Conversion(html, picturePath).convert();
}

class Conversion {
  readonly #reader: HtmlReader;
  readonly #writer = new XhtmlWriter();
  readonly #picturePath: PicturePath;
  readonly #open: Open[] = [];
  readonly #ids = new Set<string>();
  #hasMaths = false;

  constructor(html: string, picturePath: PicturePath) {
    this.#reader = new HtmlReader(html);
    this.#picturePath = picturePath;
  }

  convert(): Xhtml {
    const reader = this.#reader;
    for (let found = reader.next(); found !== "end"; found = reader.next()) {
      if (found === "text") this.#writer.text(reader.text());
      else if (found === "open") this.#openElement(RENAMED[reader.name] ?? reader.name);
      else this.#closeElement(RENAMED[reader.name] ?? reader.name);
    }
    return { markup: this.#linksThatLead(this.#writer.end()), hasMaths: this.#hasMaths };
  }

  #openElement(name: string): void {
    if (name === "br") this.#writer.phrase("<br/>");
    else if (name === "wbr") this.#writer.phrase("<wbr/>");
    else if (name === "hr") this.#writer.rule();
    else if (name === "img") this.#picture();
    else if (name === "math") this.#maths();
    else if (name === "ruby") this.#ruby();
    else if (MARKS.has(name)) this.#openMark(name);
    else if (isBlock(name)) this.#openBlock(name);
  }

  #openMark(name: string): void {
    const attributes = name === "a" ? this.#link() : xhtmlAttributes(this.#reader, name);
    const isRefused = SINGLE_MARKS.has(name) && this.#writer.isMarked(name);
    if (isRefused || needsAttribute(name, attributes)) {
      this.#open.push({ name, kind: "none" });
      return;
    }
    const mark = { name, attributes, id: this.#id() };
    this.#open.push({ name, kind: "mark", mark });
    this.#writer.openMark(mark);
  }

  #openBlock(wanted: string): void {
    const name = this.#placed(wanted);
    if (name === null) {
      this.#writer.breakLine();
      this.#open.push({ name: wanted, kind: "none" });
      return;
    }
    const attributes = this.#id() + xhtmlAttributes(this.#reader, name);
    this.#writer.open(name, attributes);
    this.#open.push({ name: wanted, kind: "block", depth: this.#writer.depth - 1 });
  }

  /** What can be opened here in place of a block; null: only its content can stand here. */
  #placed(name: string): string | null {
    const isHeading = /^h[2-6]$/.test(name);
    const wanted = isHeading && this.#writer.isIn("th") ? "p" : name;
    if (this.#writer.takes(wanted)) return wanted;
    if (name === "thead" && this.#writer.takes("tbody")) return "tbody";
    const isPart = name === "li" || name === "dt" || name === "dd" || name === "figcaption";
    return isPart && this.#writer.takes("div") ? "div" : null;
  }

  #closeElement(name: string): void {
    const at = this.#open.findLastIndex((open) => open.name === name);
    if (at === -1) return;
    for (const open of this.#open.splice(at).reverse()) {
      if (open.kind === "mark") this.#writer.closeMark(open.mark);
      else if (open.kind === "block") this.#writer.closeTo(open.depth);
      else if (isBlock(open.name)) this.#writer.breakLine();
    }
  }

  #id(): string {
    const id = this.#reader.attribute("id") ?? "";
    if (!/^[A-Za-z_][\w.-]*$/.test(id) || this.#ids.has(id)) return "";
    this.#ids.add(id);
    return xmlAttribute("id", id);
  }

  #link(): string {
    const href = this.#reader.attribute("href")?.trim() ?? "";
    if (!isFollowed(href)) return "";
    return xmlAttribute("href", href.startsWith("#") ? href : uriOf(href));
  }

  /** A place that is not there is no place to go. Text has no bare quotes, so this is an attribute. */
  #linksThatLead(markup: string): string {
    return markup.replace(/ href="#([^"]*)"/g, (whole, id) => (this.#ids.has(id) ? whole : ""));
  }

  #picture(): void {
    const src = this.#reader.attribute("src")?.trim() ?? "";
    const alt = this.#reader.attribute("alt")?.trim() ?? "";
    const path = this.#picturePath(src);
    if (path !== null)
      this.#writer.phrase(`<img src="${escapeXml(path)}" alt="${escapeXml(alt)}"/>`);
    else this.#writer.phrase(this.#placeholder(src, alt));
  }

  #placeholder(src: string, alt: string): string {
    const isRemote = isRemotePicture(src);
    const name = escapeXml(alt || (isRemote ? src : ""));
    if (!isRemote || this.#writer.isMarked("a")) return `<span class="picture">${name}</span>`;
    return `<a class="picture"${xmlAttribute("href", uriOf(src))}>${name}</a>`;
  }

  #maths(): void {
    const { markup, isMaths } = writeMaths(this.#reader);
    this.#hasMaths ||= isMaths;
    this.#writer.phrase(markup);
  }

  /** Base and reading in pairs (HTML 4.5.10), as text; without a reading only the base. */
  #ruby(): void {
    const reader = this.#reader;
    let pairs = "";
    let base = "";
    for (let found = reader.next(); found !== "end"; found = reader.next()) {
      if (found === "close" && reader.name === "ruby") break;
      if (found === "text") base += reader.text();
      else if (found === "open" && reader.name === "rp") skipElement(reader);
      else if (found === "open" && reader.name === "rt") {
        pairs += `${escapeXml(base)}<rt>${escapeXml(readText(reader))}</rt>`;
        base = "";
      }
    }
    this.#writer.phrase(pairs ? `<ruby>${pairs}</ruby>${escapeXml(base)}` : escapeXml(base));
  }
}
