import { isHeldPicture, isRemotePicture } from "../canonical-html/safe-addresses";
import { escapeText } from "./escape";
import type { Place } from "./inline-markdown";
import type { Mark, Part } from "./marks";

type Link = Extract<Mark, { kind: "link" }>;

export const isShown = (src: string): boolean => isRemotePicture(src) || isHeldPicture(src);

/** What closes the text of a link: `](address "title")` (CommonMark 0.31, 6.3). */
export const linkEnd = ({ href, title }: Link, place: Place): string =>
  `](${target(href, title, place)})`;

/**
 * A picture (CommonMark 0.31, 6.4).
 *
 * @example
 * image({ src: "https://a.cn/1.jpg", alt: "[图]", title: "" }, "block") // => "![\\[图\\]](https://a.cn/1.jpg)"
 */
export function image({ src, alt, title }: Record<"src" | "alt" | "title", string>, place: Place) {
  const text = escapeText(oneLine(alt), {
    before: "[",
    after: "]",
    isInLink: true,
    isInCell: place === "cell",
    paired: ALL_SIGNS,
  });
  return `![${text}](${target(src, title, place)})`;
}

const ALL_SIGNS: ReadonlySet<string> = new Set("*_~`$");

/** `<address>` if a link at `at` says nothing but its address (CommonMark 0.31, 6.5); else null. */
export function autolinkAt(parts: readonly Part[], at: number): string | null {
  const opener = parts[at];
  if (opener?.kind !== "open" || opener.mark.kind !== "link" || opener.mark.title) return null;
  const text = parts[at + 1];
  const closer = parts[at + 2];
  if (text?.kind !== "text" || closer?.kind !== "close" || closer.mark !== opener.mark) return null;
  const isAddress = text.text === opener.mark.href && WEB_ADDRESS.test(text.text);
  return isAddress ? `<${text.text}>` : null;
}

const WEB_ADDRESS = /^https?:\/\/[^\s<>|\\]+$/i;

function target(href: string, title: string, place: Place): string {
  if (title === "" && PLAIN_ADDRESS.test(href)) return href;
  const address = destination(oneLine(href));
  const whole = title === "" ? address : `${address} ${quoted(oneLine(title))}`;
  return place === "cell" ? whole.replaceAll("|", "\\|") : whole;
}

/** What nobody could take for anything else, wherever it stands. */
const PLAIN_ADDRESS = /^[\w.~:/?#@!$'*+,;=%-]+$/;

/** An address as it stands where CommonMark takes it so, else between angle brackets. */
function destination(href: string): string {
  // A backtick would begin code, which binds tighter than a link.
  const address = href.replaceAll("`", "%60").replace(AMBIGUOUS_REFERENCE, "&amp;");
  if (SIMPLE_ADDRESS.test(address)) return address;
  return `<${address.replace(/[\\<>]/g, "\\$&")}>`;
}

const SIMPLE_ADDRESS = /^[^\s<>()\\\p{Cc}]+$/u;

const quoted = (title: string) =>
  `"${title.replace(/[\\"`]/g, "\\$&").replace(AMBIGUOUS_REFERENCE, "&amp;")}"`;

/** An ampersand that would be read as the start of a character reference. */
const AMBIGUOUS_REFERENCE = /&(?=#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)/gi;

const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");
