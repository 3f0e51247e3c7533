const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What the content of an article may be made of. */
export const ALLOWED_ELEMENTS = words(
  "h2 h3 h4 h5 h6 p br hr div section blockquote pre code kbd samp var ul ol li dl dt dd figure " +
    "figcaption img a table caption thead tbody tfoot tr th td strong b em i u s del ins mark " +
    "small sub sup q cite abbr dfn time ruby rt rp bdi bdo",
);

/** Presentation MathML, and the annotation that holds its TeX. */
export const ALLOWED_MATHS = words(
  "math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot " +
    "mover munder munderover mtable mtr mtd menclose mmultiscripts mprescripts mpadded",
);

/** No attribute here can make a request, except `src` of a picture and `href` of a followed link. */
export const ALLOWED_ATTRIBUTES = words(
  "href src alt title width height class id lang dir datetime colspan rowspan scope start " +
    "reversed value display encoding mathvariant stretchy",
);

/** Elements that go with all that is in them; of any other that is not allowed the content stays. */
export const DROPPED_WITH_CONTENT = words(
  "script style noscript template iframe frame frameset noframes noembed object embed applet " +
    "audio video canvas svg select option textarea title head xmp plaintext input",
);

const LONGEST_VALUE = 64 * 1024;
const LINK = /^(?:https?:|mailto:|#)/i;
const PICTURE = /^https?:/i;
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
const LANGUAGE = /\blanguage-[\w+#-]{1,40}/;
/** Ids only let footnotes and their references find each other. */
const FOOTNOTE_ID = /^fn(?:ref)?-[\w-]{1,40}$/;

/** Whether an element may keep an attribute of that value. */
export function isAllowedAttribute(localName: string, name: string, value: string): boolean {
  if (value.length > LONGEST_VALUE) return false;
  switch (name) {
    case "href":
      return localName === "a" && LINK.test(value);
    case "src":
      return localName === "img" && (PICTURE.test(value) || RASTER.test(value));
    case "class":
      return localName === "code" && LANGUAGE.test(value);
    case "id":
      return FOOTNOTE_ID.test(value);
    default:
      return ALLOWED_ATTRIBUTES.has(name);
  }
}
