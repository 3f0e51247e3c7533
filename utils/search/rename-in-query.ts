import { isInBranch, normaliseTag } from "../clip/tags";
import { fold } from "./fold";
import { PART } from "./query-part";
import { quotable } from "./quotable";

/** What the field for tags is called, folded. */
const FIELD = new Set(["tag", "标签"]);

/**
 * A query with a tag, and all below it, under another name. Everything else stays as it was typed.
 *
 * @example
 * withTagRenamed("整治 -tag:环境/水", "环境", "生态 环境") // => '整治 -tag:"生态 环境/水"'
 */
export function withTagRenamed(query: string, tag: string, name: string): string {
  return query.replace(PART, (part, ...matched) => {
    const { name: field = "", straight, corner, bare } = matched.at(-1);
    if (!FIELD.has(fold(field))) return part;
    const value = straight ?? corner ?? bare;
    const asked = normaliseTag(value.normalize("NFKC"));
    if (!isInBranch(fold(asked), fold(tag))) return part;
    const below = asked.split("/").slice(tag.split("/").length);
    const head = part.slice(0, part.search(/[:：]/) + 1);
    return head + quotedIfNeeded([name, ...below].join("/"), bare === undefined);
  });
}

/** In marks that the text does not hold; one that holds all kinds loses them. */
function quotedIfNeeded(text: string, isQuoted: boolean): string {
  if (!isQuoted && !/[\s"＂“”„「」『』«»]/.test(text)) return text;
  if (!/["＂“”„]/.test(text)) return `"${text}"`;
  return /[」』»]/.test(text) ? `"${quotable(text)}"` : `「${text}」`;
}
