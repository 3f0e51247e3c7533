import { describe, expect, it } from "vitest";
import { NEXT, NEXT_PAGE, NOTHING, PREVIOUS } from "@/utils/article/facts/neighbour-words";

const meaning = (text: string) =>
  [PREVIOUS, NEXT, NEXT_PAGE].map((pattern) => pattern.test(text)).join(" ");

describe("words for what comes before and after", () => {
  it.each(
    "上一篇：雨停了, 前一篇, 上一则新闻, Previous post, Older Posts, Vorheriger Beitrag, Article précédent, Artículo anterior, Poprzedni artykuł, 前の記事, 이전 글".split(
      ", ",
    ),
  )("takes %s for the article before", (text) => {
    expect(meaning(text)).toBe("true false false");
  });

  it.each(
    "下一篇, 後一篇, Next article, Nächster Artikel, Article suivant, Siguiente noticia, Articolo successivo, Następny wpis, 次の記事, 다음 기사".split(
      ", ",
    ),
  )("takes %s for the article after", (text) => {
    expect(meaning(text)).toBe("false true false");
  });

  it.each(
    "下一页, 下页, 点击进入下一页, 余下全文, Next page, Page suivante, Nächste Seite, Página siguiente, 次のページ, 다음 페이지".split(
      ", ",
    ),
  )("takes %s for the article's next page", (text) => {
    expect(meaning(text)).toBe("false false true");
  });

  it.each(["次回はぜひここへ", "上一页", "Next steps", "下一步怎么走"])(
    "takes %s for neither",
    (text) => {
      expect(meaning(text)).toBe("false false false");
    },
  );

  it.each(["没有了", "已经是第一篇", "这是最后一篇", "无", "暂无", "None"])(
    "takes %s for nothing",
    (text) => {
      expect(NOTHING.test(text)).toBe(true);
    },
  );

  it("takes a title that begins like one for a title", () => {
    expect(NOTHING.test("没有名字的桥")).toBe(false);
  });
});
