import { describe, expect, it, test } from "vitest";
import { BODY, ENGLISH_BODY, factsOf } from "./page";

const chinese = (first: string, last = "") =>
  factsOf(`<title>雨停了_河湾网</title><h1>雨停了</h1><p>${first}</p>${BODY}<p>${last}</p>`).byline
    .value;

const LONG =
  "连日的降雨在昨夜停歇，城北的菜农们一早便下到地里，排水、扶苗、补种，赶在天晴之前把损失降到最低。";

it.each(["(사진 이영희 기자)", "(사진=이영희 기자)"])("takes %s for no writer", (last) => {
  const html = `<html lang="ko"><meta name="author" content="김철수"><title>Growers return</title><h1>Growers return</h1>${ENGLISH_BODY}<p>${last}</p></html>`;
  expect(factsOf(html).byline.value).toBe("김철수");
});

describe("readByline on Chinese pages", () => {
  it.each([
    [`河湾网讯(记者王小明 李芳 通讯员赵大山 摄影报道)${LONG}`, "王小明, 李芳, 赵大山"],
    [`河湾网讯（记者 王小明 通讯员 李芳）${LONG}`, "王小明, 李芳"],
    [`河湾社北京4月14日电（记者王小明、李芳）${LONG}`, "王小明, 李芳"],
    [`本报北京4月14日电 （记者王小明）${LONG}`, "王小明"],
    [`本报记者 王小明 李芳`, "王小明, 李芳"],
    [`□ 王小明`, "王小明"],
    [`河湾社4月14日电 (记者 阿布力孜)${LONG}`, "阿布力孜"],
    ["发布者：木小雅　发布时间：2018-04-14　浏览次数：55", "木小雅"],
    ["录入时间：2018-04-14 ｜ 录入者：木小雅", "木小雅"],
    ["hewan123 于 2018-04-14 09:12:31 发布 阅读量3.4k", "hewan123"],
    [`■本报记者 王小明`, "王小明"],
    [`文/王小明`, "王小明"],
    [`文｜王小明`, "王小明"],
    [`文/图 王小明 李芳`, "王小明, 李芳"],
    [`撰文：王小明`, "王小明"],
    [
      `<div><a href="/7"><p>听雨的人</p></a><div>2018-04-14 09:12 河湾</div><button>关注</button></div>`,
      "听雨的人",
    ],
    [
      `<div><img src="/av.jpg" alt="听雨的人"><a href="/7">听雨的人</a><div>2018-04-14 09:12 河湾</div></div>`,
      "听雨的人",
    ],
    [
      `<div><a href="/u"><img src="/a.jpg"></a><div><span>听雨的人</span><button>关注</button><p>2018.04.14 09:12:31</p></div></div>`,
      "听雨的人",
    ],
    [
      `<div><a href="/u"><img src="/a.jpg"></a><div><span>听雨的人</span><p>2018.04.14 09:12:31</p></div></div>`,
      "",
    ],
    [`<div><a href="/dili">地理发现</a><div>2018-04-14 09:12 河湾</div></div>`, ""],
    ...["社会", "城市生活"].map((name) => [
      `<div><img src="/i.png"><a href="/7">${name}</a><div>2018-04-14 10:00</div></div>`,
      "",
    ]),
    ...["我要评论", "返回列表", "港口专题"].map((name) => [
      `<div><p class="user"><img src="/av.jpg"></p><a href="/7">${name}</a><div>2018-04-14 10:00</div></div>`,
      "",
    ]),
    [
      `<div><p class="user"><img src="/av.jpg"></p><a href="/7">河湾日报</a><div>2018-04-14 09:12 河湾</div></div>`,
      "",
    ],
    [`[作者：李芳　来自：教务处　发布时间：2006-11-8]`, "李芳"],
    [`（文图：王小明 李芳）`, "王小明, 李芳"],
    [`本报记者 王小明 城北报道`, "王小明"],
    [`作者：听雨的人`, "听雨的人"],
    [`<meta name="author" content="河湾网,听雨的人,hewan.com">`, "听雨的人"],
    [`<span>作者</span><span>tingyu (聽雨)</span>`, "tingyu"],
    [`<a href="space-uid-77.html">听雨的人</a> <a>只看该作者</a> | <a>倒序浏览</a>`, "听雨的人"],
    [`<a href="u.php?uid=77">听雨的人</a> <a>只看楼主</a> <a>倒序阅读</a> <a>楼主</a>`, "听雨的人"],
    [`<a href="/u/77">王小明的个人博客</a>`, "王小明"],
    [`<a href="/author/3">听雨的人</a>`, "听雨的人"],
    [`来自: <a href="/people/12/">听雨的人</a>(河湾) 2018-04-14`, "听雨的人"],
    [`<a class="display-name">听雨的人</a> <span>2018-04-14</span>`, "听雨的人"],
    [
      `<div class="recommend-tab"><a class="author-title"><div class="user-name">听雨的人</div></a> 2018-04-14</div>`,
      "听雨的人",
    ],
    [`河湾网讯（记者木小雅）${LONG}`, "木小雅"],
    [`河湾网讯（记者王小明、木小雅 通讯员束小禾）${LONG}`, "王小明, 木小雅, 束小禾"],
    [`作者：王小明、木小雅等`, "王小明, 木小雅"],
    [`记者宗小雅报道`, "宗小雅"],
    [`（河灣社記者鄒小雅城北14日電）${LONG}`, "鄒小雅"],
    [`作者：Xiaoya Song 等`, "Xiaoya Song"],
    [`【河湾网报道 记者 王小明】${LONG}`, "王小明"],
    [`河湾报讯（首席记者 欧阳小明 文/摄）${LONG}`, "欧阳小明"],
    [`记者 王　明 李　芳`, "王明, 李芳"],
    [`本报记者 王小明 文并摄`, "王小明"],
    [`作者：生命科学学院 王小明`, "王小明"],
    [`（河灣社記者王小明城北14日電）${LONG}`, "王小明"],
    [`作者：宣传部 木小雅`, "木小雅"],
    [`2018-04-14 09:12 河湾日报 扈小雅`, "扈小雅"],
    [`口述：王小明　整理：李芳`, "王小明"],
    [`作者：丹尼尔·怀特　译者：李芳`, "丹尼尔·怀特"],
    [`（文：聽雨的人）`, "聽雨的人"],
    [`【記者王小明報道】${LONG}`, "王小明"],
    [`記者王小明／城北即時報導`, "王小明"],
    [`王小明/河湾大学历史系`, "王小明"],
    [`记者：岩温 刀玉香`, "岩温, 刀玉香"],
    ["记者：王小明 北京", "王小明"],
    ["记者：王小明、李芳 广州", "王小明, 李芳"],
    ["（记者 王小明，张译）", "王小明, 张译"],
    [`撰文：听雨的人 出版：2018-04-14`, "听雨的人"],
    [`（作者丹尼尔·怀特，李芳译）`, "丹尼尔·怀特"],
    [`<b>文　　号：</b>河政令第6号`, ""],
    [`听雨的人的博客 http://blog.example.com/ [订阅]`, "听雨的人"],
    [`2018-04-14　摄影：王小明`, "王小明"],
    [`来源：河湾日报 柏小雅`, "柏小雅"],
    [`2018-04-14 09:12【来源：<a>河湾日报</a> 柏小雅】`, "柏小雅"],
    [`作者：□ 本报记者 王小明 字数：812`, "王小明"],
    [`作者：文/王小明 图/李芳  编辑：赵大山`, "王小明"],
    [`河灣報／ <a>記者翁小明</a>／城北即時報導`, "翁小明"],
    [`<a>王小明</a> 报道`, "王小明"],
    [`发布:海边人 | 分类:随笔 | 浏览:331`, "海边人"],
    [`<div itemprop="author" itemscope><meta itemprop="name" content="铁屑"></div>`, "铁屑"],
    [`<div class="AuthorInfo-name"><a>铁屑</a></div>`, "铁屑"],
    [`本报实习生 王小明</p><p>本报记者 李芳 赵大山`, "王小明, 李芳, 赵大山"],
    [`文/木小雅 图/束小禾`, "木小雅"],
    [`文/河湾网专栏作者 王小明`, "王小明"],
    [`<a href="/index.php?action=profile;u=77">听雨的人</a> 2018-04-14`, "听雨的人"],
    [`<b>听雨的人</b><br>级别: 侠客<br>发帖: 318`, "听雨的人"],
    [`2018-04-14　作者：心血管内科 扈小雅　阅读：120`, "扈小雅"],
    [`2018-04-14　作 者：扈小雅`, "扈小雅"],
    [`2018-04-14 责编: 扈小雅</p><p>王小明 李芳`, "王小明, 李芳"],
    [`<div class="author">王小明、<span>城北報導</span></div>`, "王小明"],
    [`<div class="author">报道及摄影：木小雅</div>`, "木小雅"],
    [`2018-04-14　作者：［英］丹尼尔·怀特 著　李芳 编译`, "丹尼尔·怀特"],
    [`2018-04-14 09:12　编辑：公孙小雅`, "公孙小雅"],
    [`2018-04-14　作者：木小雅 摄`, "木小雅"],
    [`2018-04-14　作者：生产处　　信息来源：河湾港办公室`, "生产处"],
    [`采访、整理 / 木小雅　　摄影 / 束小禾`, "木小雅"],
    [`<div>作者</div><div>木小雅</div>`, "木小雅"],
    [`供稿：教务处</p><p>（通讯员 木小雅）${LONG}`, "木小雅"],
    [`作者：生产处</p><p>${LONG}`, "生产处"],
    [`来源：车河网 类型：原创 编辑：赵大山`, "赵大山"],
    [`2018-04-14 责编：赵大山 校对：李芳`, "赵大山"],
    [
      `<div class="author"><a class="name">扈小雅</a><span>主任医师</span></div><p>2018-04-14</p>`,
      "扈小雅",
    ],
    [`作者：王医生`, "王医生"],
    [`扈小雅　河湾大学文学院教授</p><p>2018-04-14`, "扈小雅"],
    [
      `<div><span>王小明</span> <a href="mailto:x@hewan.example">x@hewan.example</a></div>`,
      "王小明",
    ],
    [`（河灣社記者王小明城北縣14日電）${LONG}`, "王小明"],
  ])("reads a text that opens with %s", (opening, expected) => {
    expect(chinese(opening)).toBe(expected);
  });

  it.each([
    [`${LONG}（王小明 李芳）`, "王小明, 李芳"],
    [`${LONG}(河湾信报记者 王小明)`, "王小明"],
    [`（作者：王小明，系河湾农学院教授）`, "王小明"],
    [`（河湾车务段 王小明/文 李芳/图）`, "王小明"],
    [`（记者 王小明 实习生 李芳 图/赵大山）`, "王小明, 李芳"],
    [`雨后的菜地。本报记者 赵大山 摄</p><p>（本报记者 王小明）`, "王小明"],
    [`（記者王小明攝影報導）`, "王小明"],
  ])("reads a signature at the end: %s", (ending, expected) => {
    expect(chinese("", ending)).toBe(expected);
  });

  it.each([
    `${LONG}记者从市气象局了解到，降雨还会再来。`,
    `${LONG}记者昨日在现场看到，积水已经退去。`,
    "作者：admin",
    '<meta name="author" content="骑士CMS">',
    "来源：车河网",
    '<div><span>高清</span> <a href="mailto:x@hewan.example">x@hewan.example</a></div>',
    '<meta name="author" content="DedeCMS">',
    "声明：本文来源于网络，如有侵权请联系删除。",
    "作者：小编",
    "作者：河湾小编",
    "返回我的博客",
    "博客首页 | 注册新的博客 | 控制面板",
    "作者：佚名",
    '<span class="user-name">请登录</span>',
    `（记者手记）${LONG}`,
    `（记者专访）${LONG}`,
    "作者：河湾网",
    "（完）",
    `河湾网讯（通讯员 县委宣传部）${LONG}`,
    "国务院办公厅 于 2018-04-14 09:12 发布",
    "上传者：党政综合办",
    "来源：饶平",
    "2018-04-14 09:12 尚无",
    "（图文无关）",
    "雨后的菜地。河湾社记者 王小明 摄",
    "雨后的菜地。本报记者王小明/摄影",
    "雨後的菜地。河灣社記者王小明攝 107年4月14日",
    "（王小明摄）",
    '请 <a href="/user/login.htm">[登录]</a> 或 <a href="/user/reg.htm">[免费注册]</a>',
    "2018-04-14 周六",
    "2018-04-14 | 标签：钟表 老街 | 举报",
    "河湾磨坊有限公司成立于1994年，主要产品为石磨和面粉。",
    "（编译者单位：河湾大学历史学院）",
    "【时间：2018-04-14　次数：66】【打印】【关闭】",
    "沙发 发表于 2018-4-14 22:01:10",
    "记者：您愿意把它叫作文字吗？",
    "记者：为什么呢？",
    "投稿与新闻线索：陈女士 电话：13800000000",
    "该食谱发布于 2018-04-14，未经许可不得转载",
  ])("finds nobody in %s", (text) => {
    expect(chinese(text)).toBe("");
  });
});

