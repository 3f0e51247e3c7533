import { expect, test } from "vitest";
import { clipPage } from "@/utils/export/html/clip-page";
import { htmlExporter } from "@/utils/export/html/html-exporter";
import { offlineHtml } from "@/utils/export/html/offline-html";
import { CONTEXT, newClip } from "../clips";

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

const NASTY = `</title></style></script>]]><script>x()</script>" onload='x()' &amp; --> <!--`;

test("shows title, facts, sections and source", () => {
  const page = parse(
    clipPage(
      newClip({
        title: "老城修缮",
        siteName: "城南时报",
        source: "某某社",
        byline: "王甲",
        publishedTime: "2018-04-14T08:00:00+08:00",
        breadcrumb: ["国内", "地方"],
        lang: "zh-CN",
      }),
    ),
  );
  expect(page.documentElement.lang).toBe("zh-CN");
  expect(page.title).toBe("老城修缮");
  expect(page.querySelector("h1")?.textContent).toBe("老城修缮");
  expect(page.querySelector(".crumb")?.textContent).toBe("国内 › 地方");
  const facts = [...page.querySelectorAll(".facts li")].map(({ textContent }) => textContent);
  expect(facts).toEqual(["城南时报", "某某社", "王甲", "2018-04-14 08:00"]);
  expect(page.querySelector(".source a")?.getAttribute("href")).toBe("https://news.example/a.html");
  expect(page.querySelector("article")?.textContent?.trim()).toBe("文");
});

test("writes from right to left", () => {
  const page = parse(clipPage(newClip({ dir: "rtl", lang: "ar", title: "مرحبا" })));
  expect(page.documentElement.dir).toBe("rtl");
});

test("is called by its address without a title", () => {
  expect(parse(clipPage(newClip({ title: "" }))).title).toBe("https://news.example/a.html");
});

test("lets no fact become markup", () => {
  const page = parse(
    clipPage(
      newClip(
        {
          title: NASTY,
          byline: NASTY,
          siteName: NASTY,
          breadcrumb: [NASTY],
          excerpt: NASTY,
          lang: NASTY,
        },
        { tags: [NASTY], note: NASTY },
      ),
    ),
  );
  expect(page.querySelector("script, [onload]")).toBeNull();
  expect(page.querySelector("h1")?.textContent).toBe(NASTY);
  expect(page.querySelector(".note")?.textContent).toBe(NASTY);
});

test("has a policy that forbids every request and script, before anything else can ask", () => {
  const page = parse(clipPage(newClip()));
  const [charset, policy] = page.head.children;
  expect(charset?.getAttribute("charset")).toBe("utf-8");
  expect(policy?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
  expect(policy?.getAttribute("content")).toMatch(/^default-src 'none'; img-src data: blob:;/);
});

test("links to pictures that the page does not hold", () => {
  expect(offlineHtml('<p><img src="https://a.cn/1.jpg" alt="图" srcset="x 2x"></p>')).toBe(
    '<p><a class="picture" href="https://a.cn/1.jpg" rel="noreferrer" target="_blank">图<br><small>https://a.cn/1.jpg</small></a></p>',
  );
});

test("shows pictures that are at hand, and remembers where they come from", () => {
  const pictures = new Map([["https://a.cn/1.jpg", "blob:x"]]);
  expect(offlineHtml('<img src="https://a.cn/1.jpg" alt="图" onload="x()">', pictures)).toBe(
    '<img src="blob:x" data-address="https://a.cn/1.jpg" alt="图">',
  );
});

test("a file holds the pictures that the library has, as they are", async () => {
  const png = Uint8Array.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR".padEnd(40, "\0"), (letter) =>
    letter.charCodeAt(0),
  );
  const clip = newClip({ content: '<img src="https://a.cn/1.png"><img src="https://a.cn/2.png">' });
  const page = parse(
    await htmlExporter.write(clip, {
      ...CONTEXT,
      pictures: async (address, { id }) =>
        id === clip.id && address === "https://a.cn/1.png" ? png : null,
    }),
  );
  const [image] = page.images;
  expect(page.images).toHaveLength(1);
  expect(image?.src).toBe(`data:image/png;base64,${btoa(String.fromCharCode(...png))}`);
  expect(page.querySelector("a.picture")?.getAttribute("href")).toBe("https://a.cn/2.png");
});

test("keeps pictures that it holds", () => {
  const picture = '<img src="data:image/png;base64,AAAA" alt="图">';
  expect(offlineHtml(picture)).toBe(picture);
});

test.each([
  ["scripts", "<p>a<script>x()</script>b</p>", "<p>ab</p>"],
  ["frames", '<iframe src="https://a.cn/"></iframe>a', "a"],
  ["what plays", '<video src="https://a.cn/v" poster="https://a.cn/p">a</video>', "a"],
  ["styles", '<p style="background:url(https://a.cn/)" class="x" onclick="x()">a</p>', "<p>a</p>"],
  ["style elements", "<style>p{background:url(https://a.cn/)}</style>a", "a"],
  ["forms", '<form action="https://a.cn/"><input value="b"><button>a</button></form>', "a"],
  ["addresses that run code", '<a href="javascript:x()">a</a>', "<a>a</a>"],
  [
    "pings",
    '<a href="https://a.cn/" ping="https://b.cn/">a</a>',
    '<a href="https://a.cn/" rel="noreferrer" target="_blank">a</a>',
  ],
  ["drawings", '<svg><image href="https://a.cn/"/><style>x</style></svg>a', "a"],
  [
    "drawings as pictures",
    '<img src="data:image/svg+xml,x" alt="a">',
    '<span class="picture">a</span>',
  ],
  ["closing tags that would leave the article", "a</article></body>b</p>", "ab"],
  ["elements that are never closed", "<blockquote><b>a", "<blockquote><b>a</b></blockquote>"],
  ["comments", "a<!-- <p> -->b", "ab"],
])("drops %s", (_what, html, expected) => {
  expect(offlineHtml(html)).toBe(expected);
});

test("keeps the structure of the content", () => {
  const html =
    '<h2>a</h2><ol start="3"><li value="4">b</li></ol><table><tr><td colspan="2">c</td></tr></table>' +
    '<ruby>漢<rt>かん</rt></ruby><pre><code>d\n e</code></pre><math display="block"><mi>x</mi></math><hr>';
  expect(offlineHtml(html)).toBe(html);
});
