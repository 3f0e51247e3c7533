import { percentDecoded } from "./addresses";
import { HAN } from "./letters";
import { LIMITS } from "./limits";
import type { Page } from "./page";

const LONGEST_HEADLINE = 60;
const SENTENCE_END = /[。.!?！？…；;，,]$/;

/**
 * Sets a text file, which browsers show as one block, in paragraphs: what empty lines part, or an
 * indent begins, else each line. A first line that ends no sentence is the headline, else
 * the file's name.
 */
export function setPlainText(live: Document, page: Page): void {
  const { document, url } = page;
  const block = document.querySelector("body > pre");
  if (live.contentType !== "text/plain" || !block) return;
  const all = paragraphsOf(block.textContent ?? "");
  const paragraphs = all.slice(0, LIMITS.blocks / 2);
  const [first = ""] = paragraphs;
  const isHeaded = first.length <= LONGEST_HEADLINE && !SENTENCE_END.test(first);
  const [headline, ...texts] = isHeaded ? paragraphs : [nameOf(url), ...paragraphs];
  const set = texts.map((text) => make(document, "p", text));
  const isCut = paragraphs.length < all.length || page.cutOff.includes(block);
  if (isCut) page.cutOff = set.slice(-1);
  block.replaceWith(make(document, "h1", headline ?? ""), ...set);
}

function nameOf(url: string): string {
  const file = new URL(url).pathname.split("/").at(-1) ?? "";
  return percentDecoded(file.replace(/\.\w+$/, ""));
}

function paragraphsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, "\n");
  const blocks = lines.split(/\n\s*\n|\n(?=[^\S\n]{2,}\S)/);
  const paragraphs = blocks.length > 2 ? blocks : lines.split("\n");
  return paragraphs
    .map((one) => one.trim().replace(BROKEN, "").replace(/\s+/g, " "))
    .filter(Boolean);
}

/** Chinese lines are broken between characters, others between words. */
const BROKEN = new RegExp(`(?<=[${HAN}，。、；：！？”）])\\s*\\n\\s*(?=[${HAN}“（《])`, "gu");

function make(document: Document, name: string, text: string): Element {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
