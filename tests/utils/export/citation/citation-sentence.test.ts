import { expect, test } from "vitest";
import type { Article } from "@/utils/article/article";
import { citationSentence } from "@/utils/export/citation/citation-sentence";
import { newClip } from "../clips";

const URL = "https://news.example/a.html";

const CASES: [what: string, article: Partial<Article>, sentence: string][] = [
  [
    "an English article in the manner of APA",
    {
      title: "The ferry learns to wait",
      byline: "Mara Lindqvist, Ann-Marie O'Neil",
      siteName: "The Ledger",
      publishedTime: "2026-04-14T08:00:00Z",
      lang: "en",
    },
    `Lindqvist, M., & O'Neil, A. (2026, April 14). The ferry learns to wait. The Ledger. ${URL}`,
  ],
  [
    "the agency behind the paper",
    { title: "A bridge", siteName: "The Ledger", source: "Reuters", publishedTime: "2026-04" },
    `A bridge. (2026, April). The Ledger. Reuters. ${URL}`,
  ],
  [
    "a page without author or day",
    { title: "What now?", lang: "en" },
    `What now? (n.d.). news.example. ${URL}`,
  ],
  [
    "a Chinese article by GB/T 7714",
    {
      title: "老城修缮",
      byline: "林晓, 王甲",
      siteName: "城南时报",
      publishedTime: "2018-04-14",
      lang: "zh-CN",
    },
    `林晓, 王甲. 老城修缮[N/OL]. 城南时报, 2018-04-14[2026-01-31]. ${URL}`,
  ],
  [
    "a Chinese page that is no news",
    { title: "关于我们", siteName: "城南", lang: "zh" },
    `关于我们[EB/OL]. 城南[2026-01-31]. ${URL}`,
  ],
  [
    "an agency by its whole name",
    { title: "A bridge", byline: "Associated Press", lang: "en" },
    `Associated Press. (n.d.). A bridge. news.example. ${URL}`,
  ],
  ["a page without a title", { title: "", lang: "en" }, `[Untitled]. (n.d.). news.example. ${URL}`],
  [
    "a Chinese page without a title",
    { title: "", siteName: "城南", lang: "zh" },
    `[Untitled][EB/OL]. 城南[2026-01-31]. ${URL}`,
  ],
];

test.each(CASES)("cites %s", (_what, article, sentence) => {
  expect(citationSentence(newClip(article), "[Untitled]")).toBe(sentence);
});
