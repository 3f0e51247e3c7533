import { describe, expect, it } from "vitest";
import { BODY, ENGLISH_BODY, factsOf } from "./page";

const ld = (properties: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...properties })}</script>`;

const page = (head: string, line = "", body = ENGLISH_BODY) =>
  `<html lang="en"><head><title>Growers return | River Daily</title>${head}</head><body><h1>Growers return</h1><p>${line}</p>${body}</body></html>`;

describe("readTimes", () => {
  it.each([
    ["2018-04-14", "时间：2018年4月20日 14:30", "2018-04-14"],
    ["2018-04-14 来源：教务处", "日期：2018-04-20", "2018-04-14"],
    ["2018-04-14", "讲座日期：2018-04-20", "2018-04-14"],
    ["雨后的菜地", "时间：2018-04-20", "2018-04-20"],
    ["写于2018年4月10日的信", "时间：2018-04-20 来源：河湾网", "2018-04-20"],
    ["2018-04-14", "发布时间：2018-04-20", "2018-04-20"],
    ["2018-04-14", "上传时间：2018-04-20", "2018-04-20"],
    ["2018-04-14 09:12", "面试时间：2018-04-20", "2018-04-14T09:12"],
    ["2018-04-14", "上映日期：2018-04-20", "2018-04-14"],
    ["2018-04-14", "上线时间：2018-04-20", "2018-04-20"],
    ["来源：某市政府网 2018-04-14 09:12 作者：李明", "时间：2018年4月20日", "2018-04-14T09:12"],
    ["——写在2018年4月14日之后", "日期：2018-04-20", "2018-04-20"],
  ])("tells when something is held from the day above it: %s, %s", (above, below, expected) => {
    const text = "<p>城北的菜农们一早便下到地里，欢迎参加。</p>";
    const html = `<title>雨停了_河湾网</title><h1>雨停了</h1><div>${above}</div>${text}<p>${below}</p>${BODY}`;
    expect(factsOf(html).publishedTime.value).toBe(expected);
  });

  it.each([
    ["成文日期：2018年04月10日 发布日期：2018年04月14日", "2018-04-14"],
    ["<table><tr><td>成文日期</td><td>2018年04月10日</td></tr></table>", "2018-04-10"],
  ])("reads when an office made public what it wrote: %s", (line, expected) => {
    const html = `<title>雨停了_河湾网</title><h1>雨停了</h1><div>${line}</div>${BODY}`;
    expect(factsOf(html).publishedTime.value).toBe(expected);
  });

  it.each([
    ["JSON-LD", ld({ datePublished: "2018-04-14T09:12:00+02:00" }), "2018-04-14T09:12:00+02:00"],
    [
      "Open Graph",
      '<meta property="article:published_time" content="2018-04-14T09:12:00Z">',
      "2018-04-14T09:12:00Z",
    ],
    ["a library's tag", '<meta name="DC.date.issued" content="2018-04-14">', "2018-04-14"],
    ["a government's tag", '<meta name="PubDate" content="2018-04-14 09:12">', "2018-04-14T09:12"],
    ["an epoch", '<meta name="publish_time" content="1523668353">', "2018-04-14T01:12:33Z"],
    [
      "Baidu's vocabulary",
      '<script type="application/ld+json">{"@context":"https://ziyuan.baidu.com/contexts/cambrian.jsonld","title":"雨停了","pubDate":"2018-04-14T09:12:33"}</script>',
      "2018-04-14T09:12:33",
    ],
  ])("reads %s", (_, head, expected) => {
    expect(factsOf(page(head)).publishedTime.value).toBe(expected);
  });

  it.each([
    ["microdata", '<meta itemprop="datePublished" content="2018-04-14">'],
    ["RDFa", '<span property="dc:date dc:created" content="2018-04-14">Sat, 14/04/2018</span>'],
    ["a time element", '<time datetime="2018-04-14">three days ago</time>'],
    ["HTML's pubdate", '<time pubdate datetime="2018-04-14">Saturday</time>'],
    [
      "hAtom",
      '<span class="hentry"><abbr class="published" title="2018-04-14">Saturday</abbr></span>',
    ],
    ["English", "Published April 14, 2018"],
    ["American figures", "Posted: 04/14/2018"],
    ["an ordinal", "Saturday, April 14th, 2018"],
  ])("reads %s on the page", (_, line) => {
    expect(factsOf(page("", line)).publishedTime.value).toBe("2018-04-14");
  });

  it("reads the day in the address where the page shows none", () => {
    const { publishedTime } = factsOf(page(""), "https://www.example.com/2018/04/14/growers.html");
    expect(publishedTime.value).toBe("2018-04-14");
  });

  it("reads the day that only a script knows", () => {
    const html = `<title>雨停了</title><h1>雨停了</h1>${BODY}<script>var oriTime = "1", ct = "1523668353";</script>`;
    expect(factsOf(html).publishedTime.value).toBe("2018-04-14T01:12:33Z");
  });

  it("believes no script that holds a list", () => {
    const html = `<title>雨停了</title><h1>雨停了</h1>${BODY}<script>[{"publishTime":"2018-04-14"},{"publishTime":"2018-04-13"}]</script>`;
    expect(factsOf(html).publishedTime.value).toBe("");
  });

  it("lets the reader's day stand where the machine's is in UTC, and tells the zone", () => {
    const head = ld({ datePublished: "2018-04-13T22:30:00Z" });
    const html = `<title>雨停了_河湾网</title>${head}<h1>雨停了</h1><p>2018-04-14 06:30</p>${BODY}`;
    expect(factsOf(html).publishedTime.value).toBe("2018-04-14T06:30+08:00");
  });

  it("takes the shown time for a declared midnight", () => {
    const html = page(
      '<meta property="article:published_time" content="2018-04-14T00:00:00Z">',
      "April 14, 2018 9:12 am",
    );
    expect(factsOf(html).publishedTime.value).toBe("2018-04-14T09:12");
  });

  it.each([
    ["2018-04-14T09:12:33Z", "April 14, 2018", "2018-04-14T09:12:33Z"],
    ["2018-04-14T09:12:33+02:00", "14 April 2018, 9:12 am", "2018-04-14T09:12:33+02:00"],
    ["2018-04-14T00:00:00Z", "14 April 2018, 9:12 am", "2018-04-14T09:12"],
    ["2018-04-14", "14 April 2018, 9:12 am", "2018-04-14T09:12"],
    ["2018-04-13T22:30:00Z", "April 14, 2018", "2018-04-14"],
    ["2018-04-03T09:12:33", "3/4/2018, 09:12 (GMT+7)", "2018-04-03T09:12:33"],
  ])("takes %s for what a time element shows as %s", (datetime, shown, expected) => {
    const { publishedTime } = factsOf(page("", `<time datetime="${datetime}">${shown}</time>`));
    expect(publishedTime.value).toBe(expected);
  });

  it("takes no abbreviation for a day, and the day that stands behind one", () => {
    const published = (line: string) =>
      factsOf(`<title>Rain</title><h1>Rain</h1><p>${line}</p>${ENGLISH_BODY}`).publishedTime.value;
    const ago = '<time datetime="2018-04-14T09:12:00Z">2 hours ago</time>';
    expect(published(`<abbr title="Author">by</abbr> someone, ${ago}`)).toBe(
      "2018-04-14T09:12:00Z",
    );
    expect(published('See <abbr title="Resolution of 3 May 2011">Res. 11</abbr>')).toBe("");
  });

  it("takes what an abbreviation says for machines", () => {
    const line = 'on <abbr title="2018-04-14T09:12:00+02:00">14 April 2018, 9:12 am</abbr>';
    expect(factsOf(page("", line)).publishedTime.value).toBe("2018-04-14T09:12:00+02:00");
  });

  it("reads the change in Swedish", () => {
    const { publishedTime, modifiedTime } = factsOf(
      page("", "Publicerad 14 april 2018 kl 09:12 · Uppdaterad 15 april 2018 kl 10:20").replace(
        'lang="en"',
        'lang="sv"',
      ),
    );
    expect([publishedTime.value, modifiedTime.value]).toEqual([
      "2018-04-14T09:12",
      "2018-04-15T10:20",
    ]);
  });

  it("tells the change apart", () => {
    const { publishedTime, modifiedTime } = factsOf(
      page(ld({ datePublished: "2018-04-14", dateModified: "2018-04-16T10:00:00Z" })),
    );
    expect([publishedTime.value, modifiedTime.value]).toEqual([
      "2018-04-14",
      "2018-04-16T10:00:00Z",
    ]);
  });

  it("reads a shown change apart from the publication", () => {
    const { publishedTime, modifiedTime } = factsOf(
      page("", "Published April 14, 2018 · Updated April 16, 2018"),
    );
    expect([publishedTime.value, modifiedTime.value]).toEqual(["2018-04-14", "2018-04-16"]);
  });

  it("reads the change in Turkish", () => {
    const { publishedTime, modifiedTime } = factsOf(
      page("", "Giriş: 14.04.2018 - 10:32 | Güncelleme: 15.04.2018 - 13:05"),
    );
    expect([publishedTime.value, modifiedTime.value]).toEqual([
      "2018-04-14T10:32",
      "2018-04-15T13:05",
    ]);
  });

  it.each([
    "本帖最后由 听雨的人 于 2018-04-15 10:20 编辑",
    "本文已被编辑[种菜的人]于2018-04-15 10:20修改过",
  ])("knows a change by the word behind its day: %s", (changed) => {
    const html = `<title>雨停了</title><h1>雨停了</h1><p>2018-04-14 09:12</p>${BODY}<p>${changed}</p>`;
    const { publishedTime, modifiedTime } = factsOf(html);
    expect(publishedTime.value).toBe("2018-04-14T09:12");
    expect(modifiedTime.value).toBe("2018-04-15T10:20");
  });

  it("knows a change by the name of its time element", () => {
    const { publishedTime, modifiedTime } = factsOf(
      page(
        "",
        'April 14, 2018</p><p><time class="modified-date" datetime="2018-04-16 12:41:00">16.abr.2018 12h41</time>',
      ),
    );
    expect([publishedTime.value, modifiedTime.value]).toEqual([
      "2018-04-14",
      "2018-04-16T12:41:00",
    ]);
  });

  it.each([
    ["the footer's", "<footer>© 2003-2023 River Daily. Last build 2023-01-01</footer>"],
    [
      "a comment's",
      '<div class="comments"><h3>Comments</h3><p class="comment-meta">2020-01-01 12:00</p><p class="comment-meta">2020-01-02 12:00</p></div>',
    ],
    [
      "a list's",
      '<ul class="related"><li><a href="/a">Old news</a> 2011-01-01</li><li><a href="/b">Older news</a> 2010-01-01</li></ul>',
    ],
    [
      "a commenter's, in a list with a name of its own,",
      '<ul class="msg"><li><span class="commentname">Ben</span><small> posted 2020-01-01 12:00</small></li></ul>',
    ],
    ["the clock's", "<div>Today is January 1, 2020. Copyright River Daily</div>"],
  ])("takes %s day for no day of the article", (_, html) => {
    expect(factsOf(page("", "", ENGLISH_BODY + html)).publishedTime.value).toBe("");
  });

  it("takes no page header's clock for the article's day", () => {
    const html = `<title>雨停了_河湾网</title><div>2020年1月1日 星期三</div><h1>雨停了</h1>${BODY}`;
    expect(factsOf(html).publishedTime.value).toBe("");
  });

  it.each([
    "2018年4月14日 星期六",
    "2018-04-14（星期六）",
    "2018年4月14日星期六",
    "2018-4-14 周六",
    "2018年4月14日 星期六 农历二月廿九",
  ])("reads a day alone with its weekday below the headline: %s", (line) => {
    const html = `<title>雨停了_河湾网</title><h1>雨停了</h1><div class="date">${line}</div>${BODY}`;
    const { publishedTime, byline } = factsOf(html);
    expect([publishedTime.value, byline.value]).toEqual(["2018-04-14", ""]);
  });

  it("reads the moment that an element which tells how long ago has as its title", () => {
    const html = `<title>雨停了_河湾网</title><h1>雨停了</h1><p><span title="2018年04月14日 09:12发布">3年前发布</span></p>${BODY}`;
    expect(factsOf(html).publishedTime.value).toBe("2018-04-14T09:12");
  });

  it("takes a journey's day for no article's", () => {
    const html = `<title>雨停了_河湾网</title><h1>雨停了</h1><p>听雨 2018-04-14 09:12</p><p>出发时间/2018-03-02</p>${BODY}`;
    expect(factsOf(html).publishedTime.value).toBe("2018-04-14T09:12");
  });

  it("takes the hours of roadworks for no article's day", () => {
    const html = `<title>通告</title><h2>路面封闭通告</h2><p>交警</p><p>2018-04-14</p><p>管制时间：2018年5月1日至6月1日。</p>${BODY}`;
    expect(factsOf(html).publishedTime.value).toBe("2018-04-14");
  });

  it("reads the time of a day that the address has too", () => {
    const html = `<title>雨停了</title><h1>雨停了</h1><p>04月14日(六) 10:15</p>${BODY}`;
    const facts = factsOf(html, "https://www.example.com/news/20180414/1.html");
    expect(facts.publishedTime.value).toBe("2018-04-14T10:15");
  });

  it("finds the year of a day without one in the address", () => {
    for (const line of ["04月14日 09:12", "时间：04月14日 09:12"]) {
      const html = `<title>雨停了_河湾网</title><h1>雨停了</h1><p>${line}</p>${BODY}`;
      const facts = factsOf(html, "https://www.example.com/2018/news/1.html");
      expect(facts.publishedTime.value).toBe("2018-04-14T09:12");
      expect(factsOf(html).publishedTime.value).toBe("");
    }
  });

  it.each([
    ["de", "Veröffentlicht am 14. März 2018, 09:12 Uhr", "2018-03-14T09:12"],
    ["fr", "Publié le 14 août 2018 à 18h30", "2018-08-14T18:30"],
    ["es", "Publicado el 14 de abril de 2018", "2018-04-14"],
    ["it", "Pubblicato il 14 aprile 2018", "2018-04-14"],
    ["pt", "Publicado em 14/04/2018 às 09h12", "2018-04-14T09:12"],
    ["pl", "Opublikowano: 14 kwietnia 2018, 14:05", "2018-04-14T14:05"],
    ["ru", "Опубликовано 14 апреля 2018, 13:45", "2018-04-14T13:45"],
    ["ar", "نشر في ١٤ أبريل ٢٠١٨", "2018-04-14"],
    ["ja", "公開日：2018年4月14日 9時12分", "2018-04-14T09:12"],
    ["ko", "입력 2018.04.14 오후 3:12", "2018-04-14T15:12"],
    ["ko", "입력 2018.04.14. 오후 3:12", "2018-04-14T15:12"],
    ["en-GB", "04/05/2018", "2018-05-04"],
    ["en", "04/05/2018", "2018-04-05"],
  ])("reads a date in %s: %s", (lang, line, expected) => {
    const html = `<html lang="${lang}"><title>Growers return</title><h1>Growers return</h1><p>${line}</p>${ENGLISH_BODY}</html>`;
    expect(factsOf(html).publishedTime.value).toBe(expected);
  });

  it.each([
    [
      "in the article's own footer, beside the name",
      `<article>${ENGLISH_BODY}<footer class="post-footer"><div>April 14, 2018 By The Ferry Desk</div></footer></article>`,
      "2018-04-14",
    ],
    [
      "below a label far from the headline, before those of other texts",
      `${ENGLISH_BODY}<div class="layout-sidebar"><h4>Published</h4><time>14 April 2018</time><h4>Reviewed</h4><time>8 October 2020</time></div>
       <ul><li><a href="/a">Another text about the lower river</a><p>17 Jan 2019</p></li><li><a href="/b">And one more about the bridge</a><p>24 Jun 2019</p></li></ul>`,
      "2018-04-14",
    ],
    [
      "without a label, of several texts",
      `${ENGLISH_BODY}<ul><li><a href="/a">Another text about the lower river</a><p>17 Jan 2019</p></li><li><a href="/b">And one more about the bridge</a><p>24 Jun 2019</p></li></ul>`,
      "",
    ],
  ])("reads a date %s", (_where, body, expected) => {
    expect(factsOf(page("", "A standfirst", body)).publishedTime.value).toBe(expected);
  });

  it("prefers the day among the fields below the headline to a reader's below a short text", () => {
    const fields = "<p>2013-7-19 10:08 | 发布者: 山人 | 查看: 2231 | 评论: 3 | 来自: 车友会</p>";
    const html = `<title>雨停了</title><h1>雨停了</h1>${fields}${BODY}<dl><dt>青山 2013-7-20 08:11</dt><dd>路不错。</dd></dl>`;
    expect(factsOf(html).publishedTime.value).toBe("2013-07-19T10:08");
  });

  it("reads the day and the time in boxes of their own", () => {
    const boxes = "<ul><li><span>April 14, 2018</span></li><li><span>9:12 am</span></li></ul>";
    expect(factsOf(page("", boxes)).publishedTime.value).toBe("2018-04-14T09:12");
  });

  it("reads the sentence that early blogs set below a post", () => {
    const below =
      '<p>This entry was posted on Saturday, April 14th, 2018 at 9:12 am and is filed under <a href="/t">Tools</a>. You can follow any responses to this entry through the RSS 2.0 feed. You can leave a response, or trackback from your own site.</p>';
    expect(factsOf(page("", "", ENGLISH_BODY + below)).publishedTime.value).toBe(
      "2018-04-14T09:12",
    );
  });

  it("prefers the bare day below the headline to one that a short sentence tells of", () => {
    const first = "<p>王小明同志因病医治无效，于2021年7月28日14时16分在河湾逝世，享年86岁。</p>";
    const html = `<title>讣告</title><h2>讣告</h2><p>2021-07-30</p>${first}${BODY}<p>2021年7月29日</p>`;
    expect(factsOf(html).publishedTime.value).toBe("2021-07-30");
  });

  it("leaves a signature's day in the text, though it is the same", () => {
    const html = `<title>雨停了</title><h1>雨停了</h1><p id="told">发布时间：2018-04-14 09:12</p><table>${"<tr><td>三路</td><td>五路</td></tr>".repeat(7)}</table>${BODY}<p>2018年4月14日</p>`;
    expect(factsOf(html).publishedTime.elements.map(({ id }) => id)).toEqual(["told"]);
  });
});