test("short lines are a text, above an imprint as long as a paragraph", () => {
  const post = "<p>渡口边上住了三十年，今天拍一组照片留个念想。</p>".repeat(3);
  const imprint =
    "<p>河湾社区 手机版 返回顶部 关于我们 联系方式 ( 浙ICP备00000000号 ) 版权所有 不得转载</p>";
  const thread = (name: string, text: string, day: number) =>
    `<div><p><a href="space-uid-77.html">${name}</a></p><p>发表于 2018-4-${day} 09:12</p>${text}</div>`;
  const replies = thread("过江人", "<p>拍得真好。</p>", 15);
  const page = `<title>雨停了</title><h1>雨停了</h1>${thread("河埠头", post, 14)}${replies}${imprint}`;
  expect(factsOf(page)).toMatchObject({
    byline: { value: "河埠头" },
    publishedTime: { value: "2018-04-14T09:12" },
  });
});

test("a label is believed before a weblog's title", () => {
  const posted = "<p>发布:老周 | 分类:随笔 | 浏览:331</p>";
  const page = `<title>雨停了-摆渡人的博客</title><h2>摆渡人的博客</h2><h1>雨停了</h1>${BODY}`;
  expect(factsOf(page + posted).byline.value).toBe("老周");
});

test.each([
  [
    '<div class="author-bio"><h3>Ana Ruiz</h3><p>Ana Ruiz has written of rivers.</p></div>',
    "Ana Ruiz",
  ],
  [
    '<div class="author-info"><h4>About the author</h4><img alt="Portrait of Ana Ruiz"><h3>Ana Ruiz, MD</h3><p>A doctor.</p></div>',
    "Ana Ruiz",
  ],
  ['<div class="post-author card"><h5>Ana Ruiz</h5><p>Ruiz was born here.</p></div>', "Ana Ruiz"],
  ['<div class="author-box"><h4>New York</h4><p>She was born there.</p></div>', ""],
  ['<div class="author-box"><h4>Meet The Author</h4><p>The Author was born there.</p></div>', ""],
  ['<div class="author-box"><h4>More From This Writer</h4><p>The bridge.</p></div>', ""],
  ['<div class="related-author-box"><h4>Ana Ruiz</h4><p>Ruiz on the bridge.</p></div>', ""],
  ['<div class="card"><h4>Ana Ruiz</h4><p>Ruiz on the bridge.</p></div>', ""],
  [
    `<div class="story with-author-info"><h2>Lake Victoria</h2><p>At Lake Victoria it rains.</p>${ENGLISH_BODY.repeat(2)}</div>`,
    "",
  ],
  ...[
    "View all posts by Ana Ruiz",
    "More from Ana Ruiz",
    "Alle Beiträge von Ana Ruiz",
    "Alles von Ana Ruiz",
    "Tous les articles de Ana Ruiz",
    "Ver todas las entradas de Ana Ruiz",
  ].map((link) => [`<footer><a href="/author/ana">${link}</a></footer>`, "Ana Ruiz"]),
  ['<div class="author-box"><h3>Ana Ruiz</h3><p>Ana is a writer.</p></div>', "Ana Ruiz"],
  ['<footer><a href="/author/ana">View all posts by Madonna</a></footer>', "Madonna"],
  ['<footer><a href="/author/ana">All posts by Ana de Armas</a></footer>', "Ana de Armas"],
  ['<footer><a href="/author/allan">Allan de Bruyn</a></footer>', "Allan de Bruyn"],
  ['<footer><a href="/author/ver">Ver van Loon</a></footer>', "Ver van Loon"],
])("a box or a link below the text may name the writer: %s", (box, expected) => {
  const html = `<html lang="en"><title>Growers return</title><h1>Growers return</h1>${ENGLISH_BODY}${box}</html>`;
  expect(factsOf(html).byline.value).toBe(expected);
});

