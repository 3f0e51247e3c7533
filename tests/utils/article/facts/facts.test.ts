import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY, ENGLISH_BODY, factsOf } from "./page";

describe("readFacts", () => {
  it.each([
    ["what the page declares", '<html lang="de-DE">', ENGLISH_BODY, "de-DE"],
    [
      "a tag with an underscore",
      '<html><meta property="og:locale" content="pt_BR">',
      ENGLISH_BODY,
      "pt-BR",
    ],
    ["Chinese text under a template's English", '<html lang="en">', BODY, "zh"],
    ["Chinese as far as it is declared", '<html lang="zh-Hant-TW">', BODY, "zh-Hant-TW"],
    ["nothing", "<html>", ENGLISH_BODY, ""],
    ["an invalid tag", '<html lang="english!">', ENGLISH_BODY, ""],
    [
      "Japanese text",
      "<html>",
      `<p>${"昨日まで降り続いた雨が上がり、畑では朝早くから作業が始まった。".repeat(4)}</p>`,
      "ja",
    ],
    [
      "Korean text",
      "<html>",
      `<p>${"어제까지 내리던 비가 그치고 밭에서는 이른 아침부터 일이 시작되었다. ".repeat(4)}</p>`,
      "ko",
    ],
  ])("reads the language: %s", (_, start, body, expected) => {
    expect(factsOf(`${start}<title>x</title><h1>x</h1>${body}`).lang).toBe(expected);
  });

  it("reads the direction, declared or the language's", () => {
    expect(factsOf(`<html dir="rtl">${ENGLISH_BODY}`).dir).toBe("rtl");
    expect(factsOf(`<html lang="ar">${ENGLISH_BODY}`).dir).toBe("rtl");
    expect(factsOf(`<html lang="en">${ENGLISH_BODY}`).dir).toBe("ltr");
  });

  it("reads the site's name, declared or behind the title", () => {
    expect(
      factsOf(`<meta property="og:site_name" content="River Daily">${ENGLISH_BODY}`).siteName,
    ).toBe("River Daily");
    expect(factsOf(`<title>雨停了_国内新闻_河湾网</title><h1>雨停了</h1>${BODY}`).siteName).toBe(
      "河湾网",
    );
    expect(factsOf(`<title>雨停了,国内新闻,河湾网</title><h1>雨停了</h1>${BODY}`).siteName).toBe(
      "河湾网",
    );
    const growers = (title: string) =>
      factsOf(`<title>${title}</title><h1>Growers return</h1>${ENGLISH_BODY}`).siteName;
    expect(growers("River Daily: Growers return")).toBe("River Daily");
    expect(growers("Growers return / River Daily")).toBe("River Daily");
    expect(growers("River Daily: Growers return 04/14/18")).toBe("River Daily");
    expect(growers("River Daily :: Articles :: Growers return")).toBe("River Daily");
    expect(factsOf(`<title>雨停了：河湾新聞</title><h1>雨停了</h1>${BODY}`).siteName).toBe(
      "河湾新聞",
    );
    expect(factsOf(`<title>雨停了</title><h1>雨停了</h1>${BODY}`).siteName).toBe("");
    const poem = `<title>家_散文_河湾作家</title><h1>家</h1>${BODY}`;
    expect(factsOf(poem).siteName).toBe("河湾作家");
    const last = `<title>新闻 - 河湾网 - 雨停了</title><h1>雨停了</h1>${BODY}`;
    expect(factsOf(last).siteName).toBe("河湾网");
  });

  it("reads the excerpt, unless it repeats the title", () => {
    const head = (text: string) =>
      `<title>雨停了</title><meta name="description" content="${text}"><h1>雨停了</h1>${BODY}`;
    expect(factsOf(head("菜农一早下地。")).excerpt).toBe("菜农一早下地。");
    expect(factsOf(head("雨停了")).excerpt).toBe("");
  });

  it("reads the lead image as an absolute address, and no logo", () => {
    const head = (url: string) => `<meta property="og:image" content="${url}">${BODY}`;
    expect(factsOf(head("/a/rain.jpg")).leadImage).toBe("https://www.example.com/a/rain.jpg");
    expect(factsOf(head("/static/logo.png")).leadImage).toBeNull();
    expect(factsOf(BODY).leadImage).toBeNull();
  });

  it("reads the canonical address, unless it is the front page's", () => {
    const head = (url: string) => `<link rel="canonical" href="${url}">${BODY}`;
    expect(factsOf(head("/news/1")).canonicalUrl).toBe("https://www.example.com/news/1");
    expect(factsOf(head("https://www.example.com/")).canonicalUrl).toBe(
      "https://www.example.com/news/1.html",
    );
    expect(factsOf(BODY).canonicalUrl).toBe("https://www.example.com/news/1.html");
  });

  it("does without JSON-LD that is broken", () => {
    const html = `<script type="application/ld+json">{"@type":"Article",</script><title>Growers return</title><h1>Growers return</h1>${ENGLISH_BODY}`;
    expect(factsOf(html).title.value).toBe("Growers return");
  });

  it("reads JSON-LD with line breaks in its strings", () => {
    const html = `<script type="application/ld+json">{"@type":"Article","author":{"name":"Ana\nRuiz"}}</script>${ENGLISH_BODY}`;
    expect(factsOf(html).byline.value).toBe("Ana Ruiz");
  });

  it("reads a page without anything", () => {
    expect(factsOf("")).toMatchObject({
      title: { value: "", elements: [] },
      byline: { value: "", elements: [] },
      publishedTime: { value: "", elements: [] },
      breadcrumb: { value: [], elements: [] },
      nextPage: { value: null, elements: [] },
      previousArticle: { value: null },
      leadImage: null,
    });
  });

  it("never throws, and says the same twice", () => {
    const text = fc.constantFrom(
      "雨停了",
      "作者：王小明",
      "来源：",
      "2018-04-14",
      "上一篇：",
      "下一页",
      "By Ana",
      "首页 > ",
      "当前位置：",
      "<",
      "&#0;",
      "",
    );
    const tag = fc.constantFrom(
      "div",
      "p",
      "h1",
      "a href='2.html'",
      "a rel=next",
      "span class=author",
      "td",
      "time datetime=x",
      "nav",
      "li",
      "br",
      "script type='application/ld+json'",
      "meta name=author content=x",
      "title",
    );
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        text,
        fc
          .tuple(tag, fc.array(tie("node"), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join("")}</${name.split(" ")[0]}>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), fc.webUrl(), (nodes, url) => {
        const html = nodes.join("");
        expect(JSON.stringify(values(html, url))).toBe(JSON.stringify(values(html, url)));
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

function values(html: string, url: string): unknown[] {
  return Object.values(factsOf(html, url)).map((fact: unknown) =>
    fact !== null && typeof fact === "object" && "value" in fact ? fact.value : fact,
  );
}
