import { describe, expect, it } from "vitest";
import { pageNumber } from "../../../../utils/article/facts/page-address";
import { BODY, factsOf } from "./page";

const nextPage = (html: string, url = "https://www.example.com/18/c1.html", head = "") =>
  factsOf(`<head><title>雨停了_河湾网</title>${head}</head><h1>雨停了</h1>${BODY}${html}`, url)
    .nextPage;

describe("readNextPage", () => {
  it.each([
    ["words", '<a href="c1_2.html">下一页</a>', "https://www.example.com/18/c1_2.html"],
    [
      "a word in Czech, and a parameter",
      '<p>Strana: <b>1</b> <a href="?strana=2">2</a> <a href="?strana=2">další »</a></p>',
      "https://www.example.com/18/c1.html?strana=2",
    ],
    [
      "words in brackets",
      '<a href="c1_2.html">[下一页]</a>',
      "https://www.example.com/18/c1_2.html",
    ],
    [
      "words and an arrow",
      '<a href="/18/c1_2.html">下一页 &gt;</a>',
      "https://www.example.com/18/c1_2.html",
    ],
    [
      "the rest of the text",
      '<a href="c1_all.html">余下全文</a>',
      "https://www.example.com/18/c1_all.html",
    ],
    [
      "numbers",
      '<div class="page"><span>1</span><a href="c1_2.html">2</a><a href="c1_3.html">3</a></div>',
      "https://www.example.com/18/c1_2.html",
    ],
    [
      "a title behind the words",
      '<p>下一页：<a href="c1_2.html">渠水退了</a></p>',
      "https://www.example.com/18/c1_2.html",
    ],
    [
      "titles behind numbers",
      '<ul><li>第1页：雨停了</li><li><a href="c1_2.html">第2页：渠水退了</a></li></ul>',
      "https://www.example.com/18/c1_2.html",
    ],
    [
      "numbers in brackets",
      '<p>[1] <a href="c1_2.html">[2]</a> <a href="c1_3.html">[3]</a></p>',
      "https://www.example.com/18/c1_2.html",
    ],
    ["a parameter", '<a href="?page=2">Next page</a>', "https://www.example.com/18/c1.html?page=2"],
    ["a sign", '<a href="c1_2.html">»</a>', "https://www.example.com/18/c1_2.html"],
    ["German", '<a href="c1-2.html">Nächste Seite</a>', "https://www.example.com/18/c1-2.html"],
    ["French", '<a href="c1_2.html">Page suivante</a>', "https://www.example.com/18/c1_2.html"],
    ["Japanese", '<a href="c1_2.html">次のページへ</a>', "https://www.example.com/18/c1_2.html"],
    ["Korean", '<a href="c1_2.html">다음 페이지</a>', "https://www.example.com/18/c1_2.html"],
  ])("reads %s", (_, html, expected) => {
    expect(nextPage(html).value).toBe(expected);
  });

  it("is no next article, whatever its title", () => {
    const html = `<h1>雨停了</h1>${BODY}<p>下一页：<a href="c1_2.html">渠水退了</a></p>`;
    expect(factsOf(html, "https://www.example.com/18/c1.html").nextArticle.value).toBeNull();
  });

  it("goes on from a titled page to the next where a link leads to the first", () => {
    const html =
      '<p><a href="c1.html">第1页：雨停了</a> 下一页：<a href="c1_3.html">渠水退了</a></p>';
    const { nextPage: page, nextArticle } = factsOf(
      `<h1>雨停了</h1>${BODY}${html}`,
      "https://www.example.com/18/c1_2.html",
    );
    expect(page.value).toBe("https://www.example.com/18/c1_3.html");
    expect(nextArticle.value).toBeNull();
  });

  it("goes on from the second page to the third", () => {
    const html =
      '<div><a href="c1.html">1</a> <b>2</b> <a href="c1_3.html">3</a> <a href="c1.html">上一页</a> <a href="c1_3.html">下一页</a></div>';
    expect(nextPage(html, "https://www.example.com/18/c1_2.html").value).toBe(
      "https://www.example.com/18/c1_3.html",
    );
  });

  it("ends on the last page", () => {
    const html =
      '<div><a href="c1.html">1</a> <b>2</b> <a href="c1.html">上一页</a> <a href="#">下一页</a></div>';
    expect(nextPage(html, "https://www.example.com/18/c1_2.html").value).toBeNull();
  });

  it("believes rel=next in the head only for a page of this article", () => {
    const head = (href: string) => `<link rel="next" href="${href}">`;
    expect(nextPage("", undefined, head("c1_2.html")).value).toBe(
      "https://www.example.com/18/c1_2.html",
    );
    expect(nextPage("", undefined, head("c2.html")).value).toBeNull();
  });

  it.each([
    ["the next article", '<p>下一篇：<a href="c2.html">集市开门迎客</a></p>'],
    ["the next article by a sign", '<a href="c2.html">»</a>'],
    ["a pager of comments", '<div class="comments"><a href="c1_2.html">下一页</a></div>'],
    ["a script", '<a href="javascript:next()">下一页</a>'],
    ["another site", '<a href="https://other.example/c1_2.html">»</a>'],
    ["a pager of a list elsewhere", '<a href="/list/2.html">下一页</a>'],
    ["a number alone", '<a href="/18/2.html">2</a>'],
  ])("takes %s for none", (_, html) => {
    expect(nextPage(html).value).toBeNull();
  });

  it("names the pager", () => {
    const { elements } = nextPage(
      '<div id="pager"><b>1</b> <a href="c1_2.html">2</a> <a href="c1_2.html">下一页</a></div>',
    );
    expect(elements.map(({ id }) => id)).toEqual(["pager"]);
  });
});

it("knows the page below an address that ends in a number of its own", () => {
  const from = "https://www.example.com/news/bridge-19/";
  const links = '<b>1</b> <a href="2/">2</a> <a href="3/">3</a>';
  expect(nextPage(links, from).value).toBe(`${from}2/`);
});

describe("pageNumber", () => {
  it.each([
    ["https://a.example/c1_2.html", "https://a.example/c1.html", 2],
    ["https://a.example/c1/3", "https://a.example/c1/", 3],
    ["https://a.example/c1/page/2/", "https://a.example/c1/", 2],
    ["https://a.example/c1?p=2", "https://a.example/c1", 2],
    ["https://a.example/index_2.html", "https://a.example/index.html", 2],
    ["https://a.example/c1.html", "https://a.example/c1_2.html", 1],
    ["https://a.example/show?id=5&page=2", "https://a.example/show?id=5", 2],
    ["https://a.example/show?id=6&page=2", "https://a.example/show?id=5", null],
    ["https://a.example/c2.html", "https://a.example/c1.html", null],
    ["https://b.example/c1_2.html", "https://a.example/c1.html", null],
  ])("of %s seen from %s", (address, from, expected) => {
    expect(pageNumber(address, from)).toBe(expected);
  });
});
