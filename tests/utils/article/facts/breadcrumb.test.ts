import { describe, expect, it } from "vitest";
import { BODY, ENGLISH_BODY, factsOf } from "./page";

const trail = (html: string, head = "") =>
  factsOf(
    `<head><title>雨停了_地方新闻_河湾网</title>${head}</head><body>${html}<h1>雨停了</h1><p>2018-04-14</p>${BODY}</body>`,
  ).breadcrumb;

describe("readBreadcrumb", () => {
  it("leaves out the site, which the page's title names after commas", () => {
    const html = `<title>雨停了,地方新闻,大河资讯</title><div>位置：<a href="/">大河资讯</a> » <a href="/n">地方新闻</a> » 文章内容</div><h1>雨停了</h1>${BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["地方新闻"]);
  });

  it("leaves out the site that stands before the trail without an arrow", () => {
    const steps =
      '<a href="https://hewan.example/">河湾网</a> <a href="/n">国内资讯</a> &gt; <a href="/d">地方新闻</a> &gt; 正文';
    expect(trail(`<div class="cmtNav">${steps}</div>`).value).toEqual(["国内资讯", "地方新闻"]);
  });

  it.each(["[<a>我要发帖</a>]", " 【返回列表】"])(
    "leaves out a button behind the trail: %s",
    (button) => {
      const steps = '<em><a href="/">河湾论坛</a></em> &gt; <em><a href="/n">地方新闻</a></em>';
      expect(trail(`<p class="crumbs">${steps} ${button}</p>`).value).toEqual(["地方新闻"]);
    },
  );

  it.each([
    [
      "雨停了_河湾新闻_地方新闻",
      '<a href="/">河湾首页</a> &gt; <a href="/n">国内资讯</a> &gt; <a href="/d">地方新闻</a>',
    ],
    [
      "雨停了 - 国内资讯站",
      '<a href="/">首页</a> &gt; <a href="/n">国内资讯</a> &gt; <a href="/d">地方新闻</a>',
    ],
    [
      "雨停了_大河门户",
      '<a href="/n">国内资讯</a> &gt; <a href="/d">地方新闻</a> 2018年04月14日 09:12',
    ],
  ])("takes no section for the site in %s", (title, steps) => {
    const html = `<title>${title}</title><div>您的位置：${steps}</div><h1>雨停了</h1>${BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["国内资讯", "地方新闻"]);
  });

  it("leaves a section behind the front page that the title ends in", () => {
    const html = `<title>雨停了 - 河湾新闻 - 简讯</title><div>位置：<a href="/">首页</a> / <a href="/j">简讯</a></div><h1>雨停了</h1>${BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["简讯"]);
  });

  it("names the section that a notice is called like, if its link leads above the notice", () => {
    const steps = (href: string) =>
      `<title>停水公告</title><div class="crumb"><a href="/">首页</a> &gt; <a href="/gg">公示</a> &gt; <a href="${href}">停水公告</a></div><h1>停水公告</h1>${BODY}`;
    expect(factsOf(steps("/news/")).breadcrumb.value).toEqual(["公示", "停水公告"]);
    expect(factsOf(steps("1.html")).breadcrumb.value).toEqual(["公示"]);
    const app = "https://www.example.com/app/7/water";
    expect(factsOf(steps("/app/7"), app).breadcrumb.value).toEqual(["公示"]);
  });

  it.each([
    [
      "whose links lead ever deeper",
      '<div><a href="/">河湾</a> / <a href="/n/">资讯</a> / <a href="/n/d/">地方</a></div>',
    ],
    [
      "towards the page's own address",
      '<ul><li><a href="/">首页</a></li><li><a href="/news/">资讯</a></li></ul>',
    ],
    [
      "that ends in the headline",
      '<ul><li><a href="/">首页</a></li><li><a href="/x">资讯</a></li><li>雨停了</li></ul>',
    ],
    [
      "that is a list in an order",
      '<ol><li><a href="/">首页</a></li><li><a href="/x">资讯</a></li></ol>',
    ],
    [
      "with a heading for those who hear it",
      '<nav aria-labelledby="system-breadcrumb"><h2>面包屑</h2><ol><li><a href="/">首页</a></li><li><a href="/x">资讯</a></li></ol></nav>',
    ],
    [
      "that ends in what every article is called",
      '<ul><li><a href="/">首页</a></li><li><a href="/x">资讯</a></li><li>正文</li></ul>',
    ],
    ["with a label and dashes", '<div>您的位置：<a href="/">首页</a> - 资讯 - 文章详情</div>'],
    [
      "with dashes right above the headline",
      '<div><a href="/">首页</a> - <a href="/x">资讯</a> - <a href="/y">地方</a></div>',
    ],
    [
      "with slashes that ends in what every article is called",
      '<div><a href="/">首页</a> / <a href="/x">资讯</a> / <a href="/y">地方</a> / 文章详情</div>',
    ],
    [
      "with strokes that ends in what every article is called",
      '<div><a href="/">首页</a> | <a href="/x">资讯</a> | <a href="/y">地方</a> | 正文</div>',
    ],
    [
      "with icons that ends in what every article is called",
      '<div><a href="/">首页</a><i></i><a href="/x">资讯</a><i></i><a href="/y">地方</a><i></i>正文</div>',
    ],
    [
      "from the front page by the name of the site",
      '<div>您现在的位置：河湾在线 &gt;&gt; <a href="/x">资讯</a></div>',
    ],
    ["with a label in Russian", '<div>Вы здесь: <a href="/">首页</a> <a href="/x">资讯</a></div>'],
    ["without links", "<div>首页 - 资讯</div>"],
    ["from the site by its name", '<div>河湾网 » <a href="/x">资讯</a> » 雨停了</div>'],
  ])("knows a trail %s", (_, html) => {
    expect(trail(html).value[0]).toBe("资讯");
  });

  it.each(["导航", "频道"])("knows %s for a label, and a section that is called so", (label) => {
    const trail = '<a href="/xw">新闻频道</a> &gt; <a href="/df">地方</a>';
    const html = `<p>${label}：${trail}</p><h1>雨停了</h1>${BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["新闻频道", "地方"]);
  });

  it("knows the internet for a section, and no site", () => {
    const html = `<p><a href="/">首页</a> &gt; <a href="/kj">科技</a> &gt; <a href="/hlw">互联网</a> &gt; 正文</p><h1>雨停了</h1>${BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["科技", "互联网"]);
  });

  it("takes no leave to reprint for a trail", () => {
    const rights =
      '<div>未经允许不得转载：<a href="/">河湾漫读</a> » <a href="/1.html">雨停了</a></div>';
    const html = `<title>雨停了-河湾漫读</title><h1>雨停了</h1><p>2018-04-14</p><p>雨停了，船开了。</p>${rights}`;
    expect(factsOf(html).breadcrumb.value).toEqual([]);
  });

  it.each([
    ["当前位置：首页 > 转载文章 > 正文", ["转载文章"]],
    ["首页 > 资讯 > 网络转载", ["资讯", "网络转载"]],
  ])("reads a section of what was reprinted: %s", (line, expected) => {
    const html = `<title>雨停了_河湾网</title><div>${line}</div><h1>雨停了</h1><p>2018-04-14</p>${BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(expected);
  });

  it("reads a section whose link holds the arrow, below the headline", () => {
    const html = `<title>雨停了_河湾网</title><h1>雨停了</h1><div>2018-04-14</div><div><a href="/list_25">地方新闻 &gt;</a></div>${BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["地方新闻"]);
  });

  it("takes a row of fields for no text, though the paragraphs are short", () => {
    const row =
      '<div><span>听雨的人</span><span>2018年04月14日</span><span><a href="/categories/life">乡村生活</a></span><span>浏览量 331</span></div>';
    const text =
      "<p>结婚八年，照片攒了四万张，散在三部旧手机和两块移动硬盘里。</p><h2>三份备份</h2><p>每周日晚上手动插一次。</p><p>下次再说异地。</p>";
    const html = `<title>雨停了_河湾网</title><div><h1>雨停了</h1>${row}</div><article>${text}</article>`;
    expect(factsOf(html).breadcrumb.value).toEqual(["乡村生活"]);
  });

  it("reads a section that is linked below the headline, with an arrow behind", () => {
    const html = (name: string, to = "/list_1") =>
      `<h1>雨停了</h1><p>2018-04-14 20:12</p><div><a href="${to}">${name}</a> &gt;</div>${BODY}`;
    expect(factsOf(html("地方新闻")).breadcrumb.value).toEqual(["地方新闻"]);
    expect(factsOf(html("查看详情")).breadcrumb.value).toEqual([]);
    expect(factsOf(html("立即下载", "/app")).breadcrumb.value).toEqual([]);
    expect(factsOf(html("进入专题", "/z/2018")).breadcrumb.value).toEqual([]);
    expect(factsOf(html("联系我们", "/about.html")).breadcrumb.value).toEqual([]);
  });

  it("takes no menu for one", () => {
    const menu = '<div><a href="/">首页</a> <a href="/a">关于</a> <a href="/news/">资讯</a></div>';
    expect(trail(menu).value).toEqual([]);
    expect(trail("<div><a>首页</a> <a>关于</a> <a>资讯</a></div>").value).toEqual([]);
    const named = '<div><a href="/">河湾</a> <a href="/">首页</a> <a href="/about">关于</a></div>';
    expect(trail(named).value).toEqual([]);
    const menu2 = '<div><a href="/">首页</a> <a href="/news/">资讯</a> <a>概况</a></div>';
    expect(trail(menu2).value).toEqual([]);
  });

  it("keeps steps without links apart, and a section that the title begins with", () => {
    const html = `<title>Guides: Rain in the hills</title><nav aria-label="Breadcrumbs"><ul><li><a href="/">Home</a></li><li><a href="/g">Handbook</a></li><li><span>Guides</span></li><li><span>Guides: Rain in the hills</span></li></ul></nav><h1>Guides: Rain in the hills</h1>${ENGLISH_BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["Handbook", "Guides"]);
  });

  it("takes no neighbours for one", () => {
    const row = '<div><a href="/4">« 城北修渠忙</a><a href="/6">集市开门迎客 »</a></div>';
    expect(trail(row).value).toEqual([]);
  });

  it("knows Ariadne's thread for one", () => {
    const html = `<title>La crue recule</title><ol class="ariane"><li><a href="/">Accueil</a></li><li><a href="/r">Régions</a></li></ol><h1>La crue recule</h1>${ENGLISH_BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["Régions"]);
  });

  it.each([
    [
      "a label and arrows",
      '<div>当前位置：<a href="/">首页</a> &gt; <a href="/gn">国内资讯</a> &gt; <a href="/df">地方新闻</a> &gt; 正文</div>',
    ],
    [
      "a label without a colon",
      '<div>您所在的位置 <a href="/">首页</a> <a href="/gn">国内资讯</a> <a href="/df">地方新闻</a></div>',
    ],
    [
      "no label",
      '<td><a href="/">河湾网首页</a> &gt;&gt; <a href="/gn">国内资讯</a> &gt;&gt; 地方新闻</td>',
    ],
    [
      "hand-made arrows",
      '<p>您现在的位置：<a href="/">河湾网</a> -&gt; <a href="/gn">国内资讯</a> -&gt; <a href="/df">地方新闻</a> -&gt; 雨停了</p>',
    ],
    ["slashes behind a label", "<div>当前位置：首页 / 国内资讯 / 地方新闻</div>"],
    [
      "bars behind a label",
      '<span>当前位置： <a href="/">首页</a>｜<a href="/gn">国内资讯</a>｜<a href="/df">地方新闻</a></span>',
    ],
    [
      "a list marked up as a trail",
      '<nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li><li><a href="/gn">国内资讯</a></li><li><a href="/df">地方新闻</a></li></ol></nav>',
    ],
    [
      "a class that says crumb",
      '<div class="crumb"><a href="/">首页</a><i>›</i><a href="/gn">国内资讯</a><i>›</i><a href="/df">地方新闻</a></div>',
    ],
    [
      "a class that is short for it",
      '<ul class="voc-bcrumb"><li><a href="/">首页</a></li><li><a href="/gn">国内资讯</a></li><li><a href="/df">地方新闻</a></li></ul>',
    ],
    [
      "the way to its source at its end",
      '<ul class="breadcrumbs"><li><a href="/">首页</a></li><li><a href="/gn">国内资讯</a></li><li><a href="/df">地方新闻</a></li><li><a href="/s">View page source</a></li></ul>',
    ],
    [
      "the software's own class",
      '<div class="weizhi"><a href="/">主页</a> > <a href="/gn">国内资讯</a> > <a href="/df">地方新闻</a> > </div>',
    ],
    [
      "a site by a name that the page gives nowhere else",
      '<div>您的位置：<a href="/">大河资讯网</a> » <a href="/gn">国内资讯</a> » <a href="/df">地方新闻</a></div>',
    ],
    ["a row that ends in the text", "<div>河湾网 → 国内资讯 → 地方新闻 → 浏览新闻</div>"],
    ["dashes that end in the text", "<div>河湾网 - 国内资讯 - 地方新闻 - 正文</div>"],
    [
      "a site by its name",
      '<div class="path"><a href="/">河湾网</a> &gt; <a href="/gn">国内资讯</a> &gt; <a href="/df">地方新闻</a> &gt; 正文</div>',
    ],
    [
      "the word for the text before another site",
      '<div><a href="/">河湾网首页</a> &gt; <a href="/gn">国内资讯</a> &gt; <a href="/df">地方新闻</a> &gt; 正文 <span>手机河湾网</span></div>',
    ],
    [
      "a day at its end",
      '<div>当前位置：<a href="/">首页</a> &gt; <a href="/gn">国内资讯</a> &gt; <a href="/df">地方新闻</a> &gt; 2018年4月14日</div>',
    ],
    [
      "what stands in a cell of its own behind the word for the text",
      '<table class="nav_path"><tr><td>您现在的位置：<a href="/">河湾网</a> &gt;&gt; <a href="/gn">国内资讯</a> &gt;&gt; <a href="/df">地方新闻</a> &gt;&gt; 正文</td><td><a href="/u">会员登录</a></td></tr></table>',
    ],
    [
      "a cell a step, behind a label in one of its own",
      '<div class="wz"><table><tr><td>当前位置：</td><td><table><tr><td><a href="/">首页</a></td></tr></table></td><td>&gt;</td><td><a href="/gn">国内资讯</a></td><td>&gt;</td><td><a href="/df">地方新闻</a></td></tr></table></div>',
    ],
    [
      "dashes between steps of which some are no links",
      '<div class="site">首页 - 国内资讯 - <a href="/df">地方新闻</a></div>',
    ],
    ["a site by its name, without links", "<div>河湾网 &gt; 国内资讯 &gt; 地方新闻</div>"],
    [
      "a site by its name, with slashes",
      "<nav><a>河湾网</a> / <a href='/gn'>国内资讯</a> / <a href='/df'>地方新闻</a></nav>",
    ],
    [
      "the word for the text without an arrow",
      '<div>当前位置：<a href="/">首页</a> &gt; <a href="/gn">国内资讯</a> &gt; <a href="/df">地方新闻</a> 正文</div>',
    ],
  ])("reads %s", (_, html) => {
    expect(trail(html).value).toEqual(["国内资讯", "地方新闻"]);
  });

  it.each([
    ["Anasayfa › Gündem", "Gündem"],
    ["Board index › Boats", "Boats"],
    ["Ana Sayfa › Gündem", "Gündem"],
    ["หน้าแรก › ข่าว", "ข่าว"],
    ["होम › देश", "देश"],
    ["דף הבית › חדשות", "חדשות"],
    ["صفحه نخست › جامعه", "جامعه"],
    ["خانه › جامعه", "جامعه"],
    ["<a href='/'>Главная</a> / <a href='/o'>Общество</a>", "Общество"],
    ["<a href='/'>الرئيسية</a> / <a href='/n'>أخبار</a>", "أخبار"],
    ["<a href='/'>Trang chủ</a> / <a href='/v'>Văn hóa</a>", "Văn hóa"],
  ])("reads two steps from home: %s", (line, section) => {
    const html = `<title>Growers return</title><nav>${line}</nav><h1>Growers return</h1>${ENGLISH_BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual([section]);
  });

  it.each([
    [
      "leads to what holds the page",
      "/region/2018/04/14/growers.html",
      '<a href="/region/">Region</a>',
    ],
    [
      "stands before a link to the day's texts",
      "/news/2018/04/14/a1/",
      '<div><a href="/rubrics/village">Region</a><a href="/2018/04/14">10:42</a></div>',
    ],
    ["has a section's address", "/n/1.html", '<div><a href="/rubrics/village">Region</a></div>'],
    [
      "stands beside the day",
      "/region/14/04/2018/a1.html",
      '<div><a href="/region">Region</a><span>, </span><time>14 апр 2018, 12:05</time></div>',
    ],
  ])("reads the link above the headline that %s", (_, path, line) => {
    const html = `<title>Growers return</title>${line}<h1>Growers return</h1>${ENGLISH_BODY}`;
    expect(factsOf(html, `https://www.example.com${path}`).breadcrumb.value).toEqual(["Region"]);
  });

  it.each([
    ["the author's", '<a href="/ana">Ana Ruiz</a>', '<meta name="author" content="Ana Ruiz">'],
    ["an account's", '<a href="/ana">@ana</a>', ""],
    ["a button's", '<a href="/ana/all">View all posts</a>', ""],
    ["a menu's", '<ul><li><a href="/ana">Texts</a></li><li><a href="/on">On</a></li></ul>', ""],
    ["another page's", '<a href="/region/older.html">The flood</a>', ""],
  ])("takes %s link above the headline for no section", (_, line, head) => {
    const html = `<title>Growers return</title>${head}${line}<h1>Growers return</h1>${ENGLISH_BODY}`;
    const { breadcrumb } = factsOf(html, "https://www.example.com/ana/growers/return");
    expect(breadcrumb.value).toEqual([]);
  });

  it("reads several links above the headline", () => {
    const line = '<div><a href="/n/">News</a><span>|</span><a href="/tag/region/">Region</a></div>';
    const html = `<title>Growers return</title>${line}<h1>Growers return</h1>${ENGLISH_BODY}`;
    const { breadcrumb } = factsOf(html, "https://www.example.com/n/2018/growers");
    expect(breadcrumb.value).toEqual(["News", "Region"]);
  });

  it("reads a link above the headline whose box is called a category", () => {
    const page = (name: string) =>
      factsOf(
        `<title>Growers return</title><div class="${name}"><a href="/r7/">Region</a></div><h1>Growers return</h1>${ENGLISH_BODY}`,
        "https://www.example.com/2018/04/growers.html",
      ).breadcrumb.value;
    expect(page("cat")).toEqual(["Region"]);
    expect(page("top")).toEqual([]);
  });

  it.each([
    ['<p><a href="/region">Region</a></p>', ["Region"]],
    ['<p><a href="/river/region">Region</a></p>', []],
    ["<p>Farms</p>", ["Farms"]],
    ['<div><a href="/m">Markets</a> <a href="/w">Weather</a></div><p>Markets</p>', ["Markets"]],
    ["<p>Harvest</p>", []],
  ])("reads the only word above the headline from %s", (line, expected) => {
    const html = `<title>Growers return</title>${line}<h1>Growers return</h1>${ENGLISH_BODY}`;
    const { breadcrumb } = factsOf(html, "https://www.example.com/farms/growers-return");
    expect(breadcrumb.value).toEqual(expected);
  });

  it.each([
    '<dl><dt>テーマ：</dt><dd><a href="/t1.html">Region</a></dd></dl>',
    '<dl><dt>Kategorie:</dt><dd><a href="/k/7">Region</a></dd></dl>',
    '<dl><dd>Kategorie: <a href="/k/7">Region</a></dd></dl>',
    '<ul><li>时间: 2018-04-14</li><li>分类: <a href="/k/7">Region</a></li></ul>',
    '<p>文章分类：<a href="/k/7">Region</a> 标签：<a href="/t/2">港口</a></p>',
  ])("reads the category that a label names in %s", (line) => {
    const html = `<title>Growers return | Ana's notes</title><p><a href="/k7/">Ana's notes</a></p><h1>Growers return</h1>${line}${ENGLISH_BODY}`;
    const { breadcrumb } = factsOf(html, "https://www.example.com/k7/growers");
    expect(breadcrumb.value).toEqual(["Region"]);
  });

  it.each([
    [
      "",
      '<p>Nobody crossed the bay after <a href="/category/frost/">the great frost</a> of January, they say</p>',
    ],
    ["", '<p>Advertisement: <a href="/category/shop/">Buy skates</a></p>'],
    ["", '<p>垃圾分类：<a href="/k/7">新规</a></p>'],
    ['<ul><li><span>EN</span></li><li><a href="/de">DE</a></li></ul>', ""],
    ["<p>EN</p>", ""],
    ['<p><a href="/shop">Shop</a></p>', ""],
    ['<p><a href="/account">Account</a></p>', ""],
    ['<p><a href="/subscriptions">Subscriptions</a></p>', ""],
    ['<p><a href="https://other.example/region">Region</a></p>', ""],
  ])("names no section after %s and %s", (above, below) => {
    const html = `<title>Growers return</title>${above}<h1>Growers return</h1>${below}<p>May 5, 2024</p>${ENGLISH_BODY}`;
    const { breadcrumb } = factsOf(html, "https://www.example.com/en/2024/growers-return");
    expect(breadcrumb.value).toEqual([]);
  });

  it.each(["", "Filed under "])(
    "reads the first category of a line of links behind %j",
    (label) => {
      const html = `<title>Growers return</title><h1>Growers return</h1><p>${label}<a href="/category/region/">Region</a> | <a href="/category/ports/">Ports</a></p><p>May 5, 2024</p>${ENGLISH_BODY}`;
      expect(factsOf(html).breadcrumb.value).toEqual(["Region"]);
    },
  );

  it("reads the category that the line of the day links to", () => {
    const html = `<title>Growers return</title><h2>Growers return</h2><small>14 April 2018, filed under: <a href="/category/region/">Region</a> | <a href="#respond">4 replies</a></small>${ENGLISH_BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["Region"]);
  });

  it("reads the category that a blog files its post under", () => {
    const html = `<title>Growers return</title><h1>Growers return</h1>${ENGLISH_BODY}<p>Posted in <a href="/?cat=3" rel="category tag">Region</a></p>`;
    expect(factsOf(html).breadcrumb.value).toEqual(["Region"]);
    expect(factsOf(html.replace(">Region", ">Uncategorized")).breadcrumb.value).toEqual([]);
  });

  it.each([
    '<nav class="breadcrumbs"><a href="/">The River Post</a> / <a href="/region/">Region</a></nav>',
    '<nav><a href="/">The River Post</a><span>/</span><a href="/region/">Region</a></nav>',
    '<div class="breadcrumb"><a href="/">Start</a><i>chevron_right</i><a href="/region/">Region</a></div>',
  ])("knows the front page by its address in %s", (line) => {
    const html = `<title>Growers return</title>${line}<h1>Growers return</h1>${ENGLISH_BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["Region"]);
  });

  it("reads a trail with the page's section before it", () => {
    const line =
      '<div class="nav_location"><span>地方新闻</span> <a href="http://news.example.com/">新闻中心</a> &gt; <a href="/gn">国内资讯</a></div>';
    expect(trail(line).value).toEqual(["新闻中心", "国内资讯"]);
  });

  it("leaves out a step that says the title with another kicker", () => {
    const html = `<title>Uplands: Growers return to the fields - Flussbote</title><meta property="og:title" content="Farming: Growers return to the fields"><nav class="breadcrumb"><a href="/">Start</a> › <a href="/r">Region</a> › <a href="#">Uplands: Growers return to the fields</a></nav><h1>Farming: Growers return to the fields</h1>${ENGLISH_BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(["Region"]);
  });

  it("takes no copyright line for a trail", () => {
    const html = `<title>Growers return</title><h1>Growers return</h1>${ENGLISH_BODY}<p>daily.example © 1996-2015 The Daily Post</p>`;
    expect(factsOf(html).breadcrumb.value).toEqual([]);
  });

  it("reads JSON-LD in the order of positions", () => {
    const list = {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 3, name: "雨停了" },
        { "@type": "ListItem", position: 1, item: { "@id": "/", name: "首页" } },
        { "@type": "ListItem", position: 2, item: { "@id": "/gn", name: "国内资讯" } },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(list)}</script>`;
    expect(trail("", head).value).toEqual(["国内资讯"]);
  });

  it("leaves out of JSON-LD what leads to the page itself", () => {
    const own = "https://www.example.com/news/1.html";
    const list = (last: object) => ({
      "@type": "BreadcrumbList",
      itemListElement: [{ item: { "@id": "/gn", name: "国内资讯" } }, last],
    });
    for (const last of [
      { name: "大雨过后", item: own },
      { item: { "@id": own, name: "大雨过后" } },
    ]) {
      const head = `<script type="application/ld+json">${JSON.stringify(list(last))}</script>`;
      expect(trail("", head).value).toEqual(["国内资讯"]);
    }
  });

  it("reads microdata", () => {
    const item = (name: string) =>
      `<li itemprop="itemListElement"><a href="/"><span itemprop="name">${name}</span></a></li>`;
    const html = `<ol itemscope itemtype="https://schema.org/BreadcrumbList">${item("首页")}${item("国内资讯")}</ol>`;
    expect(trail(html).value).toEqual(["国内资讯"]);
  });

  it("falls back to the section that the head declares", () => {
    expect(trail("", '<meta property="article:section" content="国内资讯">').value).toEqual([
      "国内资讯",
    ]);
  });

  it("names the trail's element", () => {
    const { elements } = trail(
      '<div id="trail">当前位置：<a href="/">首页</a> &gt; <a href="/gn">国内资讯</a></div>',
    );
    expect(elements.map(({ id }) => id)).toEqual(["trail"]);
  });

  it.each([
    [
      "a path of topics",
      '<ol class="topicpath"><li><a href="/">首页</a></li><li><a href="/d">地方新闻</a></li></ol>',
    ],
    [
      "navigation in the article",
      '<article><nav><a href="/">首页</a><a href="/d">地方新闻</a></nav></article>',
    ],
    ["arrows to the left", '<p><a href="/">首页</a> ‹ <a href="/d">地方新闻</a></p>'],
    [
      "a label before the title",
      '<p><a href="/">首页</a> → <a href="/d">地方新闻</a> → 浏览：雨停了，菜农忙</p>',
      "雨停了，菜农忙",
    ],
  ])("reads %s", (_, html, title = "雨停了") => {
    const page = `<title>${title}_河湾网</title>${html}<h1>${title}</h1>${BODY}`;
    expect(factsOf(page).breadcrumb.value).toEqual(["地方新闻"]);
  });

  it.each([
    [
      "a weblog's row of neighbours",
      '<p><a href="/4">« 城北修渠忙</a> | <a href="/">首页</a> | <a href="/6">集市开门迎客 »</a></p>',
    ],
    [
      "a menu",
      '<div class="nav"><a href="/">首页</a> | <a href="/a">国内</a> | <a href="/b">国际</a> | <a href="/c">财经</a></div>',
    ],
    ["a menu with dashes", '<p>首页 - <a href="/a">国内</a> - <a href="/b">国际</a></p>'],
    ["what heads a menu", '<td><b>栏目导航</b><br><a href="/a">本地</a></td>'],
    ["arrows in a sentence", "<p>气温由 30 度 > 20 度</p>"],
    ["a position that is no trail", '<div class="position">河湾市城北镇</div>'],
  ])("takes %s for none", (_, html) => {
    expect(trail(html).value).toEqual([]);
  });

  it.each([
    ["Startseite › Region › Flussbote", ["Region"]],
    ["Home » News » Local", ["News", "Local"]],
    ["Accueil > Société > Agriculture", ["Société", "Agriculture"]],
    ["Inicio / Noticias / Local", ["Noticias", "Local"]],
    ["Strona główna > Wiadomości", ["Wiadomości"]],
    ["Главная → Новости → Село", ["Новости", "Село"]],
    ["ホーム > ニュース > 地域 > 記事", ["ニュース", "地域"]],
    ["ホーム＞地域＞記事詳細", ["地域"]],
    ["Accueil du site > Société > Agriculture", ["Société", "Agriculture"]],
    ["Página principal / Noticias / Local", ["Noticias", "Local"]],
    ["Sie befinden sich hier: Startseite / Region / Presse", ["Region", "Presse"]],
    ["الصفحة الرئيسية » الأخبار » المدينة", ["الأخبار", "المدينة"]],
  ])("reads %s in other languages", (text, expected) => {
    const html = `<title>Growers return | Flussbote</title><p>${text}</p><h1>Growers return</h1>${ENGLISH_BODY}`;
    expect(factsOf(html).breadcrumb.value).toEqual(expected);
  });
});
