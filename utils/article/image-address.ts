import { attributesOf } from "./attributes";

/** Attributes in which pages keep a picture's real address until it is scrolled to. */
const LAZY =
  /^(?:data-(?!.*(?:set|medium|small|thumb|low|tiny|lqip|blur|-xs|-sm))[\w-]*(?:srcs?(?:-\w{1,7})?|original|lazy|lazyload|echo|url|img|image|file)|\w*_src|zoomfile|file|lazy-?src|original)$/;
const SET_ATTRIBUTES = ["data-srcset", "data-lazy-srcset", "data-original-set", "srcset"] as const;
export const PLACEHOLDER =
  /^data:|^about:|(?:^|[/_.-])(?:blank|spacer|space|placeholder|loading|lazy(?:load)?|gr[ae]y|transparent|pixel|1x1|px(?=\.)|default|none|empty|nopic|grey)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
const ADDRESS = /^(?:https?:)?\/\/\S|^\.{0,2}\/\S|^[\w./%-]+\.(?:jpe?g|png|gif|webp|avif|bmp)\b/i;
export const RASTER = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#!@]\S*)?$/i;
/** Wider candidates of a srcset are for screens, not for reading. */
const WIDEST = 2048;

/** The address of the picture itself, as written on the page; null if it names none. */
export function imageAddress(image: Element): string | null {
  const src = image.getAttribute("src")?.trim() ?? "";
  const stated = widest(image) ?? lazyAddress(image);
  if (stated) return stated;
  if (src && !PLACEHOLDER.test(src)) return src;
  return bestOfSets(image) ?? pictureAddress(image) ?? unnamedAddress(image) ?? (src || null);
}

function lazyAddress(image: Element): string | null {
  for (const name of ["data-src", ...image.getAttributeNames()]) {
    const address = image.getAttribute(name)?.trim() ?? "";
    if (LAZY.test(name) && ADDRESS.test(address) && !PLACEHOLDER.test(address)) return address;
  }
  return null;
}

function bestOfSets(element: Element): string | null {
  for (const name of SET_ATTRIBUTES) {
    const best = bestCandidate(element.getAttribute(name) ?? "");
    if (best) return best;
  }
  return null;
}

/** Where the page states sizes, the picture itself may be the smallest of several. */
function widest(image: Element): string | null {
  const sources = image.closest("picture")?.querySelectorAll("source:not([type*=avif])") ?? [];
  for (const element of [...sources, image]) {
    for (const name of SET_ATTRIBUTES) {
      const set = element.getAttribute(name) ?? "";
      const sizes = [...set.matchAll(/\s([\d.]+)([wx])(?=\s*(?:,|$))/g)];
      const widths = sizes.map(([, size, unit]) => (unit === "w" ? Number(size) : 0));
      const isLarger = Math.max(...widths) > Number(image.getAttribute("width"));
      const isSharper = sizes.some(([, size, unit]) => unit === "x" && Number(size) > 1);
      const best = isLarger || isSharper ? bestCandidate(set) : null;
      if (best) return best;
    }
  }
  return ofWidestScreen(sources);
}

/** Some pages state one address for screens of each width. */
function ofWidestScreen(sources: Iterable<Element>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const source of sources) {
    const [, width] = /min-width:\s*(\d+)/.exec(source.getAttribute("media") ?? "") ?? [];
    if (Number(width ?? 0) > most) {
      const address = bestOfSets(source);
      if (address) [best, most] = [address, Number(width)];
    }
  }
  return best;
}

function pictureAddress(image: Element): string | null {
  const picture = image.closest("picture");
  for (const source of picture?.querySelectorAll("source") ?? []) {
    const best = bestOfSets(source);
    if (best) return best;
  }
  return null;
}

/** An attribute of a name that we don't know, but whose value can only be a picture's address. */
export function unnamedAddress(image: Element): string | null {
  for (const { name, value } of attributesOf(image)) {
    if (
      name !== "src" &&
      name !== "alt" &&
      name !== "title" &&
      RASTER.test(value) &&
      !PLACEHOLDER.test(value) &&
      ADDRESS.test(value)
    ) {
      return value.trim();
    }
  }
  return null;
}

/**
 * The largest candidate of a srcset that is not wider than a page.
 *
 * @example bestCandidate("a.jpg 320w, b.jpg 1280w") // => "b.jpg"
 * @example bestCandidate("a.jpg, b.jpg 2x") // => "b.jpg"
 */
export function bestCandidate(srcset: string): string | null {
  let best: string | null = null;
  let most = -1;
  for (const [, address, size, unit] of srcset.matchAll(
    /(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g,
  )) {
    if (!address || PLACEHOLDER.test(address)) continue;
    const width = Number(size ?? 1) * (unit === "w" ? 1 : 1000);
    if (width > most && (best === null || width <= WIDEST)) [best, most] = [address, width];
  }
  return best;
}
