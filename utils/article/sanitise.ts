import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from "dompurify";
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from "./allowed";

/**
 * HTML that is safe to keep and to show: only the elements and attributes of `allowed.ts`, and no
 * address but those of links (http, https, mailto, a place on the page) and of pictures (http,
 * https, small rasters as data:). Sanitising twice changes nothing.
 */
export function sanitise(html: string, document: Document): string {
  const purify = purifierFor(document);
  // Without a window DOMPurify would hand the HTML back as it came.
  return purify.isSupported ? purify.sanitize(html, POLICY) : "";
}

const POLICY = {
  ALLOWED_TAGS: [...ALLOWED_ELEMENTS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  KEEP_CONTENT: true,
  SANITIZE_DOM: true,
} satisfies Config;

const LONGEST_PICTURE = 64 * 1024;
const LINK = /^(?:https?:|mailto:|#)/i;
const PICTURE = /^https?:/i;
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
const LANGUAGE = /\blanguage-[\w+#-]{1,40}/;
/** Ids only let footnotes and their references find each other. */
const FOOTNOTE_ID = /^fn(?:ref)?-[\w-]{1,40}$/;

const purifiers = new WeakMap<object, DOMPurify>();

function purifierFor(document: Document): DOMPurify {
  // A detached document has no window; in a content script or under test the global one serves.
  const window = (document.defaultView ?? globalThis.window) as unknown as WindowLike;
  const known = purifiers.get(window);
  if (known) return known;
  const purify = createDOMPurify(window);
  purify.addHook("uponSanitizeAttribute", (element, attribute) => {
    attribute.keepAttr = isKept(element.localName, attribute.attrName, attribute.attrValue);
  });
  purifiers.set(window, purify);
  return purify;
}

function isKept(localName: string, name: string, value: string): boolean {
  switch (name) {
    case "href":
      return localName === "a" && LINK.test(value);
    case "src":
      return localName === "img" && isPicture(value);
    case "class":
      return localName === "code" && LANGUAGE.test(value);
    case "id":
      return FOOTNOTE_ID.test(value);
    default:
      return true;
  }
}

function isPicture(address: string): boolean {
  return PICTURE.test(address) || (address.length <= LONGEST_PICTURE && RASTER.test(address));
}
