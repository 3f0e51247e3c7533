import { attributesOf } from "./attributes";
import { OUTLET } from "./facts/source-words";
import { imageAddress, PLACEHOLDER, unnamedAddress } from "./image-address";
import { isDataTable } from "./tables";

const DECORATION =
  /(?:^|[\s_/.-])(?:g?r?avatar|icons?|logo|emoji|smil(?:ey|ies)|spinner|loading|pixel|spacer|tracking|(?:ads?|gg)(?=\/)|qr(?:code)?|erweima|ewm|weixin|wechat|badge|favicon|arrow|bullet|btn|button|head_?img|portrait|author[-_]?(?:profile[-_]?)?(?:image|img|photo|pic)|share|zan|dashang|counter|stat)(?:$|[\s_/.\d-])/i;
const SMALLEST_SIDE = 48;
/** A portrait or a thumbnail is small on both sides. */
const LARGEST_THUMB = 80;
/** Less is a spacer or a line. */
const SMALLEST_SIGN = 8;
/** Pictures that stand for a sign in the text, and what others say in their place. */
const SIGN = /emoji|emoticon|smil(?:ey|ies)/i;
const LONGEST_SIGN = 12;
const LEAST_PAGE = 1_000;
const BACKGROUND = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)["']?\s*\)/i;

/**
 * Gives every picture of the copy its real address in `src`, wherever the page keeps it until it is
 * shown, and removes what only looks like a picture.
 */
export function resolveImages(document: Document): void {
  for (const noscript of document.querySelectorAll("noscript")) restoreFromNoscript(noscript);
  for (const image of document.querySelectorAll("amp-img, amp-anim, mip-img")) rename(image, "img");
  for (const holder of document.body.querySelectorAll(
    "[data-bg], [data-background-image], [style*='url(']",
  )) {
    restoreFromBackground(holder);
  }
  const holders = document.body.querySelectorAll("figure, div[data-src], span[data-src]");
  for (const holder of [...holders].reverse()) restoreFromHolder(holder);
  const tables = new Map<Element, boolean>();
  for (const image of document.querySelectorAll("img")) resolve(image, tables);
}

/** @param tables which of them hold data, as far as that was asked */
function resolve(image: Element, tables: Map<Element, boolean>): void {
  const address = imageAddress(image);
  const isKept =
    address &&
    !isStandIn(image, address) &&
    (isSmall(image) ? isDatum(image, address, tables) : !isDecoration(image, address));
  if (!isKept) {
    const alt = image.getAttribute("alt") ?? "";
    const isSign = SIGN.test(`${image.getAttribute("class")} ${address}`) || isOfSource(image, alt);
    image.replaceWith(...(isSign && alt.length <= LONGEST_SIGN ? [alt] : []));
    return;
  }
  image.setAttribute("src", address);
  image.removeAttribute("srcset");
  const picture = image.closest("picture");
  if (picture) picture.replaceWith(image);
}

/** Whether a paper's mark stands for its name beside the day. */
const isOfSource = (image: Element, alt: string): boolean =>
  OUTLET.test(alt) && DAY_LINE.test(image.closest("p, div, td, li")?.textContent ?? "");
const DAY_LINE = /^[^。]{0,30}\d{4}\s?[-/.年]\s?\d[^。]{0,60}$/;

/** A placeholder that the picture itself stands beside. */
const isStandIn = (image: Element, address: string): boolean =>
  PLACEHOLDER.test(address) && image.nextElementSibling?.localName === "img";

const sidesOf = (image: Element): number[] =>
  ["width", "height"].map((name) =>
    Number.parseFloat(image.getAttribute(name)?.replace(/.*%/, "") ?? ""),
  );

const isSmall = (image: Element, least = SMALLEST_SIDE): boolean =>
  sidesOf(image).some((side) => side < least);

/** A tick or a flag is what a cell says. */
function isDatum(image: Element, address: string, tables: Map<Element, boolean>): boolean {
  if (isSmall(image, SMALLEST_SIGN) || isDecoration(image, address)) return false;
  const cell = image.closest("td");
  const table = cell?.closest("table");
  if (!table || cell?.textContent?.trim()) return false;
  const isData = tables.get(table) ?? isDataTable(table);
  tables.set(table, isData);
  return isData;
}

function isDecoration(image: Element, address: string): boolean {
  const named = `${image.getAttribute("class") ?? ""} ${image.getAttribute("id") ?? ""}`;
  const leadsTo = image.closest("a")?.getAttribute("href") ?? "";
  if (PERSON_ADDRESS.test(leadsTo) || OFFER_ADDRESS.test(leadsTo)) return true;
  if (sidesOf(image).every((side) => side <= LARGEST_THUMB)) return true;
  return DECORATION.test(named.replace(/loading/gi, "")) || isDecorative(address);
}

/** Where a picture that leads there is its owner's. */
const PERSON_ADDRESS = /\/(?:u|users?|authors?|people|profiles?|members?)\/[^/?#.]+\/?$/i;

/** Where clicks on what is advertised are counted. */
const OFFER_ADDRESS = /^(?:https?:)?\/\/(?:ads?|ad-?clicks?|ad-?servers?|[a-z]+\.doubleclick)\./i;

/** Whether a picture's file is named like one that stands for the site or for nothing. */
export function isDecorative(address: string): boolean {
  const file = address.startsWith("data:") ? "" : address.replace(/[?#].*/, "");
  return DECORATION.test(file.split("/").slice(-2).join("/"));
}

/** The picture for readers without scripts stands beside a placeholder, or alone. */
function restoreFromNoscript(noscript: Element): void {
  if (noscript.firstElementChild === null) parseText(noscript);
  else if (holdsPage(noscript)) {
    noscript.replaceWith(...noscript.childNodes);
    return;
  }
  const images = noscript.querySelectorAll("img");
  const [image] = images;
  if (!image || (noscript.textContent ?? "").trim().length > 0) return;
  const neighbour = noscript.previousElementSibling ?? noscript.nextElementSibling;
  const placeholder =
    neighbour?.localName === "img"
      ? neighbour
      : images.length === 1
        ? neighbour?.querySelector("img")
        : null;
  const address = imageAddress(image);
  if (!address) return;
  if (placeholder && neighbour?.textContent?.trim() === "") {
    placeholder.setAttribute("data-src", address);
    if (!placeholder.getAttribute("alt"))
      placeholder.setAttribute("alt", image.getAttribute("alt") ?? "");
    if (images.length === 1) noscript.remove();
  } else noscript.replaceWith(...images);
}

/** Elements in it are shown; an unclosed one swallows all that follows. */
function holdsPage(noscript: Element): boolean {
  return !!noscript.querySelector("h1") && (noscript.textContent ?? "").length > LEAST_PAGE;
}

/** Where scripts are allowed, the browser keeps a noscript's content as text. */
function parseText(noscript: Element): void {
  const text = noscript.textContent ?? "";
  if (!text.includes("<img")) return;
  const template = noscript.ownerDocument.createElement("template");
  template.innerHTML = text;
  noscript.replaceChildren(template.content);
}

function restoreFromBackground(holder: Element): void {
  if (holder.firstElementChild || holder.localName === "img" || (holder.textContent ?? "").trim())
    return;
  const address =
    holder.getAttribute("data-bg") ??
    holder.getAttribute("data-background-image") ??
    BACKGROUND.exec(holder.getAttribute("style") ?? "")?.[1];
  if (!address || isSmall(holder) || isDecoration(holder, address)) return;
  const alt = holder.getAttribute("aria-label") ?? holder.getAttribute("title") ?? "";
  holder.append(imageOf(holder, address.replace(/^url\(["']?|["']?\)$/g, ""), alt));
}

/** Until it is scrolled to, a picture may be named only on what keeps its place. */
function restoreFromHolder(holder: Element): void {
  const isFigure = holder.localName === "figure";
  if (holder.querySelector("img, video, audio, iframe, svg, table, pre, blockquote")) return;
  const address = unnamedAddress(holder);
  if (!address || (!isFigure && holder.textContent?.trim())) return;
  if (isSmall(holder) || isDecoration(holder, address)) return;
  holder.prepend(imageOf(holder, address, ""));
}

function imageOf(holder: Element, address: string, alt: string): Element {
  const image = holder.ownerDocument.createElement("img");
  image.setAttribute("src", address);
  image.setAttribute("alt", alt);
  return image;
}

function rename(element: Element, localName: string): void {
  const made = element.ownerDocument.createElement(localName);
  for (const { name, value } of attributesOf(element)) made.setAttribute(name, value);
  element.replaceWith(made);
}
