import { nameBetween } from "./element-names";
import { decodeReferences } from "./entities";

/** Elements whose content is not HTML: it is skipped together with the element. */
const RAW_TEXT = new Set(["script", "style", "textarea", "title", "xmp", "noscript", "template"]);

/**
 * Reads canonical HTML, which is what a browser serialises and a sanitiser returns: names in lower
 * case, attributes in double quotes, every element closed. Other HTML is read too, without the
 * corrections of the HTML parser; nothing throws. One pass, linear in the length, no DOM.
 *
 * @example
 * const reader = new HtmlReader('<a href="/x">A &amp; B</a>');
 * reader.next(); // => "open", reader.name is "a", reader.attribute("href") is "/x"
 * reader.next(); // => "text", reader.text() is "A & B"
 * reader.next(); // => "close", reader.name is "a"
 * reader.next(); // => "end"
 */
export class HtmlReader {
  readonly html: string;
  /** Of the tag that was read last, in lower case. */
  name = "";
  /** Where what was read last starts, and where it ends. */
  start = 0;
  end = 0;

  /** The next character reference, as far as it is known. */
  #reference = -1;
  /** Where each kind of quote is known not to occur any more. */
  #doubleQuotesEnd: number;
  #singleQuotesEnd: number;

  constructor(html: string) {
    this.html = html;
    this.#doubleQuotesEnd = html.length;
    this.#singleQuotesEnd = html.length;
  }

  next(): "text" | "open" | "close" | "end" {
    for (;;) {
      this.start = this.end;
      if (this.start >= this.html.length) return "end";
      const tagAt = this.#findMarkup(this.start);
      if (tagAt > this.start) {
        this.end = tagAt;
        return "text";
      }
      const next = this.html.charCodeAt(this.start + 1);
      if (next === BANG || next === QUESTION) this.#skipDeclaration();
      else if (next === SLASH) return this.#readClose();
      else if (this.#readOpen()) return "open";
    }
  }

  /** The characters of the text that was read last. */
  text(): string {
    const text = this.html.slice(this.start, this.end);
    return this.#hasReference() ? decodeReferences(text) : text;
  }

  /** True if the opening tag that was read last is its name alone. */
  get isBare(): boolean {
    return this.end - this.start === this.name.length + "<>".length;
  }

  /** An attribute of the opening tag that was read last; null without it. */
  attribute(name: string): string | null {
    if (this.isBare) return null;
    const tag = this.html.slice(this.start + 1 + this.name.length, this.end - 1);
    const written = beginningOf(name);
    const at = tag.indexOf(written);
    if (at === -1 && !tag.includes(name)) return null;
    // Only between single quotes could this be a part of another attribute's value.
    if (at === -1 || tag.includes("'")) return attributeOf(tag, name);
    const from = at + written.length;
    return decodeReferences(tag.slice(from, tag.indexOf('"', from)));
  }

  /** Whether what was read last may hold one; each stretch of text is looked through once. */
  #hasReference(): boolean {
    if (this.#reference < this.start) {
      const at = this.html.indexOf("&", this.start);
      this.#reference = at === -1 ? this.html.length : at;
    }
    return this.#reference < this.end;
  }

  /** The next `<` that begins markup, or the end. */
  #findMarkup(from: number): number {
    for (let at = this.html.indexOf("<", from); at !== -1; at = this.html.indexOf("<", at + 1)) {
      const next = this.html.charCodeAt(at + 1);
      if (isLetter(next) || next === SLASH || next === BANG || next === QUESTION) return at;
    }
    return this.html.length;
  }

  #skipDeclaration(): void {
    const isComment = this.html.startsWith("<!--", this.start);
    this.end = this.#after(isComment ? "-->" : ">", this.start + (isComment ? 4 : 2));
  }

  #readClose(): "close" {
    this.name = this.#readName(this.start + 2);
    this.end = this.#after(">", this.start + 2);
    return "close";
  }

  /** False for an element that is skipped with its content. */
  #readOpen(): boolean {
    this.name = this.#readName(this.start + 1);
    this.end = this.#tagEnd(this.start + 1 + this.name.length);
    if (!RAW_TEXT.has(this.name)) return true;
    this.end = this.#after(">", this.#after(`</${this.name}`, this.end));
    return false;
  }

  #readName(at: number): string {
    let end = at;
    while (!endsName(this.html.charCodeAt(end))) end += 1;
    return nameBetween(this.html, at, end);
  }

  /** Behind the `>` of an opening tag; one inside quotes does not count. */
  #tagEnd(from: number): number {
    for (let at = from; at < this.html.length; at++) {
      const code = this.html.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === DOUBLE_QUOTE) at = this.#afterDoubleQuoted(at);
      else if (code === SINGLE_QUOTE) at = this.#afterSingleQuoted(at);
    }
    return this.html.length;
  }

  /** The quote that ends what the one at `at` begins; `at` itself if there is none. */
  #afterDoubleQuoted(at: number): number {
    if (at >= this.#doubleQuotesEnd) return at;
    const end = this.html.indexOf('"', at + 1);
    if (end === -1) this.#doubleQuotesEnd = at;
    return end === -1 ? at : end;
  }

  #afterSingleQuoted(at: number): number {
    if (at >= this.#singleQuotesEnd) return at;
    const end = this.html.indexOf("'", at + 1);
    if (end === -1) this.#singleQuotesEnd = at;
    return end === -1 ? at : end;
  }

  #after(marker: string, from: number): number {
    const at = this.html.indexOf(marker, from);
    return at === -1 ? this.html.length : at + marker.length;
  }
}

/** How attributes begin, made once for each name. */
const beginnings = new Map<string, string>();

function beginningOf(name: string): string {
  const known = beginnings.get(name);
  if (known !== undefined) return known;
  const beginning = ` ${name}="`;
  beginnings.set(name, beginning);
  return beginning;
}

/** The same for HTML that no serialiser wrote. */
function attributeOf(tag: string, name: string): string | null {
  for (const [, key, double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    if (key === name) return decodeReferences(double ?? single ?? bare ?? "");
  }
  return null;
}

const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** White space, `/`, `>`, or the end of the text. */
const endsName = (code: number) =>
  code <= 0x20 || code === SLASH || code === GREATER || Number.isNaN(code);

const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const GREATER = 0x3e;
const QUESTION = 0x3f;
