/**
 * What programs and people call the facts of an article, in columns of tables and in front matter, as
 * `bare` leaves it.
 */
export const FACT_NAMES = {
  url: [
    ...["url", "link", "address", "href", "uri", "sourceurl", "originalurl"],
    ...["网址", "链接", "链接地址", "原文链接"],
  ],
  title: ["title", "name", "标题", "名称"],
  byline: ["author", "authors", "作者"],
  published: ["published", "publishedat", "datepublished", "发布时间", "发表时间"],
  /** Those last that may be of the article itself. */
  saved: [
    ...[
      "created",
      "createdat",
      "createtime",
      "clipped",
      "datesaved",
      "saved",
      "savedat",
      "saveddate",
    ],
    ...["added", "addedat", "timeadded", "dateadded", "收藏时间", "保存时间"],
    ...["datecreated", "creationdate", "创建时间"],
  ],
  /** Of which it is not said what happened on it. */
  day: ["date", "日期", "timestamp", "time"],
  tags: ["tags", "tag", "labels", "标签"],
  note: ["note", "notes", "备注", "笔记"],
  excerpt: ["description", "excerpt", "summary", "selection", "描述", "摘要"],
  favourite: ["favourite", "favorite", "favorited", "starred", "star", "liked", "星标"],
} as const satisfies Record<string, readonly string[]>;

/** Those of the article's address in front matter. A source may be a paper, too. */
export const ADDRESS_NAMES: readonly string[] = ["source", ...FACT_NAMES.url, "original"];

/** A name without case, spaces, `_` and `-`: `Date Saved` and `date_saved` are one. */
export const bare = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "");
