import { describe, expect, it } from "vitest";
import { BODY, factsOf } from "./page";

/** What each family of portal software sets around its headline, in our own words. */
interface Portal {
  name: string;
  above?: string;
  line: string;
  below?: string;
  published?: string;
  modified?: string;
  source?: string;
  byline?: string;
}

const PORTALS: Portal[] = [
  {
    name: "DedeCMS",
    line: '<div class="info"><small>时间:</small>2018-04-14 09:12<small>来源:</small>河湾日报<small>作者:</small>王小明<small>点击:</small><script src="/count.js"></script>次</div>',
    published: "2018-04-14T09:12",
    source: "河湾日报",
    byline: "王小明",
  },
  {
    name: "DedeCMS, one text",
    line: "<p>时间:2018-04-14 来源:河湾日报 作者:王小明 点击:328次</p>",
    published: "2018-04-14",
    source: "河湾日报",
    byline: "王小明",
  },
  {
    name: "a CMS that tells how hot its pages are",
    line: "<div>录入时间：2018/4/14 9:12:00　来源：河湾日报　热度：<b>321</b>℃</div>",
    published: "2018-04-14T09:12:00",
    source: "河湾日报",
  },
  {
    name: "DedeCMS with its defaults",
    line: '<div class="info">时间:2018-04-14 09:12 来源:未知 作者:admin 点击:次</div>',
    published: "2018-04-14T09:12",
    source: "",
    byline: "",
  },
  {
    name: "EmpireCMS",
    line: '<div class="info_text">发布时间：2018-04-14&nbsp;&nbsp;来源：河湾网&nbsp;&nbsp;作者：李芳&nbsp;&nbsp;浏览次数：12</div>',
    published: "2018-04-14",
    source: "河湾网",
    byline: "李芳",
  },
  {
    name: "PHPCMS",
    line: '<div class="crumbs"><h1>雨停了</h1><span>2018-04-14 09:12:33&nbsp;&nbsp;&nbsp;来源：河湾晚报&nbsp;&nbsp;评论：<a href="#c">0</a> 点击：<span id="hits"></span></span></div>',
    published: "2018-04-14T09:12:33",
    source: "河湾晚报",
  },
  {
    name: "a portal of 2005: address, date and paper without labels",
    line: "<div align=center><font color=#A20010>http://www.example.com</font> 2005年03月31日 03:18 <font color=#A20010>河湾信报</font></div>",
    published: "2005-03-31T03:18",
    source: "河湾信报",
  },
  {
    name: "a portal of 2004: date and label, source in a link below",
    line: '<table><tr><td>2004-12-10 11:55:08 来源: <a href="http://biz.example.com">河湾商报</a> <a href="#">发表评论</a></td></tr></table>',
    published: "2004-12-10T11:55:08",
    source: "河湾商报",
  },
  {
    name: "a portal of 2012: spans side by side without spaces",
    line: '<div class="ep-time-soure"><span>2012-04-14 09:12:33</span><span>来源：</span><a href="/s">河湾周刊</a><span>有12人参与</span></div>',
    published: "2012-04-14T09:12:33",
    source: "河湾周刊",
  },
  {
    name: "a party paper: date and source with a bar, editor at the end",
    line: '<div>2018年04月14日09:12 | 来源：<a href="#">河湾网－河湾日报</a></div>',
    below: "<p>(责编：赵大山、李芳)</p>",
    published: "2018-04-14T09:12",
    source: "河湾网－河湾日报",
    byline: "赵大山",
  },
  {
    name: "an agency: date, wide spaces, source",
    line: '<div class="h-info"><span class="h-time"> 2018-04-14 09:12:33 </span> 来源： <em>河湾社</em></div>',
    published: "2018-04-14T09:12:33",
    source: "河湾社",
  },
  {
    name: "a news site of 2018 with labels as classes",
    line: '<p class="meta"><span class="author">作者：王小明</span><span class="source">来源：河湾时报</span><span class="date">2018年04月14日 09:12</span></p>',
    published: "2018-04-14T09:12",
    source: "河湾时报",
    byline: "王小明",
  },
  {
    name: "a feed of today: outlet and date, nothing else",
    line: '<div class="article-meta"><span>河湾新闻</span><span>2021-03-05 10:10</span></div>',
    published: "2021-03-05T10:10",
    source: "河湾新闻",
  },
  {
    name: "a reporter under the headline",
    line: "<div>河湾新闻记者 王小明 实习生 李芳</div><div>2021-03-05 10:20 来源：河湾新闻 ∙ 热点</div>",
    published: "2021-03-05T10:20",
    source: "河湾新闻",
    byline: "王小明, 李芳",
  },
  {
    name: "a government site",
    line: "<div><span>发布日期：2022-02-11 08:52</span><span>来源：河湾市人民政府办公室</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span></div>",
    published: "2022-02-11T08:52",
    source: "河湾市人民政府办公室",
  },
  {
    name: "labels and values in cells of a table",
    line: "<table><tr><td>发布时间：</td><td>2008-5-7</td><td>作者：</td><td>王小明</td><td>信息来源：</td><td>河湾晨报</td></tr></table>",
    published: "2008-05-07",
    source: "河湾晨报",
    byline: "王小明",
  },
  {
    name: "a date with its weekday",
    line: "<div>发布日期：2018年4月14日 星期六 来源：河湾日报</div>",
    published: "2018-04-14",
    source: "河湾日报",
  },
  {
    name: "a month and a day in boxes of their own",
    line: "<div><span>2018</span> <span>04/14</span> <span>09:12:33</span></div><div>来源：河湾网</div>",
    published: "2018-04-14T09:12:33",
    source: "河湾网",
  },
  {
    name: "a columnist's name beside the date",
    line: "<div><a href='/user/7'>王小明</a><span>·</span><span>2018/04/14 09:12</span></div>",
    published: "2018-04-14T09:12",
    byline: "王小明",
  },
  {
    name: "a class for the source, no label",
    line: '<div class="date-source"><span class="date">2018年04月14日 09:12</span> <a class="source">河湾纵横</a></div>',
    published: "2018-04-14T09:12",
    source: "河湾纵横",
  },
  {
    name: "a forum",
    line: "<div>海边人 发表于 2005-9-15 11:46:00</div>",
    published: "2005-09-15T11:46:00",
    byline: "海边人",
  },
  {
    name: "a blog of programmers, who signs below the text",
    line: "",
    below:
      "<p>posted @ <span>2018-11-23 10:21</span> <a href='/hai/'>海边人</a> 阅读(<span>12</span>) 评论(2)</p>",
    published: "2018-11-23T10:21",
    byline: "海边人",
  },
  {
    name: "software of 2004 whose fields stayed empty",
    line: "<div>来源： 作者： 更新时间：2004-3-7 8:05:12</div>",
    published: "2004-03-07T08:05:12",
    source: "",
    byline: "",
  },
  {
    name: "software of 2004 that names nobody, and what follows",
    line: "<p>作者：佚名　文章来源：河湾日报　点击数：<b>12</b>　更新时间：2004-6-3</p>",
    published: "2004-06-03",
    source: "河湾日报",
    byline: "",
  },
  {
    name: "a town's account, which has publishing in its name",
    line: "<div>2019-06-11 16:20:00　来源：河湾发布　　责任编辑：李芳</div>",
    published: "2019-06-11T16:20:00",
    source: "河湾发布",
  },
  {
    name: "an account whose card is hidden within its name",
    line: '<div><span class="meta_nickname"><a>河湾故事会</a><div style="display:none"><b>河湾故事会</b><p>微信号 hwgsh</p></div></span> <em>2021-03-02 18:30</em></div>',
    published: "2021-03-02T18:30",
    source: "河湾故事会",
  },
  {
    name: "a link to the writer's own page beside the day",
    line: '<div><a href="/u/abc">河湾边</a> <time>2019.11.03 16:11:25</time> <span>字数 1024</span></div>',
    published: "2019-11-03T16:11:25",
    byline: "河湾边",
  },
  {
    name: "a day without a year, which stands elsewhere, and the paper beside it",
    line: '<div>07-09 08:15 　河湾晚报　我要评论(<a href="#c">12</a>)</div>',
    source: "河湾晚报",
  },
  {
    name: "a blog with its date below the text",
    line: "",
    below: "<p>发表于 2004年12月27日 12:40 - (阅读:3727;评论:63)</p>",
    published: "2004-12-27T12:40",
  },
  {
    name: "an update beside the publication",
    line: "<div>发布：2018-04-14 09:12　更新：2018-04-16 10:00</div>",
    published: "2018-04-14T09:12",
    modified: "2018-04-16T10:00",
  },
  {
    name: "only an update, as some software calls the publication",
    line: "<div>更新时间：2018-04-14 09:12:33　来源：转自河湾网</div>",
    published: "2018-04-14T09:12:33",
  },
  {
    name: "an editor where nobody else is named",
    line: "<div>2018-04-14 来源：河湾日报 编辑：王小明</div>",
    source: "河湾日报",
    byline: "王小明",
  },
];

