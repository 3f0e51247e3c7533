import { describe, expect, it } from "vitest";
import { BODY, ENGLISH_BODY, factsOf } from "./page";

const URL = "https://www.example.com/news/5.html";
const neighbours = (html: string, body = BODY) => {
  const { previousArticle, nextArticle, nextPage } = factsOf(
    `<title>雨停了_河湾网</title><h1>雨停了</h1>${body}${html}`,
    URL,
  );
  return { previous: previousArticle, next: nextArticle, nextPage };
};

const PREVIOUS = { title: "城北修渠忙", url: "https://www.example.com/news/4.html" };
const NEXT = { title: "集市开门迎客", url: "https://www.example.com/news/6.html" };

describe("readNeighbours", () => {
  it.each(["<b>城北</b><span>修渠忙</span>", "<b>城北修渠</b>忙"])(
    "a title is whole, though some of it is bold: %s",
    (title) => {
      const { value } = neighbours(`<p>上一篇 <a href="4.html">${title}</a></p>`).previous;
      expect(value?.title.replace(" ", "")).toBe("城北修渠忙");
    },
  );

  it.each([
    [
      "labels of manuscripts",
      '<p>上一篇稿件 <a href="4.html">城北修渠忙</a></p><p>下一篇稿件 <a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "titles beside the links, below lines that speak of times",
      '<div>大雨一次又一次。<br>雨后天晴。<br><a href="4.html">上一篇</a>：城北修渠忙<br><a href="6.html">下一篇</a>：集市开门迎客</div>',
    ],
    [
      "labels behind the titles, in the links",
      '<nav><a href="4.html"><span>城北修渠忙</span><span>上一篇</span></a><a href="6.html"><span>集市开门迎客</span><span>下一篇</span></a></nav>',
    ],
    [
      "a label before one title and behind the other, in the links",
      '<nav><a href="4.html"><span>上一篇</span><span>城北修渠忙</span></a><a href="6.html"><span>集市开门迎客</span><span>下一篇</span></a></nav>',
    ],
    [
      "labels above the titles, in inline elements side by side",
      '<nav><span>上一篇<br><a href="4.html">城北修渠忙</a></span><span>下一篇<br><a href="6.html">集市开门迎客</a></span></nav>',
    ],
    [
      "labels before links",
      '<p>上一篇：<a href="4.html">城北修渠忙</a></p><p>下一篇：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "both in one line",
      '<div>上一篇：<a href="4.html">城北修渠忙</a> 下一篇：<a href="6.html">集市开门迎客</a></div>',
    ],
    [
      "labels inside the links",
      '<ul><li><a href="4.html">上一篇：城北修渠忙</a></li><li><a href="6.html">下一篇：集市开门迎客</a></li></ul>',
    ],
    [
      "labels in elements of their own",
      '<div><span>上一篇</span><a href="4.html">城北修渠忙</a></div><div><span>下一篇</span><a href="6.html">集市开门迎客</a></div>',
    ],
    [
      "titles in the links' title",
      '<a href="4.html" title="城北修渠忙">上一篇</a> <a href="6.html" title="集市开门迎客">下一篇</a>',
    ],
    [
      "labels above the titles",
      '<div><div>上一条</div><div><a href="4.html">城北修渠忙</a></div></div><div><div>下一条</div><div><a href="6.html">集市开门迎客</a></div></div>',
    ],
    [
      "brackets",
      '<p>【上一篇】<a href="4.html">城北修渠忙</a></p><p>【下一篇】<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "spaces in the label",
      '<p>上 一 篇： <a href="4.html">城北修渠忙</a></p><p>下 一 篇： <a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "traditional characters, spaces in the label and both in one line",
      '<div>上 一 篇新聞 <a href="4.html">城北修渠忙</a> 下 一 篇新聞 <a href="6.html">集市开门迎客</a></div>',
    ],
    [
      "another word",
      '<p>前一篇：<a href="4.html">城北修渠忙</a></p><p>后一篇：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "a count of pieces",
      '<p>上一个：<a href="4.html">城北修渠忙</a></p><p>下一个：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "whatever the site calls what it shows",
      '<p>上一案例：<a href="4.html">城北修渠忙</a></p><p>下一案例：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "pages that have titles",
      '<p>上一页：<a href="4.html">城北修渠忙</a></p><p>下一页：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "items of information",
      '<p>上一条信息：<a href="4.html">城北修渠忙</a><br>下一条信息：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "days behind the links",
      '<p>上一篇文章： <a href="4.html">城北修渠忙</a> [2018-04-13]</p><p>下一篇文章： <a href="6.html">集市开门迎客</a> [2018-04-15]</p>',
    ],
    [
      "days below the titles in the links",
      '<div><a href="4.html"><span>上一篇</span><h4>城北修渠忙</h4><p>2018-04-13</p></a><a href="6.html"><span>下一篇</span><h4>集市开门迎客</h4><p>2018-04-15</p></a></div>',
    ],
    [
      "labels that stand in the links large",
      '<div><a href="4.html"><h4>Previous article</h4><p>城北修渠忙</p></a></div><div><a href="6.html"><strong>Next article</strong><p>集市开门迎客</p></a></div>',
    ],
    [
      "what is told below the titles in the links",
      '<div>上一篇 <a href="4.html"><b>城北修渠忙</b><span>菜农们一早下到地里</span></a></div><div>下一篇 <a href="6.html"><h3>集市开门迎客</h3><p>价钱不会差。</p></a></div>',
    ],
    [
      "an English word before each link",
      '<div>PREVIOUS <a href="4.html">城北修渠忙</a></div><div>NEXT <a href="6.html">集市开门迎客</a></div>',
    ],
    [
      "English words with wide colons in one line",
      '<div>Previous：<a href="4.html">城北修渠忙</a> Next：<a href="6.html">集市开门迎客</a></div>',
    ],
    [
      "doubled signs",
      '<div><a href="4.html">&lt;&lt; 城北修渠忙</a><a href="6.html">集市开门迎客 &gt;&gt;</a></div>',
    ],
    [
      "a count of pieces in an element of its own",
      '<dl><dd><span>上一个</span><a href="4.html">城北修渠忙</a></dd><dd><span>下一个</span><a href="6.html">集市开门迎客</a></dd></dl>',
    ],
    [
      "series of pictures, both in one line",
      '<div>上一图集：<a href="4.html">城北修渠忙</a> 下一图集：<a href="6.html">集市开门迎客</a></div>',
    ],
    [
      "English words in links that stand side by side",
      '<div><a href="4.html"><em>PREV</em><span>城北修渠忙</span></a><a href="/">返回</a><a href="6.html"><em>NEXT</em><span>集市开门迎客</span></a></div>',
    ],
    [
      "titles that other links to them have",
      '<p><a href="4.html">上一篇</a> <a href="6.html">下一篇</a></p><ul><li><a href="4.html">城北修渠忙</a></li><li><a href="5.html">雨停了</a></li><li><a href="6.html">集市开门迎客</a></li></ul>',
    ],
    [
      "a poem's word",
      '<p>上一首：<a href="4.html">城北修渠忙</a> 下一首：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "Japanese",
      '<p>前の記事：<a href="4.html">城北修渠忙</a></p><p>次の記事：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "Korean",
      '<p>이전 글 <a href="4.html">城北修渠忙</a></p><p>다음 글 <a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "English",
      '<p>Previous article: <a href="4.html">城北修渠忙</a></p><p>Next article: <a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "English, both in one line",
      '<p><span>Prev: </span><a href="4.html">城北修渠忙</a> <span>Next: </span><a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "another word, both in one line",
      '<p><span>上一则:</span><a href="4.html">城北修渠忙</a> <span>下一则:</span><a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "a third word, both in one line",
      '<p><span>前一篇：</span><a href="4.html">城北修渠忙</a> <span>后一篇：</span><a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "labels of one word in lines of their own",
      '<div><p>Anterior</p><h4><a href="4.html">城北修渠忙</a></h4></div><div><p>Siguiente</p><h4><a href="6.html">集市开门迎客</a></h4></div>',
    ],
    [
      "no labels, but a pair of arrows",
      '<div><a href="4.html">← 城北修渠忙</a></div><div><a href="6.html">集市开门迎客 →</a></div>',
    ],
    [
      "Vietnamese",
      '<p>Bài trước: <a href="4.html">城北修渠忙</a></p><p>Tin tiếp theo: <a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "German",
      '<p>Vorheriger Beitrag: <a href="4.html">城北修渠忙</a></p><p>Nächster Beitrag: <a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "French",
      '<p>Article précédent : <a href="4.html">城北修渠忙</a></p><p>Article suivant : <a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "WordPress's block",
      '<nav class="navigation post-navigation"><div class="nav-links"><div class="nav-previous"><a href="4.html" rel="prev"><span>Previous Post:</span> <span>城北修渠忙</span></a></div><div class="nav-next"><a href="6.html" rel="next"><span>Next Post:</span> <span>集市开门迎客</span></a></div></div></nav>',
    ],
    [
      "a theme's block without labels",
      '<div class="post-nav"><div class="nav-previous"><a href="4.html">« 城北修渠忙</a></div><div class="nav-next"><a href="6.html">集市开门迎客 »</a></div></div>',
    ],
    [
      "nothing but rel",
      '<nav><a href="4.html" rel="prev">城北修渠忙</a> <a href="6.html" rel="next">集市开门迎客</a></nav>',
    ],
    [
      "a blog's pager",
      '<div class="pager"><span class="pager-prev"><a href="4.html">« 城北修渠忙</a></span><span class="pager-next"><a href="6.html">集市开门迎客 »</a></span></div>',
    ],
    [
      "signs beside the links",
      '<div class="nextlog">« <a href="4.html">城北修渠忙</a> | <a href="6.html">集市开门迎客</a>»</div>',
    ],
    [
      "labels in the title alone, and links cut short",
      '<div><a href="4.html" title="Previous Post: 城北修渠忙">« 城北…</a> <a href="6.html" title="Next Post: 集市开门迎客">集市… »</a></div>',
    ],
    [
      "titles below a row of links that names none",
      '<div><a href="4.html">上一篇</a> <a href="6.html">下一篇</a> <a>放大</a> <a>缩小</a></div><p>上一篇：<a href="4.html">城北修渠忙</a></p><p>下一篇：<a href="6.html">集市开门迎客</a></p>',
    ],
    [
      "the sides of an old theme",
      '<div class="navigation"><div class="alignleft">« <a href="4.html">城北修渠忙</a></div><div class="alignright"><a href="6.html">集市开门迎客</a> »</div></div>',
    ],
    [
      "a weblog's row, with its first page in the middle",
      '<div><a href="4.html">« 城北修渠忙</a> | <a href="/">Main</a> | <a href="6.html">集市开门迎客 »</a></div>',
    ],
    [
      "signs in an early weblog's links",
      '<div class="post-nav"><a class="l" href="4.html">« 城北修渠忙</a><a class="r" href="6.html">集市开门迎客 »</a></div>',
    ],
    [
      "titles below breaks in links that stand side by side",
      '<nav><a href="4.html"><span>上一篇<br>城北修渠忙</span></a><a href="6.html"><span>下一篇<br>集市开门迎客</span></a></nav>',
    ],
    [
      "an archive of letters",
      '<ul><li>Previous message: <a href="4.html">城北修渠忙</a></li><li>Next message: <a href="6.html">集市开门迎客</a></li></ul>',
    ],
    [
      "a direction and a title in one link",
      '<p><a href="4.html">Previous: 城北修渠忙</a> | <a href="i.html">Contents</a> | <a href="6.html">Next: 集市开门迎客</a></p>',
    ],
    [
      "arrows in a theme's pager",
      '<div class="pagination-previous"><a href="4.html">« 城北修渠忙</a></div><div class="pagination-next"><a href="6.html">集市开门迎客 »</a></div>',
    ],
  ])("reads %s", (_, html) => {
    const { previous, next, nextPage } = neighbours(html);
    expect(previous.value).toEqual(PREVIOUS);
    expect(next.value).toEqual(NEXT);
    expect(nextPage.value).toBeNull();
  });

  it("reads a class that says the side, where the label above the title speaks of pages", () => {
    const link = (side: string, label: string, title: string) =>
      `<a class="${side}" href="/posts/${side}/"><span>${label}</span><br><span>${title}</span></a>`;
    const { previous, next } = neighbours(
      `<nav>${link("prev", "« 上一页", "城北修渠忙")}${link("next", "下一页 »", "集市开门迎客")}</nav>`,
    );
    expect(previous.value?.title).toBe("城北修渠忙");
    expect(next.value?.title).toBe("集市开门迎客");
  });

  it("reads titles that links to either side have as theirs", () => {
    const { previous, next } = neighbours(
      '<div><a href="a.html" title="城北修渠忙" rel="prev">Previous</a> <a href="b.html" title="集市开门迎客" rel="next">Next</a></div>',
    );
    expect(previous.value?.title).toBe(PREVIOUS.title);
    expect(next.value?.title).toBe(NEXT.title);
  });

  it.each([
    ["Προηγούμενο άρθρο", "Επόμενο άρθρο"],
    ["Попередня стаття", "Наступна стаття"],
    ["Föregående inlägg", "Nästa inlägg"],
    ["Önceki haber", "Sonraki haber"],
    ["Előző cikk", "Következő cikk"],
    ["הפוסט הקודם", "הפוסט הבא"],
  ])("reads titles below %s and %s", (before, after) => {
    const pager = `<div class="next-prev"><div><span>${before}</span><a href="4.html">城北修渠忙</a></div><div><span>${after}</span><a href="6.html">集市开门迎客</a></div></div>`;
    const { previous, next } = neighbours(pager, ENGLISH_BODY);
    expect([previous.value, next.value]).toEqual([PREVIOUS, NEXT]);
  });

  it("takes no title that begins like a word for an article as one", () => {
    const pager =
      '<p><a class="prev" href="4.html"><span>« Prev</span><br><span>Postgres for the impatient</span></a></p>';
    expect(neighbours(pager, ENGLISH_BODY).previous.value?.title).toBe(
      "Postgres for the impatient",
    );
  });

  it("knows a weblog's pager by its class, and takes no label for a title", () => {
    const pager =
      '<a class="blog-pager-newer-link" href="6.html">Senare inlägg</a> <a class="blog-pager-older-link" href="4.html">Äldre inlägg</a>';
    const found = neighbours(pager, ENGLISH_BODY);
    expect([found.previous.value, found.next.value]).toEqual([
      { title: "", url: PREVIOUS.url },
      { title: "", url: NEXT.url },
    ]);
  });

  it("reads the title that a link has where its text is a button's, or short", () => {
    const pager =
      '<p><a href="4.html" class="prev" title="Neige">« Neige</a> <a href="6.html" rel="next" title="Cena di primavera">Avanti</a></p>';
    const found = neighbours(pager, ENGLISH_BODY);
    expect([found.previous.value?.title, found.next.value?.title]).toEqual([
      "Neige",
      "Cena di primavera",
    ]);
  });

  it("takes no next page for a neighbour in Japanese", () => {
    const pager = '<ul><li class="next"><a href="5.html?page=2">次のページ</a></li></ul>';
    expect(neighbours(pager).next.value).toBeNull();
  });

  it("takes no buttons for a title", () => {
    const { next } = neighbours(
      '<div><a href="4.html">上一篇</a> <a href="6.html">下一篇</a>　放大 缩小 默认</div>',
    );
    expect(next.value).toEqual({ title: "", url: NEXT.url });
  });

  it("names the lines, so that the body can do without them", () => {
    const { previous, next } = neighbours(
      '<p id="a">上一篇：<a href="4.html">城北修渠忙</a></p><p id="b">下一篇：没有了</p>',
    );
    expect(previous.elements.map(({ id }) => id)).toEqual(["a"]);
    expect(next).toEqual({ value: null, elements: [expect.objectContaining({ id: "b" })] });
  });

  it.each(["没有了", "暂无", "已经是最后一篇", "无"])("knows that %s is no title", (nothing) => {
    expect(neighbours(`<p>上一篇：${nothing}</p>`).previous.value).toBeNull();
  });

  it("keeps a bracket that closes within the title", () => {
    const html = '<p>上一篇：<a href="4.html">[城北] 修渠忙</a></p>';
    expect(neighbours(html).previous.value?.title).toBe("[城北] 修渠忙");
  });

  it("takes no link of the next line for two labels without any", () => {
    const html =
      '<div><div>上一主题 下一主题</div><div><a href="/u.php?uid=7">听雨的人</a></div></div>';
    const { previous, next } = neighbours(html);
    expect([previous.value, next.value]).toEqual([null, null]);
  });

  it("takes no stop of a journey for a neighbour", () => {
    expect(neighbours('<p>下一站：<a href="6.html">河湾古镇</a></p>').next.value).toBeNull();
  });

  it.each([
    "<p>下一阶段：加快补短板</p>",
    "<h3>下一阶段：加快补短板</h3>",
    "<p>上一赛季：28场12球</p>",
    '<p>下一场：4月20日 <a href="6.html">河湾队对城北队</a></p>',
    '<p>Preview <a href="6.html">The new season on the river</a></p>',
    '<p>Prevention <a href="6.html">How to keep the ditches clear</a></p>',
    '<p>Previdenza <a href="6.html">Le pensioni dei pescatori</a></p>',
    '<p><a class="next" title="Page 2" href="5.html?page=2">Next</a></p>',
    '<p><a class="next" title="" href="5.html?page=2">Next</a></p>',
    '<p><a rel="prev" title="" href="/archive/">Prev</a></p>',
  ])("leaves what only begins like one in the text: %s", (html) => {
    const { previous, next } = neighbours(html, ENGLISH_BODY);
    const none = { value: null, elements: [] };
    expect([previous, next]).toEqual([none, none]);
  });

  it("takes a page of this article for no other, though it has a title", () => {
    const { next, nextPage } = neighbours('<p><a href="5_2.html">下一页：外观设计</a></p>');
    expect(next.value).toBeNull();
    expect(nextPage.value).toBe("https://www.example.com/news/5_2.html");
  });

  it.each([
    ["/news/8840.html", '<a href="8841.html">下一页：集市开门迎客</a>'],
    ["/news/ice.html", '<a href="rain.html">下一页：集市开门迎客</a>'],
    ["/news/c1.html", '下一页：<a href="c12.html">集市开门迎客</a>'],
    ["/news/view-12.html", '下一页：<a href="view-13.html">集市开门迎客</a>'],
  ])("takes another article for no page of %s, though it is called so", (path, link) => {
    const html = `<title>雨停了_河湾网</title><h1>雨停了</h1>${BODY}<p>${link}</p>`;
    const { nextArticle, nextPage } = factsOf(html, `https://www.example.com${path}`);
    expect(nextArticle.value?.title).toBe(NEXT.title);
    expect(nextPage.value).toBeNull();
  });

  it("takes no button, number or section for the title of a link elsewhere", () => {
    const others =
      '<nav><a href="4.html">河湾新闻中心</a></nav><p><a href="4.html">阅读全文</a> <a href="4.html">12</a> <a href="4.html">新闻中心</a></p>';
    const html = `<p><a href="4.html">上一篇</a></p>${others}`;
    expect(neighbours(html).previous.value).toEqual({ ...PREVIOUS, title: "" });
  });

  it.each(["Go to the previous post", "Permalink to this entry"])(
    "prefers a link's words to what it does: %s",
    (title) => {
      const html = `<p><a rel="prev" href="4.html" title="${title}">Boats</a></p>`;
      expect(neighbours(html, ENGLISH_BODY).previous.value?.title ?? "").not.toContain(title);
    },
  );

  it("takes no sentence for a neighbour", () => {
    const html =
      '<p>上一篇文章里说过，<a href="4.html">修渠</a>是城北的老传统，今年也不例外，镇上的人都这么说。</p>';
    expect(neighbours(html).previous.value).toBeNull();
  });

  it("reads labels that stand in one line with another link", () => {
    const html =
      '<div><a href="6.html">Newer Post</a> <a href="4.html">Older Post</a> <a href="/">Home</a></div>';
    const { previous, next } = neighbours(html, ENGLISH_BODY);
    expect(previous.value).toEqual({ ...PREVIOUS, title: "" });
    expect(next.value).toEqual({ ...NEXT, title: "" });
  });

  it("takes no picture and no comments for neighbours", () => {
    const html =
      '<p><a rel="next" href="6.html">Next photo</a></p><div class="comment-nav"><a rel="prev" href="4.html">Older comments</a></div>';
    const { previous, next } = neighbours(html, ENGLISH_BODY);
    expect([previous.value, next.value]).toEqual([null, null]);
  });

  it("takes no pager for neighbours", () => {
    const html =
      '<div class="pagination"><a rel="prev" href="5_1.html">« Previous</a> 1 2 <a rel="next" href="5_3.html">Next »</a></div>';
    const { previous, next } = neighbours(html, ENGLISH_BODY);
    expect([previous.value, next.value]).toEqual([null, null]);
  });

  it("reads the links of a manual, which name the direction above the title", () => {
    const link = (to: string, href: string, label: string) =>
      `<a class="pagination-nav__link pagination-nav__link--${to}" href="${href}"><div>${label}</div></a>`;
    const { previous, next } = neighbours(
      `<nav class="pagination-nav">${link("prev", "4.html", "Previous</div><div>Clear the ditches")}${link("next", "6.html", "Next</div><div>Open the market")}</nav>`,
      ENGLISH_BODY,
    );
    expect(previous.value).toEqual({ ...PREVIOUS, title: "Clear the ditches" });
    expect(next.value).toEqual({ ...NEXT, title: "Open the market" });
  });

  it.each([
    [
      '<div>Previous news item: <a href="4.html">Clear the ditches</a></div><div>Next blog post: <a href="6.html">Open the market</a></div>',
      "Clear the ditches",
      "Open the market",
    ],
    [
      '<div><span>الخبر السابق</span> <a href="4.html">حملة تشجير</a> <span>الخبر التالي</span> <a href="6.html">افتتاح المكتبة</a></div>',
      "حملة تشجير",
      "افتتاح المكتبة",
    ],
    [
      '<div><a href="4.html">السابق <b>حملة تشجير</b></a><a href="6.html">التالي <b>افتتاح المكتبة</b></a></div>',
      "حملة تشجير",
      "افتتاح المكتبة",
    ],
    [
      '<div>« <a href="4.html">Clear the ditches at last</a></div><div><a href="6.html">Open the market again</a> »</div><p>12 comments by readers, among them one that goes on for a while, so that it counts as a part of the text, too.</p>',
      "Clear the ditches at last",
      "Open the market again",
    ],
  ])("reads links behind their labels in %s", (html, before, after) => {
    const { previous, next } = neighbours(html, ENGLISH_BODY);
    expect(previous.value).toEqual({ ...PREVIOUS, title: before });
    expect(next.value).toEqual({ ...NEXT, title: after });
  });

  it("gives no title to a link beside other buttons", () => {
    const html =
      '<div><a href="4.html">上一篇</a> <a href="6.html">下一篇</a> <a>放大</a> <a>缩小</a></div>';
    const { previous, next } = neighbours(html);
    expect(previous.value).toEqual({ ...PREVIOUS, title: "" });
    expect(next.value).toEqual({ ...NEXT, title: "" });
  });

  it("gives no title to a chapter that its link does not name", () => {
    const html =
      '<div><a href="4.html">上一章</a> ← <a href="/book/">章节目录</a> → <a href="6.html">下一章</a> <a href="/mark">加入书签</a></div>';
    const { previous, next } = neighbours(html);
    expect(previous.value).toEqual({ ...PREVIOUS, title: "" });
    expect(next.value).toEqual({ ...NEXT, title: "" });
  });
});
