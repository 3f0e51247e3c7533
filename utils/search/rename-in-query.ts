import { isInBranch, normaliseTag, tagAndAbove } from "../clip/tags";
import { fold } from "./fold";

/** A condition that asks for a tag, as it was typed: the name of the field, then the tag. */
const TAG_CONDITION =
  /(?<field>(?:tag|标签|標籤)[:：])(?:["“”„](?<straight>[^"“”„]*)["“”„]|[「『«](?<corner>[^」』»]*)[」』»]|(?<bare>[^\s"“”„「『«]+))/giu;

/**
 * A query with a tag, and all below it, under another name. Everything else stays as it was typed.
 *
 * @param name with what is not in it: quotation marks of a keyboard
 *
 * @example
 * withTagRenamed("整治 -tag:环境/水", "环境", "生态 环境") // => '整治 -tag:"生态 环境/水"'
 */
export function withTagRenamed(query: string, tag: string, name: string): string {
  return query.replace(TAG_CONDITION, (condition, ...matched) => {
    const { field, straight, corner, bare } = matched.at(-1);
    const asked = normaliseTag(straight ?? corner ?? bare);
    if (!isInBranch(fold(asked), fold(tag))) return condition;
    const below = asked.split("/").slice(tagAndAbove(tag).length);
    const renamed = [name, ...below].join("/").replaceAll('"', "");
    const isWhole = bare === undefined || /\s/.test(renamed);
    return `${field}${isWhole ? `"${renamed}"` : renamed}`;
  });
}
