import { lineKind } from "./chrome-lines";
import { around, nameOf } from "./facts/around";
import { RASTER } from "./image-address";

/**
 * A picture that leads nowhere but to the next page, or the link that stands for an embedded video.
 * Without an element of its own, it stands beside the text.
 */
export function isLeadFigure(element: Element, body: Element, nextPage: string | null): boolean {
  if (element.localName === "img") return !!element.parentElement?.contains(body);
  if (element.localName === "figure") {
    const picture = element.querySelector("img");
    const link = element.querySelector<HTMLAnchorElement>("a:has(> img)");
    if (leadsElsewhere(link, picture)) return false;
    return picture
      ? RASTER.test(link?.href ?? "") || !!element.querySelector(OWN_PICTURE)
      : !!element.querySelector("a")?.textContent?.trim();
  }
  if (element.localName !== "div" && element.localName !== "p") return false;
  const [image, other] = element.querySelectorAll("img");
  if (!image || other || !isPictureAlone(element, nextPage)) return false;
  return !around(image, 4).some((each) => PORTRAIT.test(nameOf(each)));
}

/**
 * A larger picture, or its page, has the picture's name; one with a caption is a teaser's if its
 * headline leads there, too.
 */
function leadsElsewhere(link: HTMLAnchorElement | null, picture: HTMLImageElement | null): boolean {
  const isOwnPage = !!link?.getAttribute("href")?.startsWith("#");
  if (!link?.href || isOwnPage || RASTER.test(link.href)) return false;
  if (fileName(link.href) === fileName(picture?.src ?? "")) return false;
  const isCaptioned = !!link.closest("figure")?.querySelector("figcaption");
  const isToo = ({ href, textContent }: HTMLAnchorElement) =>
    href === link.href && !!textContent?.trim();
  return !isCaptioned || [...link.ownerDocument.querySelectorAll("a")].some(isToo);
}

/** Not a teaser's, which leads elsewhere; but one with a caption may lead to a larger picture. */
const OWN_PICTURE = ":not(a) > img, img ~ figcaption, a:has(img) ~ figcaption";

/** The line below a picture as its caption, if one stands between it and the body. */
export function captionBelow(picture: Element, body: Element): Element[] {
  const { localName, nextElementSibling: line } = picture;
  const text = line?.textContent?.trim() ?? "";
  if (!line || localName === "figure" || line.contains(body)) return [];
  if (!CAPTION.test(text) || lineKind(text) || line.querySelector("a, img")) return [];
  const caption = body.ownerDocument.createElement("figcaption");
  caption.className = "caption";
  caption.append(...line.childNodes);
  line.remove();
  return [caption];
}

/** No sentence, which may open the text and is kept as such. */
const CAPTION = /^.{1,139}[^。！？.!?…”」』"’]$/;

/** What the boxes of authors' pictures are called. */
const PORTRAIT = /avatar|author|user|profile|portrait/i;

function isPictureAlone(element: Element, nextPage: string | null): boolean {
  const link = element.querySelector<HTMLAnchorElement>("a:has(img)");
  return !element.textContent?.trim() && (!link || link.href === nextPage);
}

/**
 * The picture above the headline that the head says stands for the article; null if there is none, or it
 * leads elsewhere, or the body has it.
 */
export function leadAbove(
  headline: Element,
  body: Element,
  leadImage: string | null,
): Element | null {
  const { ownerDocument } = body;
  const name = fileName(leadImage ?? "");
  if (!name) return null;
  const shown = [...ownerDocument.images].filter((image) => fileName(image.src) === name);
  const [first] = shown;
  if (!first || shown.some((image) => body.contains(image))) return null;
  const isAbove = (first.compareDocumentPosition(headline) & 4) !== 0;
  return isAbove && !first.closest("a") ? (first.closest("figure") ?? first) : null;
}

/** The name of a picture's file in any of its sizes; "" if it says nothing. */
function fileName(address: string): string {
  const file = /([^/?#]+)\.\w+(?:[?#].*)?$/.exec(address)?.[1] ?? "";
  const name = file.replace(/[-_@]?(?:\d+x\d*|\d{3,4}|scaled)$/i, "").toLowerCase();
  return name.length > 3 ? name : "";
}