test.each([
  ["木小雅：雨停了", "<p>木小雅</p>", "木小雅"],
  ["木小雅：雨停了", "<p>雨停了</p><p>木小雅</p>", "木小雅"],
  ["木小雅：雨停了", "", ""],
  ["木小雅：雨停了", "<p>木小雅说，雨停了。</p>", ""],
  ["木小雅：雨停了", "<p>木小雅</p><p>2018-04-14</p>", ""],
  ["组图：雨停了", "<p>组图</p>", ""],
  ["湖北：雨停了", "<p><a href='/hb'>湖北</a></p>", ""],
  ["外交部：雨停了", "<p>外交部</p>", ""],
])(
  "an essay may name its writer before its title, and again below: %s, %s",
  (title, line, name) => {
    const html = `<title>${title}</title><h1>${title}</h1>${line}${BODY}`;
    expect(factsOf(html).byline.value).toBe(name);
  },
);

const western = (line: string, head = "", title = "Growers return") =>
  factsOf(
    `<html lang="en"><head><title>${title} - River Daily</title><meta property="og:site_name" content="River Daily">${head}</head>
     <body><h1>${title}</h1>${line}${ENGLISH_BODY}</body></html>`,
  ).byline.value;

const ld = (author: unknown, more: object[] = []) =>
  `<script type="application/ld+json">${JSON.stringify({ "@graph": [{ "@type": "NewsArticle", author }, ...more] })}</script>`;

