/** A neighbour in the portal's sequence of articles (上一篇 / 下一篇). */
export interface Neighbour {
  title: string;
  url: string;
}

export interface ArticleImage {
  /** Absolute http(s) address: the real one, not the placeholder's. */
  url: string;
  alt: string;
  caption: string;
}

/** A text that the page shows among the article's and that the article leaves out. */
export interface Removed {
  /** One line. */
  text: string;
  /** How the line of the article begins that it followed; "": it came before all of them. */
  after: string;
  /** The reader has put it back into the article. */
  isBack?: boolean;
}

/**
 * What one page says: plain data, safe to send between contexts.
 * Names follow Readability's where they exist. A text that the page does not give is "";
 * a thing that it does not have is null.
 */
export interface Article {
  /** Absolute address of the page as it was opened. */
  url: string;
  /** Absolute address that the page names as its own; `url` if it names none. */
  canonicalUrl: string;
  /** Without section and site name. */
  title: string;
  /** Names only, separated by ", " where the page separates them. */
  byline: string;
  siteName: string;
  /** The agency or paper that the page names as its source (来源). */
  source: string;
  /** ISO 8601, as precise as the page says and no more: `2018-04-14`, or with time and zone. */
  publishedTime: string;
  modifiedTime: string;
  /** BCP 47, as far as the page says. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Section names, outermost first, without home page, site and the title itself. */
  breadcrumb: string[];
  /** A sentence or two of plain text. */
  excerpt: string;
  /** Sanitised, semantic HTML with absolute addresses. */
  content: string;
  /** The text of `content`. */
  textContent: string;
  /** Length of `textContent` in characters. */
  length: number;
  /** Absolute address of the picture that stands for the article. */
  leadImage: string | null;
  images: ArticleImage[];
  /** Absolute address of the article's next page (分页). */
  nextPage: string | null;
  previousArticle: Neighbour | null;
  nextArticle: Neighbour | null;
  /** The page is longer than is read, and the end of the article is missing. */
  isCutOff?: true;
  /** In the order of the page; absent: not known. */
  removed?: Removed[];
}
