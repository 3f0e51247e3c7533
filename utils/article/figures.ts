import { alignmentOf } from "./alignment";
import { lineKind } from "./chrome-lines";
import { around } from "./facts/around";
import { RASTER } from "./image-address";
import { namesOf } from "./names";

const LONGEST_CAPTION = 140;
const CAPTION_NAMES = new Set(
  "cap caption thumbcaption figcaption cutline legend tuzhu tushuo picdesc imgdesc imagedesc leyenda bildunterschrift credit".split(
    " ",
  ),
);
const MARKED =
  /^[\s▲△▼↑↓◆■●←→（(【[]*(?:图|資料圖|资料图|图为|图片|上图|下图|photo|image|picture|foto|写真)|(?:摄|攝|供图|图\/文|图\s?[/／].{1,20}|資料圖片|图片来源.{1,20}|getty images|photo)[）)】\]]?$/i;

/** Boxes that CMSs name after the picture in them. */
const BOX =
  /(?:^|[\s_-])(?:image|img|photo|pic(?:ture)?|foto|bild|figure|wp-caption|thumbinner)(?:$|[\s_-])/;
const LONGEST_IN_BOX = 300;

/**
 * Makes figures of boxes that hold a picture and little text: what stands in them is its caption. So
 * is what is called or reads like one and stands in a box of its own below the picture's.
 */
export function boxesToFigures(document: Document): void {
  const headlines = document.querySelector("h1") ? "h1" : "h2";
  for (const image of document.querySelectorAll("div img")) {
    // A link with words in it as well is a card, which leads to another text.
    if (image.closest("figure") || isCard(image.closest("a"))) continue;
    // A brief with its headline is none, beside the page's foot or in a box that is called a picture's.
    const holders = around(image, 5).filter((each) => !each.querySelector(headlines));
    const box =
      holders.findLast(
        (each) =>
          BOX.test(each.className) &&
          each.querySelectorAll("img").length === 1 &&
          each.textContent?.trim(),
      ) ?? holders.slice(0, 4).findLast(isCaptioned);
    if (box) boxToFigure(box);
  }
  for (const image of document.querySelectorAll("td img")) {
    const table = image.closest("table");
    if (table && isPictureTable(table)) boxToFigure(table);
  }
}

/** Whether a link says where it leads, and not what a larger picture shows. */
const isCard = (link: HTMLAnchorElement | null): boolean =>
  !!link?.textContent?.trim() && !RASTER.test(link.href) && !isNamedCaption(link);

/** A picture and its caption in a cell each or in one, as pages were set before style sheets. */
function isPictureTable(table: Element): boolean {
  const cells = table.querySelectorAll("td");
  if (cells.length > MOST_CELLS || table.querySelector("th, a:not(:has(img)), p")) return false;
  if (table.querySelectorAll("img").length !== 1 || table.closest("figure")) return false;
  const captions = [...cells].filter((cell) => cell.textContent?.trim());
  const text = captions[0]?.textContent?.trim() ?? "";
  if (captions.length !== 1 || (cells.length > 1 && captions[0]?.querySelector("img")))
    return false;
  return text.length <= LONGEST_CAPTION && lineKind(text) === null;
}

const MOST_CELLS = 4;

const TOGGLE = /^\s*(?:hide|show|toggle|enlarge)(?: this| the)? (?:caption|image|photo)s?\s*$/i;

function boxToFigure(box: Element): void {
  // What shows or hides a caption.
  for (const part of box.querySelectorAll("b, span, a"))
    if (TOGGLE.test(part.textContent ?? "")) part.remove();
  const below = box.nextElementSibling;
  const text = box.textContent?.trim() ?? "";
  const caption = !text && below?.localName === "div" ? captionAfter(box) : null;
  if ((!text && !caption) || text.length > LONGEST_IN_BOX) return;
  const figure = box.ownerDocument.createElement("figure");
  const cells = [...box.querySelectorAll("td")];
  figure.append(...(cells.length > 0 ? cells : [box]).flatMap((part) => [...part.childNodes]));
  if (caption) {
    const figcaption = box.ownerDocument.createElement("figcaption");
    figcaption.append(...caption.childNodes);
    caption.remove();
    figure.append(figcaption);
  }
  box.replaceWith(figure);
}

/** A box with one picture and its caption, or among paragraphs with a line of text that leads nowhere. */
function isCaptioned(box: Element): boolean {
  if (!/^(?:div|center)$/.test(box.localName) || box.querySelectorAll("img").length !== 1)
    return false;
  const text = box.textContent?.trim() ?? "";
  if (!text) return box.nextElementSibling?.localName === "div" && captionAfter(box) !== null;
  if (text.length > LONGEST_CAPTION || isAmidText(box)) return false;
  if (box.querySelector("h1, h2, h3") || isLinked(box)) return false;
  const captions = [...box.children].filter(isNamedCaption).map((line) => line.textContent?.trim());
  const kind = lineKind(text);
  if (captions.join("") === text && kind !== "offers" && kind !== "share") return true;
  return kind === null && [box.previousElementSibling, box.nextElementSibling].some(isParagraph);
}