describe("the lines around a Chinese headline", () => {
  it.each(PORTALS)("tell the facts: $name", (portal) => {
    const title = portal.line.includes("<h1>") ? "" : "<h1>雨停了，菜农下地抢收</h1>";
    const name = title ? "雨停了，菜农下地抢收" : "雨停了";
    const facts = factsOf(
      `<title>${name}_国内_河湾门户</title>${title}${portal.line}${BODY}${portal.below ?? ""}
       <ul class="list"><li>2020-01-01 <a href="/x">另一条新闻</a></li></ul>
       <div class="footer">Copyright © 2003-2023 河湾门户 版权所有</div>`,
    );
    if (portal.published !== undefined) expect(facts.publishedTime.value).toBe(portal.published);
    if (portal.modified !== undefined) expect(facts.modifiedTime.value).toBe(portal.modified);
    if (portal.source !== undefined) expect(facts.source.value).toBe(portal.source);
    if (portal.byline !== undefined) expect(facts.byline.value).toBe(portal.byline);
  });
});

describe("the line that told date and source", () => {
  it("is named for the body to do without", () => {
    const { publishedTime, source } = factsOf(
      `<title>雨停了_河湾网</title><h1>雨停了</h1><div id="meta">2018-04-14 来源：河湾日报</div>${BODY}`,
    );
    expect(publishedTime.elements.map(({ id }) => id)).toEqual(["meta"]);
    expect(source.elements.map(({ id }) => id)).toEqual(["meta"]);
  });

  it("is not the whole text where line breaks alone set it off", () => {
    const { publishedTime } = factsOf(
      `<title>雨停了_河湾网</title><h1>雨停了</h1><div id="all">2018-04-14 来源：河湾日报<br>${"连日的降雨在昨夜停歇，城北的菜农们一早便下到地里，排水、扶苗、补种，赶在天晴之前把损失降到最低。".repeat(3)}<br></div>`,
    );
    expect(publishedTime.value).toBe("2018-04-14");
    expect(publishedTime.elements).toEqual([]);
  });
});
