import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractArticle } from "@/utils/article/extract";
import { LIMITS } from "@/utils/article/limits";
import { sanitise } from "@/utils/article/sanitise";

const ADDRESS = "https://paper.example/2024/story.html";
const PROSE =
  "The harbour froze in the second week of January, and for nine days, nobody crossed. " +
  "People walked out on the ice at night, with lanterns, to hear it sing. ";

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");
const inert = document.implementation.createHTMLDocument("");

function story(body: string): Document {
  return parse(`<title>The frozen harbour</title><h1>The frozen harbour</h1><div>${body}</div>`);
}

describe("extracting an article", () => {
  test("makes addresses absolute, by the page's base where it names one", () => {
    const page = parse(
      `<base href="/img/"><h1>Ice</h1><article><p>${PROSE}<a href="../map">A map</a></p>
      <figure><img src="ice.jpg" alt="Ice"></figure><p>${PROSE}</p></article>`,
    );
    const article = extractArticle(page, ADDRESS);
    expect(article?.content).toContain('href="https://paper.example/map"');
    expect(article?.images).toEqual([
      { url: "https://paper.example/img/ice.jpg", alt: "Ice", caption: "" },
    ]);
  });

  test("leaves out a row that tells writer, day and change, however long", () => {
    const row =
      "<section><span>Par Ana Ruiz (Quai-le-Vieux, envoyée spéciale)</span><span>Publié le 21 septembre 2023 à 05h00, modifié le 21 septembre 2023 à 11h31</span><span>Temps de lecture 4 min.</span></section>";
    const article = extractArticle(story(`${row}<p>${PROSE}</p><p>${PROSE}</p>`), ADDRESS);
    expect(article?.modifiedTime).toBe("2023-09-21T11:31");
    expect(article?.textContent).not.toContain("Publié");
  });

  test("finds no article in an empty page, a login page, a list of links", () => {
    const links = '<li><a href="/a">Another headline of the day</a></li>'.repeat(30);
    for (const html of ["", "<body><p>Log in</p></body>", `<h1>News</h1><ul>${links}</ul>`]) {
      expect(extractArticle(parse(html), ADDRESS)).toBeNull();
    }
  });

  test("finds none in a wall that asks to be paid or to follow its reader", () => {
    const wall =
      "<p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Einzelheiten finden Sie in der Datenschutzerklärung und im Privacy Center, wo Sie jederzeit widerrufen können.</p>";
    const page = parse(`<title>Zustimmung</title><h1>Weiter mit Werbung lesen</h1>${wall}`);
    expect(extractArticle(page, ADDRESS)).toBeNull();
  });

  test("takes two sentences for a brief where they have a headline and a day", () => {
    const brief =
      "河湾大桥今晚22时至次日6时封闭检修，过往车辆请提前绕行二桥。检修期间公交3路、8路临时改道，具体站点见沿线公告。";
    const page = (day: string) =>
      parse(`<title>大桥今晚封闭_河湾网</title><h1>大桥今晚封闭</h1><p>${day}</p><p>${brief}</p>`);
    expect(extractArticle(page("2021-03-05 17:20"), ADDRESS)?.textContent).toBe(brief);
    expect(extractArticle(page(""), ADDRESS)).toBeNull();
  });

  const CHINESE =
    "河湾大桥今晚封闭检修，过往车辆请提前绕行二桥。检修期间公交三路、八路临时改道，具体站点见沿线公告，请乘客留意。";
  const ANSWER =
    "<table><tr><td>作者：过江人　回复日期：2021-3-6 8:11:00</td></tr></table><div>我每天都从桥上过，今天要早起半个小时了。</div>";
  const TITLED = "<title>大桥今晚封闭_河湾网</title>";

  test.each([
    [
      "a caption that names its photographer, who wrote the text",
      `<h1>大桥今晚封闭</h1><p>2021-03-05 记者：王小明</p><div><p>${CHINESE}</p><p><img src="a.jpg"></p><p>工人们在桥头等待入场 王小明 摄</p><p>${CHINESE}再会。</p></div>`,
      `${CHINESE}\n工人们在桥头等待入场 王小明 摄\n${CHINESE}再会。`,
    ],
    [
      "nothing of a head of which the lines are set by breaks",
      `<td><center><b>大桥今晚封闭</b><br>口述：王小明　整理：李芳<br>2021-03-05</center><hr>　　${CHINESE}<br><br>　　${CHINESE}再会。</td>`,
      `${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "cells of a layout table one below the other",
      `<table><tr><td><h1>大桥今晚封闭</h1></td></tr><tr><td>${CHINESE}</td></tr><tr><td>${CHINESE}再会。</td></tr></table>`,
      `${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "the summary that a label introduces above the text",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div>导读：大桥今晚十点起封闭，明早六点开放，请绕行二桥。</div><div><p>${CHINESE}</p><p>${CHINESE}再会。</p></div>`,
      `导读：大桥今晚十点起封闭，明早六点开放，请绕行二桥。\n${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "nothing of a menu in the text's own box",
      `<p>[<a href="/">首页</a>] [<a href="/a">科技</a>]</p><hr><h1>大桥今晚封闭</h1><p>2021-03-05</p><hr><p>${CHINESE}</p><p>${CHINESE}再会。</p>`,
      `${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "a first paragraph that is mostly links",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><p>据<a href="/a">河湾大桥管理处</a>和<a href="/b">河湾公交公司</a>通报，<a href="/c">河湾大桥</a>今晚封闭。</p><p>${CHINESE}</p></div>`,
      `据河湾大桥管理处和河湾公交公司通报，河湾大桥今晚封闭。\n${CHINESE}`,
    ],
    [
      "a short sentence that mentions its writer",
      `<h1>大桥今晚封闭</h1><p>作者：王小明</p><div><p>从桥上走过三十年的工程师王小明说，它早就该歇一歇了。</p><p>${CHINESE}</p></div>`,
      `从桥上走过三十年的工程师王小明说，它早就该歇一歇了。\n${CHINESE}`,
    ],
    [
      "a sentence that needs no reader logged in",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><p>沿线的实时影像已经上线，市民无需登录即可查看。</p><p>${CHINESE}</p></div>`,
      `沿线的实时影像已经上线，市民无需登录即可查看。\n${CHINESE}`,
    ],
    [
      "nothing of the title once more, in a cell beside the text",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><table><tr><td><span>大桥今晚封闭</span><div>${CHINESE}<br><br>${CHINESE}再会。</div></td></tr></table>`,
      `${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "nothing of what others answered in a thread",
      `<h1>大桥今晚封闭</h1><p>作者：河埠头　提交日期：2021-3-5 23:05:00</p><div><p>${CHINESE}</p><p>${CHINESE}再会。</p>${ANSWER.repeat(2)}</div>`,
      `${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "nothing of what the page tells about itself",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><div role="status"><p>本页由机器转换，部分内容可能显示不全。</p></div><p>${CHINESE}</p><p>${CHINESE}再会。</p></div>`,
      `${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "nothing of whom a Japanese office has its readers ask",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><p>${CHINESE}</p><p>${CHINESE}再会。</p><h2>このページに関するお問い合わせ</h2><p>交通政策課 電話番号：000-123-4567</p></div>`,
      `${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "nothing of what a Japanese magazine says of its writer",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><p>${CHINESE}</p><p>${CHINESE}再会。</p><p>この記事を書いた人</p><p>宮本さやか。ローカル線と銭湯を愛するライター。</p></div>`,
      `${CHINESE}\n${CHINESE}再会。`,
    ],
    [
      "a caption in a box that is called so, with the name of who wrote the text",
      `<h1>大桥今晚封闭</h1><p>2021-03-05 作者：王小明</p><div><p>${CHINESE}</p><div><div><img src="a.jpg"></div><div class="cms_caption"><p>桥头的灯 - 图：王小明</p></div></div><p>${CHINESE}再会。</p></div>`,
      `${CHINESE}\n桥头的灯 - 图：王小明\n${CHINESE}再会。`,
    ],
    [
      "the table below a brief",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><p>${CHINESE}</p><table><tr><td>路线</td><td>改道</td></tr><tr><td>三路</td><td>二桥</td></tr></table></div>`,
      `${CHINESE}\n路线\n改道\n三路\n二桥`,
    ],
    [
      "the table below a text",
      `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><p>${CHINESE}</p><p>${CHINESE}再会。</p><table><tr><td>路线</td><td>改道</td></tr><tr><td>三路</td><td>二桥</td></tr></table></div>`,
      `${CHINESE}\n${CHINESE}再会。\n路线\n改道\n三路\n二桥`,
    ],
  ])("keeps %s", (_, body, expected) => {
    expect(extractArticle(parse(TITLED + body), ADDRESS)?.textContent).toBe(expected);
  });

  test("finds the article of a page whose feed says more than it, and none where all is feed", () => {
    const text =
      "雨停了，城北的菜农们一早便下到地里，排水、扶苗、补种，赶在天晴之前把损失降到最低。";
    const card = (number: number) =>
      `<section class="card"><h2><a href="/feed/${number}.html">河湾见闻之${number}：集市开门迎客</a></h2><p>${text}${text}……</p><span>2018-04-0${number}</span></section>`;
    const feed = `<h3>信息流</h3>${[1, 2, 3, 4, 5, 6].map(card).join("")}`;
    const own = `<h1>雨停了</h1><p>2018-04-14 来源：河湾网</p>${`<p>${text}</p>`.repeat(3)}<p>完工还要一周时间。</p>`;
    const read = (html: string) =>
      extractArticle(parse(`<title>雨停了</title><main>${html}</main>`), ADDRESS);
    expect(read(own + feed)?.textContent).toMatch(/^雨停了，[^…]*一周时间。$/s);
    expect(read(`<h1>河湾见闻</h1>${feed}`)).toBeNull();
  });

  test("leaves out offers whose titles have no element of their own, and links behind arrows", () => {
    const text =
      "雨停了，城北的菜农们一早便下到地里，排水、扶苗、补种，赶在天晴之前把损失降到最低。";
    const offer =
      '<div><a href="/p/2">集市开门迎客</a><div>谷雨前后，山里的雾总要到九点多才散。采茶的人天不亮就上山。</div></div>';
    const pointed = '<p>&gt;&gt;&gt;<a href="/q">点击查看：修渠的人</a></p>';
    const page = parse(
      `<title>雨停了</title><h1>雨停了</h1><div>${`<p>${text}</p>`.repeat(2)}${pointed}<p>${text}又过了一天。</p><div>猜你喜欢</div>${offer.repeat(2)}</div>`,
    );
    expect(extractArticle(page, ADDRESS)?.textContent).not.toMatch(/猜你|集市|谷雨|修渠/);
  });

  test("keeps a brief that has more comments than text", () => {
    const brief =
      "今天凌晨4时17分，河湾路与城北街交叉口两车相撞，一人轻伤，早高峰前路面已恢复通行，事故原因正在调查。";
    const reader = "<p>这个路口早就说要装红绿灯了，去年也出过两次事，希望这次能真正解决。</p>";
    const page = parse(
      `<title>两车相撞</title><h1>两车相撞</h1><p>2018-04-14 07:03 来源：河湾网</p><div>${brief}</div><div class="comment-list"><h3>3条评论</h3>${reader.repeat(3)}</div>`,
    );
    expect(extractArticle(page, ADDRESS)?.textContent).toBe(brief);
  });

  test("leaves out links below a Chinese text that lead to other pages of its site", () => {
    const text =
      "雨停了，城北的菜农们一早便下到地里，排水、扶苗、补种，赶在天晴之前把损失降到最低。";
    const links = `<p><a href="/support">撑我们，请按月捐款支持独立媒体</a></p><p><a href="/files/1.pdf">受灾情况一览表</a></p><p><a href="https://office.example/2">河湾县的通报原文</a></p>`;
    const page = parse(`<h1>雨停了</h1><div>${`<p>${text}${text}</p>`.repeat(3)}${links}</div>`);
    const said = extractArticle(page, ADDRESS)?.textContent;
    expect(said).not.toContain("捐款");
    expect(said).toMatch(/一览表\s+河湾县的通报原文$/);
  });

  test.each([
    ["a writer signs below it", "<p>作者：王小明 2018-04-14</p>", "<p>王小明<br>2018年4月14日</p>"],
    ["its title comes again at its end", "<p>作者：王小明</p>", "<p>秋夜</p><p>灯灭了</p>"],
  ])("keeps a poem where %s", (_, above, below) => {
    const lines = Array.from({ length: 36 }, (_, at) => `<p>第${at}盏灯在对岸的雾里亮起</p>`).join(
      "",
    );
    const html = `<title>秋夜</title><h1>秋夜</h1>${above}<div>${lines}${below}</div>`;
    expect(extractArticle(parse(html), ADDRESS)?.textContent).toMatch(/第0盏灯.*第35盏灯/s);
  });

  test.each([
    '<p><a href="/module/download/downfile.jsp?filename=a.doc">附件：救灾物资申请表</a></p>',
    '<p><a href="/attachment/1234">附件1：救灾物资申请表</a></p>',
    '<p><a href="/a/1.7z">救灾物资申请表</a></p>',
    '<a href="https://office.example/2"><p>救灾物资申请表</p></a>',
  ])("keeps what a notice brings along: %s", (link) => {
    const notice = `<p>${CHINESE}${CHINESE}</p>`.repeat(3);
    const page = parse(`<h1>大桥今晚封闭</h1><div>${notice}${link}</div>`);
    expect(extractArticle(page, ADDRESS)?.textContent).toContain("救灾物资申请表");
  });

  test("keeps sections of a text that lead to a page each, and a list of walks", () => {
    const read = (among: string, text: string) =>
      extractArticle(
        parse(`<h1>河湾四日</h1><div><p>${text}</p>${among}<p>${text}Again.</p></div>`),
        ADDRESS,
      )?.textContent;
    const day = `<section><h3><a href="/d/1">第1天：出发</a></h3><p>2018年4月11日，我们从河湾出发，沿着河堤一路向北，傍晚到了城北，住在渡口边上，夜里下起了雨。</p></section>`;
    expect(read(day.repeat(4), CHINESE.repeat(3))).toContain("我们从河湾出发");
    const walk = `<li><a href="/w/1">A long walk along the river</a>: begins at the mill... and ends at the dam…</li>`;
    expect(read(`<ul>${walk.repeat(4)}</ul>`, PROSE.repeat(4))).toContain("begins at the mill");
  });

  test("keeps a picture without a caption above a feed", () => {
    const card = `<section class="card"><h2><a href="/feed/1.html">河湾见闻之一：集市开门迎客</a></h2><p>${CHINESE}……</p></section>`;
    const html = `<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><p>${CHINESE}</p><p>${CHINESE}再会。</p><figure><img src="a.jpg"></figure>${card.repeat(4)}</div>`;
    const article = extractArticle(parse(html), ADDRESS);
    expect(article?.images).toHaveLength(1);
    expect(article?.textContent).not.toContain("见闻");
  });

  test("keeps a picture of a series with its caption, without the line that leads on", () => {
    const page = parse(
      `<title>灯会</title><h1>灯会</h1><p>2018-04-14 21:18 来源：河湾网</p><div><p>点击图片进入下一页</p><a href="2.html"><img src="1.jpg"></a><p>4月13日晚，河湾古镇灯火通明，灯会进入最后一夜，游客在长达六十米的龙灯前驻足观看、合影留念，久久不愿离去。</p></div><p><a href="2.html">[2]</a> <a href="2.html">下一页</a></p>`,
    );
    expect(extractArticle(page, ADDRESS)?.textContent).toMatch(/^4月13日晚.*离去。$/);
  });

  test("keeps the picture that a caption is all the text of", () => {
    const page = `${TITLED}<h1>大桥今晚封闭</h1><p>2021-03-05</p><div><a href="2.html"><img src="a.jpg"></a></div><div>${CHINESE}王小明摄</div><p><a href="2.html">下一张</a></p>`;
    expect(extractArticle(parse(page), ADDRESS)?.images.map(({ url }) => url)).toEqual([
      "https://paper.example/2024/a.jpg",
    ]);
  });

  test("leaves out who wrote it and when, above the text in one block", () => {
    const told = "<p>By <b>Ana Ruiz</b><br>Published 14 April 2024 at 09:12</p>";
    const article = extractArticle(story(`${told}<p>${PROSE}</p><p>${PROSE}Again.</p>`), ADDRESS);
    expect(article?.byline).toBe("Ana Ruiz");
    expect(article?.textContent).not.toContain("Ana Ruiz");
  });

  test("leaves out a link to another text by the words before it", () => {
    const also = "<div><b>Lees ook</b><a href='/1'>Het waterrad is gevonden</a></div>";
    const made = story(`<p>${PROSE}</p>${also}<p>${PROSE}Again.</p>`);
    expect(extractArticle(made, ADDRESS)?.textContent).not.toContain("waterrad");
  });

  test("takes short lines for a poem where their writer is named", () => {
    const lines = "渡船把黄昏<br>一趟一趟运过去<br>对岸的灯<br>便亮了一盏又一盏<br>";
    const page = (by: string) =>
      parse(`<title>渡口</title><h1>渡口</h1><p>${by}</p><div>${lines.repeat(4)}</div>`);
    expect(extractArticle(page("作者：林下风"), ADDRESS)?.textContent).toContain("渡船把黄昏");
    const counted = "作者：林下风　2021-03-05　阅读：<script>count()</script> 次";
    expect(extractArticle(page(counted), ADDRESS)?.textContent).toContain("渡船把黄昏");
  });

  test.each(["div", "p", "section"])("takes lines that are a %s each for a poem", (tag) => {
    const lines =
      "渡船把黄昏 一趟一趟运过去 对岸的灯 便亮了一盏又一盏 风停在芦苇上 水停在桨上 老人数着人头 数到最后一个 才想起是自己 对岸的人也在数 数着同样的星星".split(
        " ",
      );
    const poem = lines.map((line) => `<${tag}>${line}</${tag}>`).join(`<${tag}>&nbsp;</${tag}>`);
    const page = (text: string) =>
      parse(
        `<title>渡口</title><h1>渡口</h1><p>作者：林下风　2021-03-05</p><div>${text}</div><form>我来说两句 评分：5分 验证码：<input></form>`,
      );
    expect(extractArticle(page(poem), ADDRESS)?.textContent.split(/\s+/)).toEqual(lines);
    const menu = lines.map((line) => `<${tag}><a href="/${line}">${line}</a></${tag}>`).join("");
    expect(extractArticle(page(menu), ADDRESS)).toBeNull();
  });

  test("reads the source in a box that is called a picture's and holds the headline", () => {
    const text = "昨日雨停，渡口重新通船，十一条船在岸边排成一列，等着过河的人从桥头排到了老街。";
    const made = parse(
      `<title>雨停了_河湾网</title><div class="pic-wrap"><h1>雨停了</h1><div>2018-04-14 来源：河湾之窗 （<b>1</b>/6）</div><p><img src="/1.jpg"></p><p>${text}</p></div>`,
    );
    expect(extractArticle(made, ADDRESS)).toMatchObject({ source: "河湾之窗", textContent: text });
  });

  test("leaves out what stands above the headline in a box beside its own", () => {
    const side =
      "<div><h3>新闻中心</h3><h3>联系我们</h3><p>地址：河湾镇北工业区<br>电话：0577-6731 2211<br>传真：0577-6731 2212</p></div>";
    const text =
      "<p>修渠的机器昨天进了村，渠首在镇北三里，全长十一里，要穿过四个村子。</p><p>按照计划，水要在明年春天流到最后一块田里，旧的闸门也要换掉。</p>";
    const own = `<div><div class="tt"><span>镇上新闻</span></div><div><div class="t">城北修渠忙</div><div>发布时间：2018/10/29</div><div>${text}</div></div></div>`;
    const made = parse(`<title>城北修渠忙-河湾镇</title><div>${side}${own}</div>`);
    expect(extractArticle(made, ADDRESS)?.content).toBe(text);
  });

  test("believes the address that an article names for itself, when it is shown at a list's", () => {
    const page = (head: string) => {
      const made = story(`<p>${PROSE}</p><p>${PROSE}${PROSE}</p>`);
      made.head.insertAdjacentHTML("beforeend", head);
      return made;
    };
    const canonical = '<link rel="canonical" href="https://paper.example/2024/story.html">';
    expect(extractArticle(page(canonical), "https://paper.example/")).not.toBeNull();
    expect(extractArticle(page(""), "https://paper.example/")).toBeNull();
  });

  test("knows a page in an archive from the archive of a year", () => {
    const page = () => story(`<p>${PROSE}</p><p>${PROSE}${PROSE}</p>`);
    for (const path of ["2006/34567.html", "2006/07/09/ice", "2006/34567", "34567"]) {
      expect(extractArticle(page(), `https://paper.example/archives/${path}`)).not.toBeNull();
    }
    for (const path of ["", "/2006", "/2006/07/", "/2006/07/09"]) {
      expect(extractArticle(page(), `https://paper.example/archives${path}`)).toBeNull();
    }
  });

  test("knows a thread of a forum from the list of a topic", () => {
    const page = () => story(`<p>${PROSE}</p><p>${PROSE}${PROSE}</p>`);
    const at = (path: string) => extractArticle(page(), `https://forum.example/topic/${path}`);
    expect(at("225132-an-old-ferry/")).not.toBeNull();
    expect(at("225132/an-old-ferry")).not.toBeNull();
    const group = "https://forum.example/group/topic/225132/";
    expect(extractArticle(page(), group)).not.toBeNull();
    for (const list of ["ferries/", "12/", "12/page/2", "2024/03"]) expect(at(list)).toBeNull();
  });

  test("keeps an element that has more attributes than any needs, without them", () => {
    const names = Array.from({ length: 101 }, (_, index) => `a${index}=""`);
    const link = `<a ${names.join(" ")} href="/ice">ice</a>`;
    const page = story(`<p ${names.join(" ")}>${PROSE}</p><p>${PROSE}${PROSE}${link}</p>`);
    for (const element of [page.documentElement, page.body]) {
      for (const name of names) element.setAttribute(name.slice(0, -3), "");
    }
    expect(extractArticle(page, ADDRESS)?.content).toContain(
      '<a href="https://paper.example/ice">',
    );
    expect(extractArticle(page, ADDRESS)?.textContent).toMatch(`${PROSE.trim()}\n`);
  });

  test("takes what reads most like one when it is told to", () => {
    const page = parse("<h1>Notice</h1><p>The office is closed on Monday, all day.</p>");
    expect(extractArticle(page, ADDRESS)).toBeNull();
    expect(extractArticle(page, ADDRESS, { force: true })?.textContent).toContain(
      "closed on Monday",
    );
  });

  test("is not misled by fields that are named like the DOM's own properties", () => {
    const fields = "firstChild childNodes attributes querySelector body getAttribute"
      .split(" ")
      .map((name) => `<input name="${name}"><img name="${name}">`)
      .join("");
    const page = story(`<form>${fields}<p>${PROSE}</p><p>${PROSE}${PROSE}</p></form>`);
    expect(extractArticle(page, ADDRESS)?.textContent).toContain("The harbour froze");
  });

  test("reads text in open shadow trees and in slots, where it is shown", () => {
    const page = document.implementation.createHTMLDocument("Ice");
    page.body.innerHTML = `<h1>Ice</h1><my-story><p>${PROSE}</p></my-story>`;
    const root = page.querySelector("my-story")?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = `<div><p>Told by the keeper. ${PROSE}</p><slot></slot></div>`;
    const text = extractArticle(page, ADDRESS)?.textContent ?? "";
    expect(text.indexOf("Told by the keeper")).toBeLessThan(text.lastIndexOf("The harbour froze"));
  });

  test("leaves out what the markup hides", () => {
    const page = story(`<p>${PROSE}</p><p hidden>Nobody sees this. ${PROSE}</p><p>${PROSE}</p>`);
    expect(extractArticle(page, ADDRESS)?.textContent).not.toContain("Nobody sees this");
  });
});

describe("a hostile page", () => {
  test.each([
    ["nested deep", `${"<div>".repeat(3_000)}<p>${PROSE}${PROSE}</p>`],
    ["wide", `<p>${PROSE}</p>`.repeat(2_000)],
    [
      "full of attributes",
      `<div ${Array.from({ length: 5_000 }, (_, i) => `a${i}=1`).join(" ")}><p>${PROSE}${PROSE}</p></div>`,
    ],
    ["of one long line", `<p>${PROSE.repeat(4_000)}</p>`],
  ])(
    "that is %s still ends with an article",
    (_, body) => {
      expect(extractArticle(story(body), ADDRESS)?.textContent).toContain("The harbour froze");
    },
    60_000,
  );

  test("that is longer than is read says so, if it is the article whose end is missing", () => {
    const far = `<p>${PROSE}</p>`.repeat(12) + "<i>x</i>".repeat(LIMITS.elements);
    const tooLong = extractArticle(story(far), ADDRESS);
    expect(tooLong?.textContent).toContain("The harbour froze");
    expect(tooLong?.isCutOff).toBe(true);
    const below = `<article>${`<p>${PROSE}</p>`.repeat(12)}</article><footer>${"<i>x</i>".repeat(LIMITS.elements)}</footer>`;
    const whole = extractArticle(story(below), ADDRESS);
    expect(whole?.textContent).toContain("The harbour froze");
    expect(whole).not.toHaveProperty("isCutOff");
    const wordy = extractArticle(story(`<p>${PROSE.repeat(4_000)}</p>`), ADDRESS);
    expect(wordy?.isCutOff).toBe(true);
  }, 120_000);

  test("gives the same article each time, unchanged itself, sanitised for good, whatever its markup", () => {
    const tag = fc.constantFrom(
      ..."div p span table tr td ul li br b form input img figure h2 math svg template pre a iframe".split(
        " ",
      ),
    );
    const markup = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(PROSE, "上一篇：", "&lt;script&gt;", " ", "责任编辑：王五", "Read more"),
        fc
          .tuple(tag, fc.array(tie("node"), { maxLength: 4 }))
          .map(
            ([name, inner]) =>
              `<${name} src="x.jpg" href="javascript:a()" onclick="a()" class="content share">${inner.join("")}</${name}>`,
          ),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 6 }), (parts) => {
        const page = story(parts.join(""));
        const before = page.documentElement.outerHTML;
        const first = extractArticle(page, ADDRESS, { force: true });
        expect(extractArticle(page, ADDRESS, { force: true })).toEqual(first);
        expect(page.documentElement.outerHTML).toBe(before);
        const content = first?.content ?? "";
        expect(sanitise(content, inert)).toBe(content);
        expect(content).not.toMatch(/<script|javascript:|onclick/);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test("made by cutting the fixtures at random gives an article or none, never an exception", () => {
    const folder = join(process.cwd(), "tests/fixtures/pages");
    const pages = readdirSync(folder).map((name) =>
      readFileSync(join(folder, name, "page.html"), "utf8"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.nat(), fc.nat(), (html, from, length) => {
        const start = from % html.length;
        const page = parse(html.slice(0, start) + html.slice(start + (length % 200)));
        expect(() => extractArticle(page, ADDRESS)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
