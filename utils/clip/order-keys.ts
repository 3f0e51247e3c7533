import type { Article } from "../article/article";
import { type Corrections, publishedTimeOf, titleOf } from "./clip";
import { initialsOf } from "./initials";
import { siteOf } from "./site-of";

/** By what a list can be ordered besides the time of clipping, as texts that sort by themselves. */
export interface OrderKeys {
  /** ISO 8601, as precise as is known; "": unknown. */
  published: string;
  site: string;
  section: string;
  title: string;
}

type Ordered = {
  article: Pick<
    Article,
    "title" | "publishedTime" | "siteName" | "source" | "url" | "breadcrumb"
  > & {
    byline: string;
  };
  corrections: Corrections;
};

export const orderKeysOf = (clip: Ordered): OrderKeys => ({
  published: publishedTimeOf(clip),
  site: orderKey(siteOf(clip.article)),
  section: orderKey(clip.article.breadcrumb.join(" › ")),
  title: orderKey(titleOf(clip)),
});

/** Characters of a text that decide its place; what is equal in these stands by the whole text. */
const LENGTH = 24;

/**
 * A text that sorts among others by code units as a reader expects it: Chinese by Pinyin initials
 * among Latin letters without their accents, what begins with no letter before both. The text
 * itself stands behind it, see `orderedText`.
 *
 * @example
 * orderKey("环境") // => "hj\u0001环境"
 * orderKey("2018 年") // => "#2018 n\u00012018 年"
 */
export function orderKey(text: string): string {
  const words = text.trim().replace(/^[\p{P}\p{S}\s]+/u, "");
  const plain = initialsOf(words.slice(0, LENGTH)).normalize("NFD").replace(/\p{M}/gu, "");
  const mark = plain === "" || /^\p{L}/u.test(plain) ? "" : "#";
  return `${mark}${plain}${END}${text}`;
}

const END = "\u0001";

/** The text of an order key. */
export const orderedText = (key: string): string => key.slice(key.indexOf(END) + 1);
