import { describe, expect, it } from "vitest";
import { BODY, ENGLISH_BODY, factsOf } from "./page";

const page = (title: string, body: string, head = "") =>
  `<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

describe("readTitle", () => {
  it.each([
    ["no title at all", "", "<h2>Growers return</h2>", "Growers return"],
    [
      "a link in the heading, beside its site and a count",
      "Growers return - River Daily",
      '<h2><span><a href="/1">Growers return</a> (fields.example)</span> 87</h2>',
      "Growers return",
    ],
    [
      "a badge in the heading, and a title between site and writer",
      "河湾网—城北菜农抢收忙 - 王小明的博文",
      "<h1>城北菜农抢收忙 <span>精选</span></h1>",
      "城北菜农抢收忙",
    ],
    [
      "only whoever signs the text",
      "河湾县自来水公司",
      `<p align=center><b><font size=4>关于老街停水的公告</font></b></p>${BODY}<p>河湾县自来水公司</p>`,
      "关于老街停水的公告",
    ],
    [
      "joiners between letters and between emoji",
      "کتابخانه\u200cهای شهر 👩\u200d👧 - رود",
      "<h1>کتابخانه\u200cهای شهر 👩\u200d👧</h1>",
      "کتابخانه\u200cهای شهر 👩\u200d👧",
    ],
    ["one character", "家_散文_河湾文学网", "<h1>家</h1>", "家"],
    [
      "a section in brackets, which the menu links",
      "【民生】城北菜农抢收忙_河湾网",
      '<div><a href="/m">民生</a></div><div><a href="/c">财经</a></div><p align="center"><font size="4">城北菜农抢收忙</font></p>',
      "城北菜农抢收忙",
    ],
    [
      "brackets that the heading has, too",
      "【组图】城北菜农抢收忙_河湾网",
      '<h1>【组图】城北菜农抢收忙</h1><a href="/1">城北菜农抢收忙</a>',
      "【组图】城北菜农抢收忙",
    ],
    [
      "one character that no heading marks",
      "药-散文-河湾文学网",
      "<p align=center><font size=5><b>药</b></font></p>",
      "药",
    ],
    [
      "site and section, which a trail names as well",
      "河湾新闻网--时政要闻",
      "<p>您现在的位置：<a href=/>河湾新闻网</a>-><a href=/s>时政要闻</a>->正文</p><p align=center><font size=4><strong>城北菜农抢收忙</strong></font></p>",
      "城北菜农抢收忙",
    ],
    [
      "an office by its whole name, with half of it above",
      "Amt für Felder Oberau: Bauern kehren zurück",
      "<p>Amt für Felder</p><h1>Bauern kehren zurück</h1>",
      "Bauern kehren zurück",
    ],
    [
      "a template's mark and site",
      "_河湾网",
      "<div>河湾网</div><div><font size=5><strong>城北菜农抢收忙</strong></font></div><div>来源：河湾网</div>",
      "城北菜农抢收忙",
    ],
    [
      "another heading in its box",
      "城北菜农抢收忙_河湾网",
      '<div class="detail_tit"><h5>抢收和补种两不误</h5>城北菜农抢收忙</div>',
      "城北菜农抢收忙",
    ],
    [
      "the forum above the topic",
      "River Forum • View topic - Growers return",
      '<h1>River Forum</h1><h2><a href="/t/1">Growers return</a></h2>',
      "Growers return",
    ],
    [
      "a field behind a label",
      "[遊記] 河灣半日 - 看板 Hewan - 河灣站",
      "<div><a>看板 Hewan</a></div><div><span>標題</span><span>[遊記] 河灣半日</span></div>",
      "[遊記] 河灣半日",
    ],
    [
      "section and site after underscores",
      "城北菜农抢收忙_国内新闻_河湾网",
      "<h1>城北菜农抢收忙</h1>",
      "城北菜农抢收忙",
    ],
    [
      "site and section before it, in a cell of the text",
      "河湾网 - 社会新闻 - 雨停了菜农忙",
      `<table><tr><td><div><span>雨停了菜农忙</span><br>(2004/11/09 08:31)</div>${BODY}</td></tr></table>`,
      "雨停了菜农忙",
    ],
    [
      "site after a spaced dash",
      "Growers return - River Daily",
      "<h1>Growers return</h1>",
      "Growers return",
    ],
    [
      "site after a bar",
      "Bauern kehren zurück | Flussbote",
      "<h1>Bauern kehren zurück</h1>",
      "Bauern kehren zurück",
    ],
    [
      "a hyphen without spaces",
      "民间资本看好农业-河湾财经",
      "<h1>民间资本看好农业</h1>",
      "民间资本看好农业",
    ],
    [
      "the site's logo as a heading too",
      "雨停了_河湾网",
      "<h1>河湾网</h1><h2>雨停了</h2>",
      "雨停了",
    ],
    [
      "a title in a table cell",
      "雨停了 菜农抢收_河湾网",
      "<table><tr><td><font size=5><b>雨停了 菜农抢收</b></font></td></tr></table>",
      "雨停了 菜农抢收",
    ],
    [
      "a title broken by hand",
      "为丰收凝聚力量——记城北菜农_河湾网",
      "<div><p>为丰收凝聚力量</p><p>——记城北菜农</p></div>",
      "为丰收凝聚力量 ——记城北菜农",
    ],
    [
      "a class that says title",
      "雨停了_要闻_河湾网",
      '<div class="article-title">雨停了</div>',
      "雨停了",
    ],
    [
      "a kicker in the same heading",
      "Growers return - River Daily",
      "<h1><span>Weather</span><span>Growers return</span></h1>",
      "Growers return",
    ],
    [
      "a kicker that belongs to it, set close",
      "Growers: Rain at last | River Daily",
      "<h2><span>Growers</span><span>Rain at last</span></h2>",
      "Growers: Rain at last",
    ],
    [
      "a site that comes first",
      "河湾博客 » 连雨之后的菜市场见闻",
      "<h2>连雨之后的菜市场见闻</h2>",
      "连雨之后的菜市场见闻",
    ],
  ])("takes the heading without site: %s", (_, title, heading, expected) => {
    expect(factsOf(page(title, heading + BODY)).title.value).toBe(expected);
  });

  it.each([
    ["a colon", "镇长：今年的菜价不会差", "河湾网"],
    ["quotes", "“等雨停”成了今夏的“流行语”", "河湾网"],
    ["a bar", "图说河湾| 雨后的城北", "河湾网"],
    ["a spaced dash", "Rain - and then the sun", "River Daily"],
    ["brackets", "【组图】雨后的城北（一）", "河湾网"],
    ["two clauses", "四成菜地受淹 镇里连夜排水", "河湾网"],
  ])("keeps %s that belongs to the title", (_, title, site) => {
    const html = page(`${title}_${site}`, `<h1>${title}</h1>${BODY}`);
    expect(factsOf(html).title.value).toBe(title);
  });

  it.each([
    [
      "bold in the middle, above the author",
      "显示",
      "<p align=center><font color=darkblue><strong>路是走出来的(下)</strong></font></p><p>胡平<br></p>",
      "路是走出来的(下)",
    ],
    [
      "large under a bold breadcrumb",
      "",
      "<font>当前位置：<a href=/>首页</a>-&gt;<a href=/air>航空</a></font><p align=center><big>滑翔机为什么能飞</big></p>",
      "滑翔机为什么能飞",
    ],
    [
      "a large linked line beside a site's name",
      "River blog--一叶",
      "<li><a href=http://blog.example.com/ target=_parent>River</a></li><div><font size=4><b>[湖边]<a href=7.asp>晨钟</a></b></font><br>haibian 发表于 2005-9-15</div>",
      "[湖边] 晨钟",
    ],
    [
      "an element that is named after the title, on an authority's page",
      "河湾县人民政府",
      '<div class="t"><span id="lblTitle">我县抢修水毁道路</span></div><div>信息来源：县交通局</div>',
      "我县抢修水毁道路",
    ],
    [
      "a line above the fields, on a hospital's page",
      "河湾市人民医院",
      "<p>首页 &gt; 新闻</p><p>雨天门诊照常开放</p><p>作者：王小明　发布日期：2018-04-14</p>",
      "雨天门诊照常开放",
    ],
    [
      "a heading of the post under the blog's own",
      "",
      '<h1 class="title"><a href="index.html">海边的博客</a></h1><h2 class="diaryTitle">谁来修这座桥</h2>',
      "谁来修这座桥",
    ],
  ])(
    "takes what is set like a headline where the head names none: %s",
    (_, title, top, expected) => {
      expect(factsOf(page(title, top + BODY)).title.value).toBe(expected);
    },
  );

  it.each([
    ["县长信箱-河湾县政府", "<div>河湾县政府</div><div>首页 > 县长信箱</div><h3>路面积水</h3>"],
    ["详情", "<span>详情</span><div class='tit'>路面积水</div>"],
    ["River Weekly", "<a href='/'>River Weekly</a><h2>路面积水</h2>"],
  ])("looks for a headline where the head names a site or a template: %s", (title, top) => {
    expect(factsOf(page(title, `${top}<p>2018-04-14</p>${BODY}`)).title.value).toBe("路面积水");
  });

  it("takes no bold line for the title where the head says one", () => {
    const html = page("雨停之后的菜市场见闻", `<p><b>民生观察</b></p>${BODY}`);
    expect(factsOf(html).title.value).toBe("雨停之后的菜市场见闻");
  });

  it("believes og:title against a heading that shares nothing with it", () => {
    const head = '<meta property="og:title" content="Growers return to their fields">';
    const html = page(
      "Growers return to their fields",
      `<h1>Latest videos</h1>${ENGLISH_BODY}`,
      head,
    );
    expect(factsOf(html).title.value).toBe("Growers return to their fields");
  });

  it("never takes the site's name or a section's", () => {
    const head = '<meta property="og:site_name" content="河湾网">';
    const html = page(
      "雨停了_国内_河湾网",
      `<h1>河湾网</h1><h2>国内</h2><p>雨停了</p>${BODY}`,
      head,
    );
    expect(factsOf(html).title.value).toBe("雨停了");
  });

  it("names the heading, so that the body can do without it", () => {
    const { title } = factsOf(page("雨停了_河湾网", `<h1 id="t">雨停了</h1>${BODY}`));
    expect(title.elements.map((element) => element.id)).toEqual(["t"]);
  });

  it("cuts a site off the document's title where no heading helps", () => {
    const head = '<meta property="og:site_name" content="River Daily">';
    expect(factsOf(page("Growers return – River Daily", ENGLISH_BODY, head)).title.value).toBe(
      "Growers return",
    );
  });

  it("reads a line that a style makes large and bold, where the head names the school", () => {
    const line = '<span style="font-size:20px;font-weight:bold">运动会开幕</span>';
    const html = page("河湾小学", `<table><tr><td align="center">${line}</td></tr></table>${BODY}`);
    expect(factsOf(html).title.value).toBe("运动会开幕");
  });

  it("reads an item called title, before @ and the blog's name", () => {
    const html = page(
      "白河採蓮一日 @ 蓮子媽的廚房 :: 痞客 ::",
      `<h1><a href="/blog">蓮子媽的廚房</a></h1><ul><li>Aug 02</li><li class="title"><h2><a href="/blog/1">白河採蓮一日</a></h2></li></ul>${BODY}`,
    );
    expect(factsOf(html).title.value).toBe("白河採蓮一日");
  });

  it.each(["来源：大河观察", "© 2024 大河观察"])(
    "takes the site for no title that says %s",
    (line) => {
      const body = `<a>大河观察</a><div class="d-title">城北修渠忙</div><div><span>${line}</span></div>${BODY}`;
      expect(factsOf(page("大河观察", body)).title.value).toBe("城北修渠忙");
    },
  );

  it("finds none on a page that has no title and no heading", () => {
    expect(factsOf(`<p>-&gt;</p>${BODY}`).title.value).toBe("");
  });

  it("spells a heading of two lines with the colon that its declared title has", () => {
    const html = `<title>Hochwasser: Die Bauern kehren zurück - Flussbote</title><h1><span>Hochwasser</span> <span>Die Bauern kehren zurück</span></h1>${ENGLISH_BODY}`;
    expect(factsOf(html).title.value).toBe("Hochwasser: Die Bauern kehren zurück");
  });

  it("ignores headings below the text's beginning", () => {
    const html = page("雨停了", `<h3>雨停了</h3>${BODY}${BODY}<h1>热门推荐</h1>`);
    expect(factsOf(html).title.value).toBe("雨停了");
  });
});
