import { describe, expect, it } from "vitest";
import { BODY, ENGLISH_BODY, factsOf } from "./page";

const LONG =
  "连日的降雨在昨夜停歇，城北的菜农们一早便下到地里，排水、扶苗、补种，赶在天晴之前把损失降到最低。";

const chinese = (line: string, first = "", last = "", head = "") =>
  factsOf(
    `<head><title>雨停了_大河门户</title>${head}</head><h1>雨停了</h1><div>${line}</div><p>${first}</p>${BODY}<p>${last}</p>`,
  ).source.value;

it.each([
  ["<p>2018年4月14日 18時12分配信 時事通信</p>", "時事通信"],
  ["<p>[한들경제 이도윤 기자] 시의회는 화요일 밤 낡은 옹벽을 고치기로 했다.</p>", "한들경제"],
  ["<div><span>Ana Ruiz / Efe</span> <span>Villaverde</span> <span>14.04.2018</span></div>", "Efe"],
])("reads the agency from %s", (line, expected) => {
  const html = `<title>Growers return</title><h1>Growers return</h1>${line}${ENGLISH_BODY}`;
  expect(factsOf(html).source.value).toBe(expected);
});

it.each([
  ["<p>[부산 김서연 기자] 시의회는 화요일 밤 낡은 옹벽을 고치기로 했다.</p>", ""],
  ["", "<p>(사진 이영희 기자)</p>"],
  ["", "<p>Con información de Ana Ruiz</p>"],
  ["", "<p>El alcalde volvió el lunes con información de Madrid.</p>"],
  ["", "<p>The mayor told <a>Reuters</a> he would stay.</p>"],
  ["", "<p>SOURCE CODE AND DATA</p>"],
])("reads no source from %s and %s", (first, last) => {
  const html = `<title>Growers return</title><h1>Growers return</h1>${first}${ENGLISH_BODY}${last}`;
  expect(factsOf(html).source.value).toBe("");
});

