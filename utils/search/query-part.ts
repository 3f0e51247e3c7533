/**
 * A part of a query, folded or as it was typed: minus signs, the name of a field, and what is quoted or else
 * stands before the next space. Quotation marks are those of a keyboard, of Chinese, Japanese and French; one
 * right behind a word begins a part of its own: Chinese has no spaces.
 */
export const PART =
  /(?<minus>[-–−－]*)(?:(?<name>\p{L}+)[:：](?<whole>=(?=["＂“”„「『«]))?)?(?:["＂“”„](?<straight>[^"＂“”„]*)(?<end1>["＂“”„]?)|[「『«](?<corner>[^」』»]*)(?<end2>[」』»]?)|(?<bare>[^\s"＂“„「『«]*))/gu;
