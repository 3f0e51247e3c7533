import { plainCode } from "./code";
import { BRACKETED_EDITOR } from "./facts/role-words";
import { makeFigures } from "./figures";
import { linkFootnotes } from "./footnotes";
import { markHeadings } from "./headings";
import { isInline } from "./inline-elements";
import { unwrapLayoutTables } from "./tables";

const STYLING = "font, center, big, tt, nobr, button, label, picture, noscript, blink, marquee";
/** Words for screen readers. */
const UNREAD = ".visually-hidden, .sr-only, .screen-reader-text";
/** Behind the last sentence of an article. */
const WAY_BACK = /^\s*返回.{1,8}(?:查看更多|首页)\s*$/;
/** How many readers have spoken of a paragraph, at its end. */
const COMMENT_COUNT = 'p > :is(span, a, i):last-child:is([class*="review"], [class*="comment"])';
const IN_CHARGE = new RegExp(BRACKETED_EDITOR, "u");
const WRAPPERS =
  "div, section, article, main, header, span, center, form, fieldset, details, hgroup, p:has(> :is(figure, table, p, ul, ol))";
const SHOWN = "img, math, hr, table, pre, figure";

/** Leaves of the body what it means: paragraphs, headings, figures, lists, tables, code. */
export function cleanBody(body: Element): void {
  plainCode(body);
  for (const unread of body.querySelectorAll(UNREAD)) unread.remove();
  for (const link of body.querySelectorAll("p > a:last-child"))
    if (WAY_BACK.test(link.textContent ?? "")) link.remove();
  for (const count of body.querySelectorAll(COMMENT_COUNT))
    if (/^\s*\d{1,4}\+?\s*$/.test(count.textContent ?? "")) count.remove();
  for (const styling of body.querySelectorAll(STYLING)) styling.replaceWith(...styling.childNodes);
  unwrapLayoutTables(body);
  linkFootnotes(body);
  removeEmpty(body);
  makeParagraphs(body);
  makeFigures(body);
  markHeadings(body);
  trimParagraphs(body);
  removeEmpty(body);
  while (body.firstElementChild?.localName === "hr") body.firstElementChild.remove();
  while (/^h[r\d]$/.test(body.lastElementChild?.localName ?? "")) body.lastElementChild?.remove();
}

/** Containers say nothing: what stands in them in lines becomes paragraphs, blocks are taken out. */
function makeParagraphs(body: Element): void {
  for (const wrapper of [...body.querySelectorAll(WRAPPERS)].reverse()) {
    if (wrapper.localName === "span") {
      wrapper.replaceWith(...wrapper.childNodes);
      continue;
    }
    wrapLines(wrapper);
    const id = wrapper.getAttribute("id");
    if (id?.startsWith("fn-")) wrapper.firstElementChild?.setAttribute("id", id);
    if (!wrapper.closest("li, td, th, dd, figcaption, blockquote") || wrapper.children.length > 0) {
      wrapper.replaceWith(...wrapper.childNodes);
    }
  }
  wrapLines(body);
}

/** Puts each run of text and inline elements that stands among blocks into a paragraph. */
function wrapLines(parent: Element): void {
  let paragraph: Element | null = null;
  for (const node of [...parent.childNodes]) {
    if (!isInline(node)) {
      paragraph = null;
    } else if (paragraph) {
      paragraph.append(node);
    } else if (node.nodeType === 1 || (node.nodeValue ?? "").trim()) {
      paragraph = parent.ownerDocument.createElement("p");
      // A caption is known by its name.
      paragraph.className = parent.className;
      node.before === undefined || parent.insertBefore(paragraph, node);
      paragraph.append(node);
    }
  }
}

/** Full-width spaces that only indent, line breaks at the edges, and the editor behind the last sentence. */
function trimParagraphs(body: Element): void {
  const last = [...body.children].filter(({ localName }) => localName === "p").slice(-LAST);
  for (const paragraph of body.querySelectorAll("p, li, h2, h3, h4, h5, h6, figcaption, td, th")) {
    while (paragraph.firstChild && isBlank(paragraph.firstChild)) paragraph.firstChild.remove();
    const { lastChild } = paragraph;
    if (lastChild?.nodeValue && last.includes(paragraph))
      lastChild.nodeValue = lastChild.nodeValue.replace(IN_CHARGE, "");
    while (paragraph.lastChild && isBlank(paragraph.lastChild)) paragraph.lastChild.remove();
    const first = firstText(paragraph);
    if (first?.nodeValue) first.nodeValue = first.nodeValue.replace(/^[\s\u3000\u200b\ufeff]+/, "");
  }
}

/** So many paragraphs may end with who was in charge. */
const LAST = 2;

function firstText(element: Node): Node | null {
  let node: Node | null = element.firstChild;
  while (node && node.nodeType !== 3) node = node.firstChild;
  return node;
}

function isBlank(node: Node): boolean {
  return node.nodeName === "BR" || (node.nodeType === 3 && !(node.nodeValue ?? "").trim());
}

function removeEmpty(body: Element): void {
  for (const element of [...body.querySelectorAll("*")].reverse()) {
    if (element.matches("img, br, hr, td, th, math, math *, input")) continue;
    if (!element.textContent?.trim() && !element.querySelector(SHOWN)) element.remove();
  }
}