test("a headline is no byline, however it begins", () => {
  expect(western("", "", "Eine Insel von Fischern")).toBe("");
});

test("a dateline counts below a standfirst and a picture's caption", () => {
  const above = `<p>${LONG}</p><p><img src="/a.jpg"></p><p>雨后的菜地</p>`;
  expect(chinese(`${LONG}</p>${above}<p>（记者 扈小雅）${LONG}`)).toBe("扈小雅");
});

describe("readByline elsewhere", () => {
  it.each([
    ["By Maria Publicover", "Maria Publicover"],
    ["Tác giả: Nguyễn Đăng Khoa", "Nguyễn Đăng Khoa"],
    ["By Ana Ruiz", "Ana Ruiz"],
    ["By Қанат Әбілов", "Қанат Әбілов"],
    ["By ANA RUIZ Northern Press Agency", "ANA RUIZ"],
    ["By R. J. Penhale", "R. J. Penhale"],
    ["By Ana Ruiz, Ben Wu, and Cy Young", "Ana Ruiz, Ben Wu, Cy Young"],
    ["By Ana Ruiz, senior editor, Harrow Chemicals", "Ana Ruiz"],
    ["By Ana Ruiz, senior editor, and Ben Wu", "Ana Ruiz, Ben Wu"],
    ["By Ana Ruiz, senior editor and Ben Wu", "Ana Ruiz, Ben Wu"],
    ["By Ana Ruiz, editor, Ben Wu, writer", "Ana Ruiz, Ben Wu"],
    ['<span class="author">Soumis par webmestre</span> le 14 avril 2018', "webmestre"],
    ['<span class="author">Gespeichert von Jürgen am Do., 12.05.2018</span>', "Jürgen"],
    [
      '<span class="meta-prep meta-prep-author">Publié le</span> <a>14 avril 2018</a> par <span class="author vcard"><a class="fn n">Lucie Martin</a></span>',
      "Lucie Martin",
    ],
    ["Submitted by Ana Ruiz on Thu, 05/12/2019 - 11:15", "Ana Ruiz"],
    ["By Min Lo", "Min Lo"],
    ["<span>מאת: רוני אשכנזי</span> | <span>פורסם: 14.04.2018</span>", "רוני אשכנזי"],
    ["लेखक: अमित तिवारी", "अमित तिवारी"],
    ["نویسنده: مریم احمدی", "مریم احمدی"],
    ['<span class="author-by">Από</span> <a href="/author/e/">Ελένη Ρήγα</a>', "Ελένη Ρήγα"],
    ["Ana Ruiz and Ben Wu<br>Published: 14 April 2018", "Ana Ruiz, Ben Wu"],
    ["Rui Antunes, com Lusa<br>14 de abril de 2018 às 22:10", "Rui Antunes"],
    ["Growing Season<br>Rain and more rain", ""],
    ["Press Release<br>14 April 2018", ""],
    [
      '<header><div>By — <p class="byline"><a href="/author/1">Ana Ruiz</a></p></div><div>By — <p class="byline"><a href="/author/2">Ben Wu</a></p></div></header>',
      "Ana Ruiz, Ben Wu",
    ],
    ['<img src="a.jpg" alt="Ana Ruiz"><br>Ana Ruiz<br>Created on 14 April 2018', "Ana Ruiz"],
    ["New York<br>14 April 2018, 09:12", ""],
    ["World News<br>Published: 14 April 2018", ""],
    ["Από Δευτέρα ανοίγουν τα σχολεία", ""],
    ["نویسنده ایرانی جایزه ادبی را برد", ""],
    ["लेखक ने पुरस्कार लौटाया", ""],
    ["โดย ชาวบ้านร่วมกันปลูกป่า", ""],
    ["Piše Beograd svoju istoriju", ""],
    ["Ana Ruiz<br>Ben Wu<br>14 April 2018, 09:12", "Ana Ruiz, Ben Wu"],
    ["Piše: Ivana Perić | 14. travnja 2018.", "Ivana Perić"],
    ["كتبت: ليلى حسن نشر في: الثلاثاء 14 يونيو 2022", "ليلى حسن"],
    ["By Ana Ruiz and Ben Wu", "Ana Ruiz, Ben Wu"],
    ["By Ana Ruiz, Northern Press", "Ana Ruiz"],
    ["By Ana Ruiz and AFP", "Ana Ruiz"],
    ["By Ana Ruiz and News Agencies", "Ana Ruiz"],
    ["Par Loïc Le Clerc avec AFP", "Loïc Le Clerc"],
    ["Rédigé par Loïc Le Clerc le Samedi 14 Avril 2018 à 09:15", "Loïc Le Clerc"],
    ["Geschrieben von Jürgen am 14. April 2018", "Jürgen"],
    ["<span>Von Jürgen Müller</span> <span>14.04.2018, 06:30 Uhr</span>", "Jürgen Müller"],
    ["<span>كتب: ليلى حسن</span> <span>السبت 14/04/2018</span>", "ليلى حسن"],
    ["Par Loïc Le Clerc 14 avril 2018", "Loïc Le Clerc"],
    ["Text: Jürgen Müller &nbsp; Fotos: Jo Pape &nbsp; 14. April 2018", "Jürgen Müller"],
    ["Words: Ana Ruiz. Pictures: Ben Wu", "Ana Ruiz"],
    ["by Ana Ruiz ’09 | photographs by Ben Wu", "Ana Ruiz"],
    [
      "Opublikowano: 14 kwietnia 2018, 14:10 | Autor: Jan Kowalski | Komentarze (5)",
      "Jan Kowalski",
    ],
    ["Written by: रजनी तिवारी | Updated: 14 Apr 2018", "रजनी तिवारी"],
    ["By Ana Ruiz, Ben Wu and Cy Young | April 14, 2018", "Ana Ruiz, Ben Wu, Cy Young"],
    ["Von Jürgen Müller", "Jürgen Müller"],
    ["Par Loïc Le Clerc", "Loïc Le Clerc"],
    ["Por Raúl Espina", "Raúl Espina"],
    ["Di Anna Rossi", "Anna Rossi"],
    ["Autor: Jan Kowalski", "Jan Kowalski"],
    ["Автор: Анна Иванова", "Анна Иванова"],
    ["بقلم: ليلى حسن", "ليلى حسن"],
    ["文＝山田太郎", "山田太郎"],
    ["Interview by Ana Ruiz", "Ana Ruiz"],
    ["Co-authored by Ana Ruiz", "Ana Ruiz"],
    ["By Ana Ruiz and Ben Wu, River Daily Staff", "Ana Ruiz, Ben Wu"],
    ["Ein Kommentar von Jürgen Müller", "Jürgen Müller"],
    ["Une chronique de Lucie Martin", "Lucie Martin"],
    ["Penulis: Dewi Lestari | Editor: Bayu Putra", "Dewi Lestari"],
    [
      "Ana Ruiz - 14 avril 2018 à 06:30 | mis à jour le 15 avril 2018 à 09:12 - Lecture : 2 min",
      "Ana Ruiz",
    ],
    ["홍길동 기자", "홍길동"],
    ["(강변=연합뉴스) 홍길동 기자 = 마을 나루터에 비가 그쳤다.", "홍길동"],
    ["기자명 홍길동 기자", "홍길동"],
    ["April 14, 2018 · Ana B. Ruiz", "Ana B. Ruiz"],
    ["Published: April 14, 2018, BY Ana Ruiz", "Ana Ruiz"],
    ["14 April 2018 | Written by Ana Ruiz | 5 min read", "Ana Ruiz"],
    ["14.04.2018, 20:47 Uhr – Autor: Jürgen Müller", "Jürgen Müller"],
    ["Stand: 14.4.2018 - 18:52 von Jürgen Müller", "Jürgen Müller"],
    ["Autor: Raúl Espina Publicado: 14/04/2018", "Raúl Espina"],
    ["14/04/2018 09:12 Actualizado: 15 de abril de 2018, Autor: Raúl Espina", "Raúl Espina"],
    ["Текст: Анна Иванова, Пётр Орлов", "Анна Иванова, Пётр Орлов"],
    ["Tác giả: Lê Hoàng Minh", "Lê Hoàng Minh"],
    ["بقلم: ليلى حسن، هدى منصور", "ليلى حسن, هدى منصور"],
    ["記者 山田太郎", "山田太郎"],
    ["By Ana Ruiz | The River Times", "Ana Ruiz"],
    ['<span id="author">par Lucie Martin</span>', "Lucie Martin"],
    ['<span class="byline">Stand: 14.04.2018</span>', ""],
    ["April 14, 2018 | Ana Ruiz, Office of Communications", "Ana Ruiz"],
  ])("reads %s", (line, expected) => {
    expect(western(`<p>${line}</p>`)).toBe(expected);
  });

  it.each([
    ['<a rel="author" href="/u/1">Ana Ruiz</a>'],
    ['<p class="authors"><span>Авторы</span></p><p><a href="/author/1a">Ana Ruiz</a></p>'],
    ['<div class="byline">By <a href="/x">Ana Ruiz</a></div>'],
    ['<div class="firma"><span>Ana Ruiz</span> <span>OBERAU</span></div>'],
    ['<div class="author"><span>Ana Ruiz</span> <span>Oberau</span></div>'],
    ['<span class="author vcard"><a class="url fn n">Ana Ruiz</a></span>'],
    ['<p>By <a href="/author/ana-ruiz/">Ana Ruiz</a></p>'],
    ['<p><a href="/c/user/27">Ana Ruiz</a> <span>April 14, 2018</span></p>'],
    ['<p><b>Ana Ruiz</b> <a href="mailto:ana%40example.org">ana at example.org</a></p>'],
    [
      '<div class="authors"><span class="ltx_personname">Ana Ruiz</span><span>Bay Institute</span></div>',
    ],
    ['<span itemprop="author" itemscope><span itemprop="name">Ana Ruiz</span></span>'],
    [
      '<div class="post-meta"><span class="post-author">Ana Ruiz</span> <time>April 14, 2018</time></div>',
    ],
    [
      '<div><img src="a.jpg" alt="Photo of Ana Ruiz"><div><p>Ana Ruiz</p><p>Weather</p></div></div>',
    ],
  ])("reads the markup %s", (line) => {
    expect(western(line)).toBe("Ana Ruiz");
  });

  it.each([
    ["a person", ld({ "@type": "Person", name: "Ana Ruiz" })],
    [
      "people and a body",
      ld([
        { "@type": "Person", name: "Ana Ruiz" },
        { "@type": "Organization", name: "River Media" },
      ]),
    ],
    [
      "a reference",
      ld({ "@id": "#ana" }, [{ "@type": "Person", "@id": "#ana", name: "Ana Ruiz" }]),
    ],
    ["a plain name", ld("Ana Ruiz")],
    ["a meta tag", '<meta name="author" content="Ana Ruiz">'],
    ["a citation", '<meta name="citation_author" content="Ruiz, Ana">'],
    [
      "WordPress's line for Twitter",
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">',
    ],
  ])("reads %s in the head", (_, head) => {
    expect(western("", head)).toBe("Ana Ruiz");
  });

  it("puts a family's name with its particles last", () => {
    const head = '<meta name="citation_author" content="van der Berg, Jan">';
    expect(western("", head)).toBe("Jan van der Berg");
  });

  it.each([
    ['<div class="author-name">Elif KAYA / KASTAMONU, (DHA)</div>', "Elif KAYA"],
    ['<div class="authorNameWrapper"><span class="name">Jan Kowalski</span></div>', "Jan Kowalski"],
    [
      '<div class="elementor-widget elementor-widget-post-info"><ul><li itemprop="author"><a href="/author/ana">Ana Ruiz</a></li></ul></div>',
      "Ana Ruiz",
    ],
  ])("reads the name alone in %s", (line, expected) => {
    expect(western(line)).toBe(expected);
  });

  it.each([
    ["a desk", ld({ "@type": "Person", name: "Redacción" })],
    ["the site's desk", '<meta name="author" content="River Daily News Desk">'],
    ["a desk in Dutch", '<meta name="author" content="onze nieuwsredactie">'],
    ["a desk in English", '<meta name="author" content="World News Desk">'],
    ["the site", '<meta name="author" content="River Daily">'],
    ["an address", '<meta name="author" content="editor@example.com">'],
    [
      "a profile's address",
      '<meta property="article:author" content="https://www.facebook.com/riverdaily">',
    ],
    ["the administrator", '<meta name="author" content="admin">'],
  ])("takes no notice of %s", (_, head) => {
    expect(western("", head)).toBe("");
  });

  it("takes a blog's own name for its writer's, and a paper's for the paper's", () => {
    const named = (name: string, address: string) =>
      factsOf(
        `<meta property="og:site_name" content="${name}"><meta name="author" content="${name}">
         <title>Growers return - ${name}</title><h1>Growers return</h1>${ENGLISH_BODY}`,
        address,
      ).byline.value;
    expect(named("Ana Ruiz", "https://www.anamruiz.example/rain")).toBe("Ana Ruiz");
    expect(named("River Daily", "https://www.riverdaily.example/rain")).toBe("");
  });

  it("reads no Chinese roles on Japanese pages", () => {
    const text = `<p>${"一週間降り続いた雨が昨夜やみ、町の北の農家は朝早くから畑に出て、溝をさらい苗を起こした。".repeat(3)}</p>`;
    const html = `<html lang="ja"><title>雨がやんだ</title><h1>雨がやんだ</h1>${text.repeat(3)}<p>●付属品</p></html>`;
    expect(factsOf(html).byline.value).toBe("");
  });

  it.each([
    ["雨停了 - 海边人小站", "海边人"],
    ["雨停了 - 海边人的博客", "海边人"],
    ["雨停了 - 海边人饭馆", "海边人"],
    ["雨停了_大河新闻", ""],
    ["雨停了_大河网", ""],
  ])("tells a blog by its writer's name from a site by the half of its own: %s", (title, name) => {
    const author = title.slice(6).replace(/新闻|网|小站|的博客|饭馆/, "");
    const html = `<title>${title}</title><h1>雨停了</h1><div>作者：${author} 2018-04-14</div>${BODY}`;
    expect(factsOf(html).byline.value).toBe(name);
  });

  it("names the photographer of a picture story, which ends in the name, before the editor", () => {
    const pictures = BODY.replace(/<\/p><\/div>$/, "（记者 王小明摄）</p></div>");
    const html = `<title>雨停了</title><h1>雨停了</h1>${pictures}<p>（责编：李芳）</p>`;
    expect(factsOf(html).byline.value).toBe("王小明");
  });

  it("takes no commenter below the text of a weblog for its writer", () => {
    const comments = `<div id="comments"><h4>re: 雨停了 <span>2004-12-27 13:07</span> <a href="/w">王勇</a></h4><p>同感。</p></div>`;
    const html = `<title>雨停了</title><h1>雨停了</h1>${BODY}${comments}`;
    expect(factsOf(html).byline.value).toBe("");
  });

  it("takes no class of the whole page for a commenter's", () => {
    const html = `<title>雨停了</title><body class="commenters"><h1>雨停了</h1><p>作者：王小明</p>${BODY}`;
    expect(factsOf(html).byline.value).toBe("王小明");
  });

  it("reads a Japanese name with a space as one", () => {
    const text = `<p>${"一週間降り続いた雨が昨夜やみ、町の北の農家は朝早くから畑に出て、溝をさらい苗を起こした。".repeat(3)}</p>`;
    const html = (name: string) =>
      `<html lang="ja"><title>雨がやんだ</title><h1>雨がやんだ</h1><p><a href="/reporter/mori">${name}</a></p>${text.repeat(3)}</html>`;
    expect(factsOf(html("森 千夏")).byline.value).toBe("森 千夏");
    expect(factsOf(html("山田 太郎")).byline.value).toBe("山田 太郎");
    expect(factsOf(html("").replace(/<a.*a>/, "文・写真　森 千夏")).byline.value).toBe("森 千夏");
  });

  it("reads a writer in brackets beside the paper's name", () => {
    const text = `<p>${"一週間降り続いた雨が昨夜やみ、町の北の農家は朝早くから畑に出て、溝をさらい苗を起こした。".repeat(3)}</p>`;
    const html = (line: string) =>
      `<html lang="ja"><meta property="og:site_name" content="IT観測"><title>雨がやんだ</title><h1>雨がやんだ</h1><div id="byline">${line}</div>${text.repeat(3)}</html>`;
    expect(factsOf(html("[安藤歩，IT観測]")).byline.value).toBe("安藤歩");
    expect(factsOf(html("[IT観測]")).byline.value).toBe("");
  });

  it("reads all whom a row of writers names, if the head declares one of them", () => {
    const row = (names: string) =>
      `<div class="td-post-author-name"><div>By</div> ${names.replace(/[A-Z]\w+ [A-Z]\w+/g, '<a href="/author/x1/">$&</a>')}<div> - </div></div>`;
    const head = '<meta name="author" content="Ana Ruiz">';
    expect(western(row("Ana Ruiz, Ben Wu"), head)).toBe("Ana Ruiz, Ben Wu");
    expect(western(row("Cy Young, Ben Wu"), head)).toBe("Ana Ruiz");
    expect(western('<p class="author">Ana Ruiz, Weather desk, Oberau</p>', head)).toBe("Ana Ruiz");
    expect(western('<p class="author">Ana Ruiz, River Valley</p>', head)).toBe("Ana Ruiz");
    const employed = '<a href="/author/x1/">Ana Ruiz</a>, <a href="/valley/">River Valley</a>';
    expect(western(`<p class="author">${employed}</p>`, head)).toBe("Ana Ruiz");
  });

  it("takes no notice of half a Chinese site's name", () => {
    const head = '<meta name="author" content="大河"><title>雨停了_大河新闻</title>';
    expect(factsOf(`${head}<h1>雨停了</h1>${BODY}`).byline.value).toBe("");
  });

  it("undoes what software escapes in JSON-LD", () => {
    expect(western("", ld({ "@type": "Person", name: "Ana O&#8217;Brien" }))).toBe("Ana O’Brien");
  });

  it("prefers a person on the page to a desk in the head", () => {
    expect(western("<p>By Ana Ruiz</p>", '<meta name="author" content="Newsdesk Staff">')).toBe(
      "Ana Ruiz",
    );
  });

  it("reads who posted a weblog's entry, though the name is small, and no reader", () => {
    const html = `<title>Growers return</title><h3>Growers return</h3>${ENGLISH_BODY}<span>Posted by ana at April 14, 2018 11:04 PM</span>
      <div class="comments-body"><p>So they did.</p><span>Posted by: Ben Wu at April 15, 2018 09:12 AM</span></div>`;
    expect(factsOf(html).byline.value).toBe("ana");
  });

  it("takes no heading of a forum's columns for a name", () => {
    const html = `<title>Growers return</title><h3>Author <span>Topic: Growers return (Read 812 times)</span></h3>
      <h4><a href="/index.php?action=profile;u=7">ana</a></h4><h5>Growers return</h5>${ENGLISH_BODY}`;
    expect(factsOf(html).byline.value).toBe("ana");
  });

  it("reads the first post's writer, above its headline, and no reader's below a brief text", () => {
    const html = `<title>雨停了</title><div><a href="space.php?uid=7">听雨的人</a></div><div>发表于 2018-04-14 09:12</div>
      <h1>雨停了</h1>${BODY}<div><a href="space.php?uid=8">种菜的人</a></div><div>2# 发表于 2018-04-15 10:20</div>`;
    const { byline, publishedTime } = factsOf(html);
    expect(byline.value).toBe("听雨的人");
    expect(publishedTime.value).toBe("2018-04-14T09:12");
  });

  it("leaves commenters and other articles' authors alone", () => {
    const comments = '<div class="comment"><span class="fn author">Troll Bridge</span></div>';
    expect(western("", "", "Growers return").concat(western(comments))).toBe("");
  });

  it.each([
    [
      "each author's link in a row",
      '<address><a rel="author">Ana Ruiz</a> and <a rel="author">Ben Wu</a></address>',
      "Ana Ruiz, Ben Wu",
    ],
    [
      "no name in the way to the login",
      '<p><a href="/user/login">Log in</a> or <a href="/user/register">register</a> to post comments</p>',
      "",
    ],
    [
      "no commenter's",
      '<ul class="msg"><li><span class="commentname">海边人</span><small> 发布于 2018-04-14 10:02:11</small></li></ul>',
      "",
    ],
  ])("reads %s", (_, line, expected) => {
    expect(western(line)).toBe(expected);
  });

  it("prefers the reporter on a Korean page to the paper and the portal in its head", () => {
    const head = '<meta property="article:author" content="강물일보 | 포털">';
    expect(western("<p>홍길동 기자</p>", head)).toBe("홍길동");
  });

  it("reads who signs below the text, but no name above another part of it", () => {
    const signed = (last: string) =>
      factsOf(`<title>Growers return</title><h1>Growers return</h1>${ENGLISH_BODY}${last}`).byline
        .value;
    expect(signed("<p><i>Н. Соколова</i></p><p>Print</p>")).toBe("Н. Соколова");
    expect(signed('<p align="right">Ana Ruiz</p>')).toBe("Ana Ruiz");
    expect(signed(`<p><i>Ana Ruiz</i></p>${ENGLISH_BODY}`)).toBe("");
  });

  it.each([
    "<p><strong>Press Contact</strong></p><p>Ana Ruiz, 555-0142</p>",
    '<p><em>Media Contact</em></p><p><a href="mailto:a@river.example">Write to us</a></p>',
    "<p><b>Further Reading</b></p><ul><li>Rain and more rain</li></ul>",
    "<h3><b>Most Popular</b></h3>",
    "<h4><i>Latest News</i></h4>",
    "<p><i>Related Stories</i></p><ul><li>Rain and more rain</li></ul>",
    "<p><em>River Daily</em></p>",
  ])("takes no heading below the text for a signature: %s", (last) => {
    const page = `<title>Growers return - River Daily</title><h1>Growers return</h1>${ENGLISH_BODY}${last}`;
    expect(factsOf(page).byline.value).toBe("");
  });

  it("names the element of the job below the name", () => {
    const { byline } = factsOf(
      `<title>Growers return</title><h1>Growers return</h1><p>By Ana Ruiz</p><p id="job">Columnist and deputy editor</p>${ENGLISH_BODY}`,
    );
    expect(byline.elements.map(({ id }) => id)).toEqual(["", "job"]);
  });

  it("does not take a short paragraph after a dateline for the byline's line", () => {
    const first = "<p>河湾网4月14日讯（记者 王小明）雨停了，桥通了。</p>";
    const { byline } = factsOf(`<title>雨停了</title><h1>雨停了</h1>${first}${BODY}`);
    expect(byline).toEqual({ value: "王小明", elements: [] });
  });

  it("names the byline's element", () => {
    const { byline } = factsOf(
      `<title>Growers return</title><h1>Growers return</h1><p id="by">By Ana Ruiz</p>${ENGLISH_BODY}`,
    );
    expect(byline.elements.map(({ id }) => id)).toEqual(["by"]);
  });
});