describe("readSource", () => {
  it.each([
    ["2018-04-14 09:12 北岸新闻网", "北岸新闻网"],
    ["<span>2018-04-14 09:12</span> <span>河湾网</span>", "河湾网"],
    ["2018年04月14日09:12 | <a>江湾头条</a>", "江湾头条"],
    ["来源：江湾 江湾新闻1+1", "江湾 江湾新闻1+1"],
    ["来源：粉丝网", "粉丝网"],
  ])("reads an outlet that is called like a home page or a list: %s", (line, expected) => {
    expect(chinese(line)).toBe(expected);
  });

  it("takes none from the card of another article below a brief", () => {
    const card = '<div><a href="/2.html">渡口又通船</a><div>河湾日报 32评论 2018-04-12</div></div>';
    const brief =
      "<p>昨日雨停，渡口重新通船，十一条船在岸边排成一列，等着过河的人从桥头排到老街，一直到了中午。</p>";
    const page = (below: string) =>
      factsOf(`<title>雨停了</title><h1>雨停了</h1><p>2018-04-14</p><div>${brief}</div>${below}`)
        .source.value;
    expect(page(card)).toBe("");
    expect(page("<p>2018-04-14 河湾日报</p>")).toBe("河湾日报");
  });

  it.each([
    ["<span>来源：河湾日报</span> 全文共3211字 阅读大约需要8分钟", "河湾日报"],
    ["<em>2018-04-14 09:12:31</em> <em>听新闻</em>", ""],
    ["<em>2018-04-14 09:12:31</em> <em>河湾新闻</em>", "河湾新闻"],
    ["2018-04-14 来源：河湾日报 城北版", "河湾日报 城北版"],
  ])("tells a field from the source beside it: %s", (line, expected) => {
    expect(chinese(line)).toBe(expected);
  });

  it("takes no name from the imprint, beside whatever day", () => {
    const imprint = "<div>河湾新闻网 版权所有 鄂ICP备00000000号 2020-12-31</div>";
    const page = `<title>雨停了_大河门户</title><h1>雨停了</h1><div>4月14日 09:12</div>${BODY}${imprint}`;
    expect(factsOf(page).source.value).toBe("");
    expect(factsOf(page).publishedTime.value).toContain("-04-14T09:12");
  });

  it.each([
    ["来源：河湾日报", "河湾日报"],
    ["来源:河湾网-河湾日报 作者:王小明", "河湾网-河湾日报"],
    ["稿源：《河湾周刊》", "河湾周刊"],
    ["信息来源：河湾市农业农村局　　点击数：12", "河湾市农业农村局"],
    ["文章来源： 河湾晚报 2018-04-14 09:12", "河湾晚报"],
    ["2018-04-14 09:12　来源：<a href='#'>河湾时报</a>　我要评论", "河湾时报"],
    ["转自：河湾新闻客户端", "河湾新闻客户端"],
    ["出处：河湾农业网 责任编辑：李芳", "河湾农业网"],
    ["2018-04-14 来源：<a>河湾网</a> <a>参与互动</a>(0)", "河湾网"],
    ["来源：石滩网", "石滩网"],
    ["来源：饶平", "饶平"],
    ["来源：河湾网(IDC频道)", "河湾网(IDC频道)"],
    ["来源：河湾社“河湾视点”　2018-04-14", "河湾社“河湾视点”"],
    ["来源：河湾日报 （王小明）", "河湾日报"],
    ["来源：“河湾发布”微信公众号　2018-04-14", "河湾发布"],
    ["来源/河湾慢谈", "河湾慢谈"],
    ["作者：王小明、李小雅　来源：河湾日报", "河湾日报"],
    ["2018-04-14 来源：河湾网 A+ A-", "河湾网"],
    ["2018-04-14 来源: 河湾网 举报", "河湾网"],
    ["原创 王小明 河湾发布 2018-04-14 09:12", "河湾发布"],
    ["来源: 河湾晚报(城北)　跟贴 132 条", "河湾晚报(城北)"],
    ["2018-04-14 来 源 <a>河湾发布</a>", "河湾发布"],
    ["来源:河湾社 / 2018-04-14", "河湾社"],
    ["稿源：河湾宣传部 作 者：王小明", "河湾宣传部"],
    ["<table><tr><td>河湾日报</td><td>2018-04-14</td></tr></table>", "河湾日报"],
    ["来源：河湾评论", "河湾评论"],
    ["来源：河湾网 评论(12)", "河湾网"],
    ["摘自《河湾文摘》 2018年第4期", "河湾文摘"],
    ["來源：河灣時報", "河灣時報"],
    ["来源：《河湾》杂志", "《河湾》杂志"],
    ["發布單位：河灣縣政府", "河灣縣政府"],
    ["發布機關：河灣縣政府", "河灣縣政府"],
    ["发文机关：河湾县政府", "河湾县政府"],
    ["<table><tr><td>发布机构</td><td>河湾县民政局</td></tr></table>", "河湾县民政局"],
    ["《河湾日报》（ 2018年04月14日 05 版）", "河湾日报"],
    ["2018-04-14 来源：河湾网-观点频道", "河湾网-观点频道"],
    ["河湾网 > 河湾晚报 > 2018年04月14日 05版", ""],
    ["本文来自微信公众号：<a>河湾慢谈（ID：hewan）</a>，作者：王小明", "河湾慢谈"],
    ["本文来自微信公众号“河湾慢谈”（ID：hewan），作者：王小明", "河湾慢谈"],
    ["本文来自微信公众号“河湾评论”（ID：hewan），作者：王小明", "河湾评论"],
    ["2018-04-14 09:12　河湾日报官方账号", "河湾日报"],
    ["2018-04-14 09:12　河湾報／記者王小明／城北報導", "河湾報"],
    ["河湾新闻记者 王小明", "河湾新闻"],
    ["来源：央视新闻客户端 | 2018年04月14日 09:12", "央视新闻客户端"],
    ["来源：River Daily", "River Daily"],
    ["作者：文/王小明 图/李芳  来源：水利学院", "水利学院"],
    ["2018-04-14 09:12 河湾日报", "河湾日报"],
    ["来源：河湾日报 柏小雅", "河湾日报"],
    ["2018-04-14【来源：<a>河湾日报</a> 柏小雅】", "河湾日报"],
    ["【河灣報╱記者王小明／城北報導】", "河灣報"],
    ['2018-04-14 <span class="source">来自河湾</span>', "河湾"],
    ["<ul><li>河湾融媒</li><li>2018-04-14 09:12</li><li>阅读 302</li></ul>", "河湾融媒"],
    ['2018-04-14 <span class="origin">类型：原创</span>', ""],
    ["2018-04-14 09:12 <span>河湾体育</span> <span>作者 王小明</span>", "河湾体育"],
  ])("reads %s", (line, expected) => {
    expect(chinese(line)).toBe(expected);
  });

  it.each([
    [`河湾社北京4月14日电（记者王小明）${LONG}`, "河湾社"],
    [`河湾日报讯（记者 王小明）${LONG}`, "河湾日报"],
    [`（河灣社記者王小明城北14日電）${LONG}`, "河灣社"],
    [`新华社北京4月14日电 ${LONG}`, "新华社"],
    [`中新网4月14日电 ${LONG}`, "中新网"],
    [`河湾网城北4月14日消息（记者王小明）${LONG}`, "河湾网"],
    [`央视网消息：${LONG}`, "央视网"],
    [`河湾网讯(记者王小明通讯员李芳摄影报道)${LONG}`, "河湾网"],
    [`【河湾网报道 记者 王小明】${LONG}`, "河湾网"],
  ])("reads the dateline of %s", (first, expected) => {
    expect(chinese("", first)).toBe(expected);
  });

  it("reads a label after the text", () => {
    expect(chinese("2018-04-14", "", "（来源：河湾日报）")).toBe("河湾日报");
  });

  it.each([
    '<meta name="ContentSource" content="河湾日报">',
    '<meta name="source" content="来源：河湾日报">',
  ])("reads %s", (head) => {
    expect(chinese("2018-04-14", "", "", head)).toBe("河湾日报");
  });

  it.each([
    "来源：未知",
    "来源：本站",
    '2018-04-14 <span class="source">来自Android</span>',
    "来源：互联网",
    "2018-04-14 09:12 信息发布",
    "2018-04-14 09:12 权威发布",
    "2018-04-14 09:12 政策发布",
    "2018-04-14 09:12 管理员发布",
    `</div><p>教育部官网发布消息，${LONG}</p><div>`,
    `</div><p>社交网络上流传的消息称，${LONG}</p><div>`,
    `</div><p>互联网上的一则消息说，${LONG}</p><div>`,
    "2018-04-14</div><div>老人在渡口读报。",
    "2018-04-14 09:12 阅读 12",
    "2018-04-14 09:12 阅读(12) 收藏 举报",
    "2018-04-14 作者：□ 本报记者 王小明 字数：812",
    "2018-04-14 09:12　进入论坛",
    "2018-04-14 09:12　来自 河湾社区客户端 | 举报",
    "图片来源：自拍",
    "数据来源：河湾统计局",
    "<figure><figcaption>来源：河湾图社</figcaption></figure>",
  ])("finds none in %s", (line) => {
    expect(chinese(line)).toBe("");
  });

  it.each([
    ["《河湾日报》", "河湾日报"],
    ["【2018/04/14 河灣報】@ http://example.com/", "河灣報"],
    ["（河湾日报）", "河湾日报"],
  ])("reads %s after the text", (last, expected) => {
    expect(chinese("2018-04-14", "", last)).toBe(expected);
  });

  it("takes no sentence about a source for the source", () => {
    expect(
      chinese(
        "",
        `${LONG}污染的来源：至今没有定论，镇里已经请来专家会诊，结果还要再等上几天才能知道。${LONG}`,
      ),
    ).toBe("");
  });

  it.each([
    ["<p>Par Loïc Le Clerc avec AFP</p>", "", "AFP"],
    ["<p>Elif KAYA / KASTAMONU, (DHA)</p>", "", "DHA"],
    ["<p>By Ana Ruiz, Reuters</p>", "", "Reuters"],
    ["", "<p>(Con información de EFE)</p>", "EFE"],
    ["", "<p>rui/dpa</p>", "dpa"],
    ["<p>PARIS, May 2 (Reuters) - The rain stopped.</p>", "", "Reuters"],
    ["<p>(서울=연합뉴스) 비가 그쳤다.</p>", "", "연합뉴스"],
    ["<figure><figcaption>The fields. ANA RUIZ / AFP</figcaption></figure>", "", ""],
    ["<p>By Ana Ruiz, RIVER PA SYSTEMS</p>", "", ""],
    ["<p>Rui Antunes, com Lusa</p>", "", "Lusa"],
    ["<p>with TT</p>", "", ""],
  ])("reads the agency in %s%s", (first, last, expected) => {
    const html = `<html lang="en"><title>Growers return</title><h1>Growers return</h1>${first}${ENGLISH_BODY}${last}`;
    expect(factsOf(html).source.value).toBe(expected);
  });

  it("names no agency as the source of its own page", () => {
    const html = `<title>Growers return | Reuters</title><meta property="og:site_name" content="Reuters"><h1>Growers return</h1><p>By Ana Ruiz, Reuters</p>${ENGLISH_BODY}`;
    expect(factsOf(html).source.value).toBe("");
  });

  it("reads a label whose value stands in the next cell", () => {
    expect(chinese("<table><tr><td>来源：</td><td>河湾日报</td></tr></table>")).toBe("河湾日报");
  });

  it.each([
    ["Quelle: dpa", "dpa"],
    ["Source: Reuters", "Reuters"],
    ["Fuente: Agencia EFE", "Agencia EFE"],
    ["Źródło: PAP", "PAP"],
    ["Источник: ТАСС", "ТАСС"],
    ["출처: 연합뉴스", "연합뉴스"],
    ["出典：河湾新聞", "河湾新聞"],
    ["Zdroj: ČTK", "ČTK"],
    ["Källa: TT", "TT"],
    ["Forrás: MTI", "MTI"],
    ["Източник: БТА", "БТА"],
    ["Nguồn: TTXVN", "TTXVN"],
    ["المصدر: وكالة الأنباء", "وكالة الأنباء"],
    ["A. R. (avec AFP)", "AFP"],
    ["Con información de Télam", "Télam"],
    ["SOURCE Halden Engineering", "Halden Engineering"],
    ["Con información de Agencia Ribera", "Agencia Ribera"],
  ])("reads %s in other languages", (line, expected) => {
    const html = `<title>Growers return</title><h1>Growers return</h1>${ENGLISH_BODY}<p>${line}</p>`;
    expect(factsOf(html).source.value).toBe(expected);
  });
});
