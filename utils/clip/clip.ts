import type { Article } from "../article/article";

export const STATES = ["unread", "read", "archived"] as const;
export type State = (typeof STATES)[number];

/** What the reader set right, kept apart from what was extracted. */
export interface Corrections {
  title?: string;
  byline?: string;
  /** ISO 8601, as `Article.publishedTime`. */
  publishedTime?: string;
}

/** One clipping of a page; an earlier one is kept when the text has changed since. */
export interface Version {
  /** When the article was clipped: ISO 8601, UTC. */
  clippedAt: string;
  article: Article;
  /** Of how many pages the article is joined. */
  pages: number;
  /** Of the article's content as it was clipped, see `receipt.ts`; "": clipped before there was one. */
  contentHash: string;
}

/** An article, kept. */
export interface Clip extends Version {
  /** UUID version 7 (RFC 9562), so that ids sort by the time they were made. */
  id: string;
  corrections: Corrections;
  /** In the order in which they were given; no two are equal, see `tags.ts`. */
  tags: string[];
  note: string;
  state: State;
  favourite: boolean;
  /** ISO 8601, UTC; null: not in the trash. */
  trashedAt: string | null;
  /** Only a selected part of its page. */
  isSelection: boolean;
  /** Earlier clippings, oldest first. */
  history: Version[];
}

export interface Birth {
  id: string;
  clippedAt: string;
  isSelection?: boolean;
  pages?: number;
  contentHash?: string;
}

/** A new clip of an article, as it is before anybody has touched it. */
export function createClip(article: Article, birth: Birth): Clip {
  const { id, clippedAt, isSelection = false, pages = 1, contentHash = "" } = birth;
  return {
    id,
    clippedAt,
    article,
    pages,
    contentHash,
    corrections: {},
    tags: [],
    note: "",
    state: "unread",
    favourite: false,
    trashedAt: null,
    isSelection,
    history: [],
  };
}

/** What of a clip is one clipping of its page. */
export const versionOf = ({ clippedAt, article, pages, contentHash }: Version): Version => ({
  clippedAt,
  article,
  pages,
  contentHash,
});

type Correctable = {
  article: Pick<Article, "title" | "byline" | "publishedTime">;
  corrections: Corrections;
};

export const titleOf = ({ article, corrections }: Correctable): string =>
  corrections.title ?? article.title;

export const bylineOf = ({ article, corrections }: Correctable): string =>
  corrections.byline ?? article.byline;

export const publishedTimeOf = ({ article, corrections }: Correctable): string =>
  corrections.publishedTime ?? article.publishedTime;