describe("readByline where head and page disagree", () => {
  const page = (head: string, line: string) =>
    factsOf(
      `<title>The rain has stopped</title>${head}<h1>The rain has stopped</h1><p>${line}</p>${ENGLISH_BODY}`,
    ).byline;
  const declared = (name: string) => `<meta name="author" content="${name}">`;

  it.each([
    [declared("ben.wu"), "By Ana Ruiz", "Ana Ruiz"],
    [declared("Ben Wu"), "By Ana Ruiz and Eva Lind", "Ana Ruiz, Eva Lind"],
    [declared("Ana Ruiz"), "By Ana Ruiz and Eva Lind", "Ana Ruiz, Eva Lind"],
    [declared("Ana Ruiz"), "Written by Ana Ruiz Gardener", "Ana Ruiz"],
    [declared("Ana Ruiz"), "Posted by Editors", "Ana Ruiz"],
    [
      `${declared("North Gazette Staff")}<meta property="article:author" content="Ana Ruiz">`,
      "",
      "Ana Ruiz",
    ],
    [`<meta name="citation_author" content="Ruiz, Ana">`, "", "Ana Ruiz"],
  ])("reads %s and %s", (head, line, expected) => {
    expect(page(head, line).value).toBe(expected);
  });

  it("names the line that shows the declared author, so that it can leave the text", () => {
    const { elements } = page(declared("Ana Ruiz"), "Ana Ruiz, Oberau");
    expect(elements.map(({ textContent }) => textContent)).toEqual(["Ana Ruiz, Oberau"]);
    expect(page(declared("Ana Ruiz"), "By ANA RUIZ Staff Writer").elements).toHaveLength(1);
  });
});

