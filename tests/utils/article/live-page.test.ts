import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { extractArticle } from "@/utils/article/extract";

const ADDRESS = "https://news.example/harbour/1.html";
const TEXT = [1, 2, 3, 4, 5, 6]
  .map(
    (turn) =>
      `<p>第${turn}班船靠岸的时候，码头上的灯还亮着，搬货的人坐在缆桩上喝茶，等着天亮。</p>`,
  )
  .join("");

const frames: Element[] = [];

/** A frame whose page is there already. */
function frameWith(html: string, name = "iframe"): HTMLIFrameElement {
  const frame = document.createElement(name) as HTMLIFrameElement;
  document.body.append(frame);
  frames.push(frame);
  frame.contentDocument?.write(html);
  frame.contentDocument?.close();
  return frame;
}

beforeEach(() => {
  document.head.innerHTML = "<title>公告_港务网</title>";
  document.body.innerHTML = '<ul><li><a href="/">首页</a><li><a href="/a">新闻</a></ul>';
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe("an article in a frame of the same site", () => {
  test("is read where it is shown, with addresses as in the frame", () => {
    frameWith(
      `<base href="https://news.example/inner/"><h1>关于夜航的公告</h1><p>2020-02-03</p>${TEXT}<p><img src="a.jpg" srcset="a.jpg 1x, b.jpg 2x" width="600" height="400"></p>`,
    );
    expect(extractArticle(document, ADDRESS)).toMatchObject({
      title: "关于夜航的公告",
      publishedTime: "2020-02-03",
      images: [{ url: "https://news.example/inner/b.jpg" }],
    });
  });

  test("is not an advertisement, however it is framed", () => {
    document.body.insertAdjacentHTML("beforeend", `<h1>夜航</h1>${TEXT}`);
    frameWith("<p>限时优惠，点击领取！</p>");
    expect(extractArticle(document, ADDRESS)?.textContent).not.toContain("优惠");
  });
});

describe("a page that scripts have led on to another article", () => {
  const second = `<h1>第二篇</h1><p>2024-02-02</p>${TEXT}`;
  const head = (canonical: string) => {
    document.head.innerHTML = `<title>第二篇_港务网</title>
      <link rel="canonical" href="${canonical}">
      <meta property="article:published_time" content="2024-01-01">`;
    document.body.innerHTML = second;
    vi.stubGlobal("performance", { getEntriesByType: () => [{ name: ADDRESS }] });
  };

  test("is not what its head still says of the first", () => {
    head(ADDRESS);
    const address = "https://news.example/harbour/2.html";
    expect(extractArticle(document, address)).toMatchObject({
      title: "第二篇",
      canonicalUrl: address,
      publishedTime: "2024-02-02",
    });
  });

  test.each([
    [
      "whose head has gone along",
      "https://news.example/harbour/2.html",
      "https://news.example/harbour/2.html",
    ],
    ["that only has another parameter", ADDRESS, `${ADDRESS}?from=home`],
    ["to whose number a title was added", ADDRESS, `${ADDRESS}/the-second-harbour`],
  ])("but one %s is believed", (_which, canonical, address) => {
    head(canonical);
    expect(extractArticle(document, address)).toMatchObject({
      canonicalUrl: canonical,
      publishedTime: "2024-01-01",
    });
  });
});

test("of articles that follow each other without end, the one with the page's headline is read", () => {
  document.head.innerHTML = "<title>先来的_港务网</title>";
  document.body.innerHTML = `
    <article><h1>先来的</h1><p>2024-03-03</p>${TEXT}</article>
    <article><h1>后来的</h1><p>2024-03-04</p>${TEXT}<p>只有后来的才有这一句，所以它更长，也不该在这里。</p></article>`;
  const article = extractArticle(document, ADDRESS);
  expect(article?.title).toBe("先来的");
  expect(article?.textContent).not.toContain("后来的");
});
