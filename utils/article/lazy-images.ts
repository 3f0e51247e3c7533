import { attributesOf } from "./attributes";
import { imageAddress } from "./image-address";

const DECORATION =
  /(?:^|[\s_/.-])(?:g?r?avatar|icons?|logo|emoji|smil(?:ey|ies)|spinner|loading|pixel|spacer|tracking|(?:ads?|gg)(?=\/)|qr(?:code)?|erweima|ewm|weixin|wechat|badge|favicon|arrow|bullet|btn|button|head_?img|portrait|share|counter|stat)(?:$|[\s_/.\d-])/i;
const SMALLEST_SIDE = 48;
const LEAST_PAGE = 1_000;
const BACKGROUND = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)["']?\s*\)/i;

/**
 * Gives every picture of the copy its real address in `src`, wherever the page keeps it until it is
 * shown, and removes what only looks like a picture.
 */
export function resolveImages(document: Document): void {
  for (const noscript of document.querySelectorAll("noscript")) restoreFromNoscript(noscript);
  for (const image of document.querySelectorAll("amp-img, amp-anim")) rename(image, "img");
  for (const holder of document.body.querySelectorAll(
    "[data-bg], [data-background-image], [style*='url(']",
  )) {
    restoreFromBackground(holder);
  }
  for (const image of document.querySelectorAll("img")) resolve(image);
}

function resolve(image: Element): void {
  const address = imageAddress(image);
  if (!address || isDecoration(image, address)) {
    image.remove();
    return;
  }
  image.setAttribute("src", address);
  image.removeAttribute("srcset");
  const picture = image.closest("picture");
  if (picture) picture.replaceWith(image);
}

function isDecoration(image: Element, address: string): boolean {
  const [width, height] = ["width", "height"].map((name) =>
    Number.parseFloat(image.getAttribute(name) ?? ""),
  );
  if ((width ?? 999) < SMALLEST_SIDE || (height ?? 999) < SMALLEST_SIDE) return true;
  const named = `${image.getAttribute("class") ?? ""} ${image.getAttribute("id") ?? ""}`;
  return DECORATION.test(named.replace(/lazy.?loading/gi, "")) || isDecorative(address);
}

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
  if (!address || isDecoration(holder, address)) return;
  const image = holder.ownerDocument.createElement("img");
  image.setAttribute("src", address.replace(/^url\(["']?|["']?\)$/g, ""));
  image.setAttribute(
    "alt",
    holder.getAttribute("aria-label") ?? holder.getAttribute("title") ?? "",
  );
  holder.append(image);
}

function rename(element: Element, localName: string): void {
  const made = element.ownerDocument.createElement(localName);
  for (const { name, value } of attributesOf(element)) made.setAttribute(name, value);
  element.replaceWith(made);
}