/** Whether a picture stands between paragraphs, as in a brief. */
function isAmidText(box: Element): boolean {
  const image = box.querySelector("img");
  const texts = [...box.querySelectorAll("p")].filter(({ textContent }) => textContent?.trim());
  const sides = texts.map((text) => (image ? image.compareDocumentPosition(text) & 6 : 0));
  return sides.includes(2) && sides.includes(4);
}

const isLinked = (box: Element): boolean =>
  [...box.querySelectorAll("a")].some((link) => link.textContent?.trim());

const isParagraph = (element: Element | null): boolean =>
  element !== null &&
  (element.localName === "p" || element.firstElementChild?.localName === "p") &&
  (element.textContent ?? "").trim().length >= LEAST_PARAGRAPH;

const LEAST_PARAGRAPH = 30;

/** Makes a figure of every picture that stands alone, with the caption that stands below it. */
export function makeFigures(body: Element): void {
  for (const image of body.querySelectorAll("img")) {
    if (image.closest("figure, table, li, a:not(:only-child)")) continue;
    const block = aloneIn(image, body);
    if (!block) continue;
    const figure = body.ownerDocument.createElement("figure");
    const caption = captionAfter(block);
    block.replaceWith(figure);
    figure.append(image);
    if (!caption) continue;
    const figcaption = body.ownerDocument.createElement("figcaption");
    figcaption.append(...caption.childNodes);
    figure.append(figcaption);
    caption.remove();
  }
  for (const figure of body.querySelectorAll("figure")) captionOfFigure(figure);
  for (const alone of body.querySelectorAll("figure > p:has(img), figcaption > p:only-child"))
    if (alone.closest("figcaption") || !alone.textContent?.trim())
      alone.replaceWith(...alone.childNodes);
}

/** The outermost element that shows nothing but the picture; null if text stands beside it. */
function aloneIn(image: Element, body: Element): Element | null {
  let alone: Element = image;
  while (alone.parentElement && alone.parentElement !== body) {
    const { parentElement } = alone;
    if (showsMore(parentElement, alone)) break;
    alone = parentElement;
  }
  return alone === image && image.parentElement?.localName === "p" ? null : alone;
}

/** Whether an element shows anything beside one of its children; most tell at their first. */
function showsMore(parent: Element, child: Element): boolean {
  for (const node of parent.childNodes) {
    if (node === child) continue;
    if ((node.textContent ?? "").trim() || node.nodeName === "IMG") return true;
    if (node.nodeType === 1 && (node as Element).querySelector("img")) return true;
  }
  return false;
}

function captionAfter(block: Element): Element | null {
  const next = block.nextElementSibling;
  if (!next || !/^(?:p|div|span|figcaption)$/.test(next.localName) || next.querySelector("img"))
    return null;
  const text = next.textContent?.trim() ?? "";
  if (!text || text.length > LONGEST_CAPTION) return null;
  if (isLinked(next)) return null;
  return isNamedCaption(next) || MARKED.test(text) || isCentred(next) ? next : null;
}

export const isNamedCaption = (line: Element): boolean =>
  [line, ...line.children].some((one) => namesOf(one).some((name) => CAPTION_NAMES.has(name)));

/** A line that stands below a picture and says what it shows, or whose it is. */
export function isCaption(line: Element): boolean {
  const text = line.textContent?.trim() ?? "";
  if (text.length > LONGEST_CAPTION || WRITTEN.test(text)) return false;
  if (!MARKED.test(text) && !isNamedCaption(line)) return false;
  const above = line.previousElementSibling;
  return (
    !!above &&
    !above.textContent?.trim() &&
    (above.localName === "img" || !!above.querySelector("img"))
  );
}

/** Who took the pictures and wrote the text, which is no caption. */
const WRITTEN = /^[（(【[]?(?:图\s?[/／、&]?\s?文|文)/;

const isCentred = (element: Element): boolean => alignmentOf(element) === "center";

/** A figure's text that is not marked as caption is one. */
function captionOfFigure(figure: Element): void {
  if (figure.querySelector("figcaption, table, pre, blockquote")) return;
  const text = figure.textContent?.trim() ?? "";
  // What is embedded is shown as a link.
  const links = [...figure.querySelectorAll("a:only-child:not(:has(img))")];
  if (links.some((link) => link.textContent?.trim() === text)) return;
  if (!text || !figure.querySelector("img")) return;
  const caption = figure.ownerDocument.createElement("figcaption");
  const link = figure.querySelector(":scope > a:only-child:has(img)");
  for (const node of [...(link ?? figure).childNodes]) {
    const holdsImage =
      node.nodeType === 1 &&
      ((node as Element).localName === "img" || (node as Element).querySelector("img"));
    if (!holdsImage) caption.append(node);
  }
  if (caption.textContent?.trim()) figure.append(caption);
}