it.each([
  ["ar", "<p>كتب - أحمد الدسوقي:</p><p>14 أبريل 2018</p>", "أحمد الدسوقي"],
  ["de", '<p class="author">Aus Oberau berichtet Jens Riedel</p>', "Jens Riedel"],
  [
    "fr",
    "<p>14 avril 2018, par <a>Ana Ruiz</a>, <a>Odile Reynaud</a></p>",
    "Ana Ruiz, Odile Reynaud",
  ],
  ["es", '<p class="autor">Ana Ruiz / Efe</p>', "Ana Ruiz"],
  ["ja", "<p>2018年4月14日 5時00分</p><p>（佐々木実）</p>", "佐々木実"],
  ...["敬称略", "ニューヨーク", "共同通信社", "有料会員限定", "写真・文", "東京都内"].map(
    (note) => ["ja", `<p>2018年4月14日 5時00分</p><p>（${note}）</p>`, ""],
  ),
  [
    "ja",
    "<p>2018年4月14日 5時00分</p><p>（山川一郎）</p><p class='author'>佐藤花子</p>",
    "佐藤花子",
  ],
  ["ko", "<p>강변=정민재 기자 mj@hewan.example</p>", "정민재"],
  [
    "ko",
    '<meta property="og:article:author" content="한들경제"><p>[한들경제 이도윤 기자] 시의회는 화요일 밤 낡은 옹벽을 고치기로 했다.</p>',
    "이도윤",
  ],
  ["es", "<p>Por Ana Ruiz. Villaverde</p>", "Ana Ruiz"],
  ["de", '<p class="author">Von apl. Prof. Dr. Hans Weber</p>', "apl. Prof. Dr. Hans Weber"],
  ["de", "<p>Von Frau Prof. Eva Weber</p>", "Frau Prof. Eva Weber"],
  ["en", "<p>By Assoc. Prof. Ben Wu</p>", "Assoc. Prof. Ben Wu"],
  ["en", "<p>By Rev. Capt. John Ash</p>", "Rev. Capt. John Ash"],
  ["en", "<p>By The Rt. Hon. Ana Ruiz</p>", "The Rt. Hon. Ana Ruiz"],
  [
    "fr",
    "<p>Par Ana Ruiz avec Elsa Moulin - 27 nov. 2018 à 06:02 | mis à jour le 27 nov. 2018 à 07:15 - Temps de lecture : 2 min</p>",
    "Ana Ruiz, Elsa Moulin",
  ],
])("reads a line in language %s: %s", (lang, line, expected) => {
  const html = `<html lang="${lang}"><title>Growers return</title><h1>Growers return</h1>${line}${ENGLISH_BODY}</html>`;
  expect(factsOf(html).byline.value).toBe(expected);
});
