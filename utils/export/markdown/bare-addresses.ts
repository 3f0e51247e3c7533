import type { Part } from "./marks";

/**
 * Addresses in plain text, made autolinks (CommonMark 0.31, 6.5). GFM would link them anyhow, and
 * take what follows up to the next space into the address, which in Chinese is a whole sentence.
 *
 * @example
 * // text "详见https://a.cn/x_y，谢谢" becomes text "详见", Markdown "<https://a.cn/x_y>", text "，谢谢"
 */
export function linkBareAddresses(parts: Part[]): Part[] {
  if (!parts.some((part) => part.kind === "text" && part.text.includes("://"))) return parts;
  let links = 0;
  return parts.flatMap((part) => {
    if ("mark" in part && part.mark.kind === "link") links += part.kind === "open" ? 1 : -1;
    return part.kind === "text" && links === 0 ? split(part.text) : [part];
  });
}

function split(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = withoutUnpaired(match);
    if (index > end) parts.push({ kind: "text", text: text.slice(end, index) });
    parts.push({ kind: "markdown", text: `<${address}>` });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}

/** As much as may be an address; it ends in none of the characters that end a sentence. */
const ADDRESS = /(?<![A-Za-z])https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/=&#%+$@~)-]/gi;

/** Without the parenthesis that closes one around the address. */
function withoutUnpaired(address: string): string {
  if (address.includes("(")) return address;
  let end = address.length;
  while (/[).,:;!?'*\]]/.test(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
