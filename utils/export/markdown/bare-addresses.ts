import type { Part } from "./marks";

/**
 * Addresses in plain text, made autolinks (CommonMark 0.31, 6.5). GFM would link them anyhow, and
 * take what follows up to the next space into the address, which in Chinese is a whole sentence.
 *
 * @example
 * // text "详见https://a.cn/x_y，谢谢" becomes text "详见", Markdown "<https://a.cn/x_y>", text "，谢谢"
 */
export function linkBareAddresses(parts: readonly Part[]): readonly Part[] {
  if (!parts.some(mayHoldAddress)) return parts;
  let links = 0;
  return parts.flatMap((part) => {
    if ("mark" in part && part.mark.kind === "link") links += part.kind === "open" ? 1 : -1;
    return part.kind === "text" && links === 0 ? split(part.text) : [part];
  });
}

const mayHoldAddress = (part: Part) =>
  part.kind === "text" && !part.isPlain && part.text.includes("://");

function split(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = withoutUnpaired(match);
    if (index > end) parts.push(textOf(text.slice(end, index)));
    parts.push({ kind: "markdown", text: `<${address}>` });
    end = index + address.length;
  }
  if (end < text.length) parts.push(textOf(text.slice(end)));
  return parts;
}

const textOf = (text: string): Part => ({ kind: "text", text, isPlain: false });

/** As much as may be an address; it ends in none of the characters that end a sentence. */
const ADDRESS = /(?<![A-Za-z])https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/=&#%+$@~)-]/gi;

/** Without the parenthesis that closes one around the address. */
function withoutUnpaired(address: string): string {
  if (address.includes("(")) return address;
  let end = address.length;
  while (/[).,:;!?'*\]]/.test(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
