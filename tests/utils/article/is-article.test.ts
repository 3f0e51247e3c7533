import { describe, expect, test } from "vitest";
import { extractArticle } from "@/utils/article/extract";

const ADDRESS = "https://paper.example/news/18.html";
const SENTENCE = "The ferry is moored above the bend, and nobody in the village has the key to it.";
const TOLD = "渡口上游的旧船停了三年，钥匙在谁手里，村里已经没有人说得清楚，也没有人再问起。";

const isRefused = (html: string, address = ADDRESS) =>
  extractArticle(new DOMParser().parseFromString(html, "text/html"), address) === null;

describe("refusing what is no article", () => {
  test.each([
    "404 not found",
    "Page introuvable",
    "Seite nicht gefunden",
    "Pagina non trovata",
    "Страница не найдена",
    "Ops! La pagina che cerchi non esiste",
    "Sorry, that page no longer exists",
    "Just a moment...",
    "您访问的页面不存在",
    "文章已被作者删除",
    "用户登录",
    "“渡口”的搜索结果",
  ])("a page called %s", (title) => {
    expect(isRefused(`<h1>${title}</h1><p>${SENTENCE} ${SENTENCE}</p>`)).toBe(true);
  });

  test.each([
    ["“渡口”的搜索结果 共12条", "https://paper.example/?s=%E6%B8%A1%E5%8F%A3"],
    ["包含关键字“渡口”的文章", ADDRESS],
    ["渡口", "https://paper.example/s?q=%E6%B8%A1%E5%8F%A3"],
  ])("a long page of results called %s", (title, address) => {
    expect(isRefused(`<h1>${title}</h1>${`<p>${TOLD}</p>`.repeat(30)}`, address)).toBe(true);
    expect(isRefused(`<h1>搜索结果为什么变了</h1>${`<p>${TOLD}</p>`.repeat(30)}`)).toBe(false);
  });

  test("what is sold, with its price and a way to buy it", () => {
    const offer = "<div><div>￥3,999.00</div><a>加入购物车</a></div>";
    const text = `<div>${`<p>${TOLD}</p>`.repeat(2)}</div>`;
    expect(isRefused(`<h1>河湾牌石磨 家用小型</h1>${offer}${text}`)).toBe(true);
    expect(isRefused(`<h1>河湾牌石磨 家用小型</h1>${text}`)).toBe(false);
  });

  test.each([
    "为保证您的正常访问，请点击下方按钮进行验证，在您完成之前，该提示将多次出现，给您带来的不便敬请谅解。如有疑问，请联系我们。",
    "Wir und unsere 140 Partner nutzen Cookies, um Dienste bereitzustellen, sie zu sichern und ihre Nutzung zu messen. Mehr dazu steht in der Datenschutzerklärung.",
    "Verifying you are human. This may take a few seconds, because paper.example needs to review the security of your connection before it can go on.",
  ])("a question put before the page: %s", (text) => {
    expect(isRefused(`<h1>paper.example</h1><p>2021-03-05</p><p>${text}</p>`)).toBe(true);
  });

  const feed = (entry: (at: number) => string) => Array.from({ length: 8 }, (_, at) => entry(at));

  test.each([
    [
      "in headings",
      (at: number) => `<h3><a href="/${at}">The old ferry, ${at}</a></h3><p>${SENTENCE}</p>`,
    ],
    [
      "in terms",
      (at: number) =>
        `<dl><dt><a href="/${at}">The old ferry, ${at}</a></dt><dd>${SENTENCE}</dd></dl>`,
    ],
    [
      "in no element of their own, as on a writer's page",
      (at: number) =>
        `<div><a href="/${at}">旧渡口的来信之${at}</a><div>${TOLD}</div><span>2021-0${at + 1}-02</span></div>`,
    ],
  ])("a feed of teasers with links %s", (_where, entry) => {
    expect(isRefused(`<h1>Marian Tate</h1><p>Letters.</p>${feed(entry).join("")}`)).toBe(true);
  });
});

describe("refusing a column's first page", () => {
  test("with a notice below its lists", () => {
    const list = (at: number) =>
      `<li><a href="/t${at}.html">河湾县第${at}次渡口会议的决定</a> 03-1${at}</li>`;
    const lists = `<ul>${Array.from({ length: 9 }, (_, at) => list(at)).join("")}</ul>`;
    const page = `<title>政务公开</title>${lists.repeat(2)}<div><h3>政务公开</h3><p>${TOLD}${TOLD}</p></div>`;
    expect(isRefused(page)).toBe(true);
  });
});

describe("taking for an article", () => {
  test.each([
    [
      "links that are addresses",
      (at: number) =>
        `<h3>Ferry ${at}</h3><p>${SENTENCE}</p><p><a href="/${at}">https://ferry.example/${at}</a></p>`,
    ],
    [
      "links to where a reference is found",
      (at: number) =>
        `<p>Tate M. ${SENTENCE} ${at}.</p><p><a href="/${at}">Article</a> <a href="/s${at}">PubMed Central</a></p>`,
    ],
  ])("a list with %s", (_what, entry) => {
    const text = `<p>${`${SENTENCE} `.repeat(3)}</p>`;
    const entries = Array.from({ length: 8 }, (_, at) => entry(at)).join("");
    expect(isRefused(`<title>Eight ferries</title><h1>Eight ferries</h1>${text}${entries}`)).toBe(
      false,
    );
  });

  test("a title that tells how to read with advertising", () => {
    const text = `<p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p>`.repeat(3);
    expect(isRefused(`<h1>Warum viele Zeitungen mit Werbung zu lesen sind</h1>${text}`)).toBe(
      false,
    );
  });

  test("one sentence, if the page says that it is an article or when it was published", () => {
    const text = `<h1>Road opens</h1><p>${SENTENCE}</p>`;
    const head = '<meta property="article:published_time" content="2021-03-05">';
    expect(isRefused(`<title>Road opens</title>${head}${text}`)).toBe(false);
    const notice = "受上游来水影响，渡口自7月8日18时起停航，恢复时间另行通知。不便之处，敬请谅解。";
    expect(
      isRefused(`<title>公告</title><h1>停航公告</h1><p>时间：2020-07-08</p><p>${notice}</p>`),
    ).toBe(false);
  });

  test.each(["archives/xiu-mo-fang", "archive/hello-world"])("a text at %s", (path) => {
    const page = `<title>修磨坊</title><h1>修磨坊</h1><p>2020-01-02</p>${`<p>${TOLD}</p>`.repeat(3)}`;
    expect(isRefused(page, `https://paper.example/${path}`)).toBe(false);
    expect(isRefused(page, "https://paper.example/archives/page-2")).toBe(true);
  });

  test("a short text that only mentions what could not be found", () => {
    const text = `${TOLD}${TOLD}有人说钥匙早已找不到，也有人说钥匙根本不存在。`;
    expect(
      isRefused(
        `<h1>旧渡口三年无人问津，村民盼早日恢复通航并修好两岸的石阶和栈桥</h1><p>2021-03-05</p><p>${text}</p>`,
      ),
    ).toBe(false);
  });
});
