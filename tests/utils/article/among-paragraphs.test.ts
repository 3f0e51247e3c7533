import { describe, expect, test } from "vitest";
import { extractArticle } from "@/utils/article/extract";

const ADDRESS = "https://paper.example/2020/0102/mill.html";
const PICTURE = '<img src="/mill.jpg">';
const SHOWN = '<img src="https://paper.example/mill.jpg">';

/** A page of its own words in Chinese, of which the paragraphs are given back as numbers. */
const TEXTS = [
  "镇上的旧磨坊在去年秋天修好了，屋顶换上了新的灰瓦，墙上还留着当年的标语。",
  "住在对岸的老人每天傍晚都来坐一会儿，看孩子们骑着车绕圈，一直看到天黑。",
  "按照计划，第二批修缮将在明年三月动工，要修的是渡口、老街和两所停办的小学。",
];
const [first = "", second = "", third = ""] = TEXTS.map((text) => `<p>${text}</p>`);
const numbered = (content: string) =>
  [first, second, third].reduce((all, part, at) => all.replaceAll(part, `[${at + 1}]`), content);

function articleOf(inner: string, { title = "旧磨坊修好了", head = "", above = "" } = {}) {
  const page = `<html lang="zh-CN"><head><title>${title}_河湾网</title>${head}</head>
    <body><div class="main">${above}<h1>${title}</h1>${inner}</div></body></html>`;
  const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
  return article && { ...article, content: numbered(article.content) };
}

const contentOf = (inner: string) => articleOf(`<div class="txt">${inner}</div>`)?.content;
const figure = (caption: string) => `<figure>${SHOWN}<figcaption>${caption}</figcaption></figure>`;

describe("a picture among the paragraphs", () => {
  test.each([
    ["below a line break", `<div align="center">${PICTURE}<br>磨坊外景，摄于去年。</div>`],
    ["in the middle", `<center>${PICTURE}<br><font>磨坊外景，摄于去年。</font></center>`],
    ["in the same box", `<div>${PICTURE}<span>磨坊外景，摄于去年。</span></div>`],
    ["in a box of its own", `<div>${PICTURE}<div>磨坊外景，摄于去年。</div></div>`],
    ["called so", `<div>${PICTURE}</div><div class="pic-desc">磨坊外景，摄于去年。</div>`],
    [
      "above what hides it",
      `<div class="image">${PICTURE}<div>磨坊外景，摄于去年。<b>hide caption</b></div></div>`,
    ],
    [
      "in a cell",
      `<table><tr><td>${PICTURE}</td></tr><tr><td>磨坊外景，摄于去年。</td></tr></table>`,
    ],
  ])("has its caption %s", (_, box) => {
    expect(contentOf(first + box + second + third)).toBe(
      `[1]${figure("磨坊外景，摄于去年。")}[2][3]`,
    );
  });

  test("has a caption with links in it, as encyclopaedias set it", () => {
    const link = '<a href="https://paper.example/mill">磨坊</a>';
    const box = `<div class="thumb tright"><div class="thumbinner"><a href="/f">${PICTURE}</a><div class="thumbcaption"><div class="magnify"><a href="/f" title="放大"></a></div>2016年7月，${link}修缮之后</div></div></div>`;
    expect(contentOf(first + box + second + third)).toContain(
      `<figcaption>2016年7月，${link}修缮之后</figcaption>`,
    );
  });

  test("has its caption in one cell with it, and text beside the table is a paragraph", () => {
    const table = `<table align="right"><tr><td>${PICTURE}<br><font size="1">磨坊外景</font></td></tr></table>`;
    const page = `<title>旧磨坊修好了_河湾网</title><h1>旧磨坊修好了</h1><p>${table}${TEXTS[0]}<p>${TEXTS[1]}<p>${TEXTS[2]}`;
    const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
    expect(numbered(article?.content ?? "")).toBe(`${figure("磨坊外景")}[1][2][3]`);
  });

  test.each([
    ["/big.jpg", "caption"],
    ["/mill/", "wp-caption-text"],
  ])("has its caption in the link to %s", (to, name) => {
    const link = `<a href="${to}">${PICTURE}<span class="${name}">磨坊外景</span></a>`;
    expect(contentOf(`${first}<div class="image">${link}</div>${second}${third}`)).toMatch(
      /^\[1\]<figure><a [^>]*><img [^>]*><\/a><figcaption>.*磨坊外景.*<\/figcaption><\/figure>\[2\]/,
    );
  });

  test("that leads to its own page has its caption", () => {
    const link = `<a class="image" href="/wiki/File:A.jpg">${PICTURE}</a>`;
    const caption = `<div class="thumbcaption"><div><a href="/wiki/File:A.jpg"></a></div>磨坊外景</div>`;
    expect(
      contentOf(`${first}<div class="thumb"><div>${link}${caption}</div></div>${second}${third}`),
    ).toBe(
      `[1]<figure><a href="https://paper.example/wiki/File:A.jpg">${SHOWN}</a><figcaption>磨坊外景</figcaption></figure>[2][3]`,
    );
  });

  test("is none that asks to be scanned", () => {
    const code = `<div>${PICTURE}<br>长按识别二维码关注我们</div>`;
    expect(contentOf(first + second + third + code)).toBe("[1][2][3]");
  });
});

describe("a line below a picture", () => {
  test.each(["磨坊外景 图/周桂", "（图/周桂）", "图片来源：自拍"])(
    "stays as its caption: %s",
    (line) => {
      const info = "<p>2020年1月2日 河湾日报 周桂</p>";
      const text = `${first}<p align="center">${PICTURE}</p><p align="center">${line}</p>`;
      expect(articleOf(info + text + second + third)?.content).toBe(`[1]${figure(line)}[2][3]`);
    },
  );
});

describe("between headline and text", () => {
  test("a picture is kept, with its caption", () => {
    const box = `<div class="ph">${PICTURE}</div>`;
    const text = `<div class="zw">${first}${second}${third}</div>`;
    expect(articleOf(box + text)?.content).toBe(`<figure>${SHOWN}</figure>[1][2][3]`);
    const caption = "图为磨坊外景。　王五 摄";
    expect(articleOf(`${box}<div class="pt">${caption}</div>${text}`)?.content).toBe(
      `${figure(caption)}[1][2][3]`,
    );
  });

  test("a picture that stands beside the text by itself is kept, with the line below it", () => {
    const text = `<div class="zw">${first}${second}${third}</div>`;
    expect(articleOf(`<p>2020-01-02</p>${PICTURE}${text}`)?.content).toBe(
      `<figure>${SHOWN}</figure>[1][2][3]`,
    );
    expect(articleOf(`<p>2020-01-02</p>${PICTURE}<div>磨坊外景</div>${text}`)?.content).toBe(
      `${figure("磨坊外景")}[1][2][3]`,
    );
  });

  test("the summary stays below a headline that holds the day", () => {
    const page = `<title>旧磨坊修好了_河湾网</title><div><h1>旧磨坊修好了<br><span>2020-01-02 09:12　来源：河湾日报</span></h1>
      <div class="summary">修缮花了四个月，墙上的标语留了下来。</div><div class="content">${first}${second}${third}</div></div>`;
    const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
    expect(numbered(article?.content ?? "")).toBe(
      "<p>修缮花了四个月，墙上的标语留了下来。</p>[1][2][3]",
    );
  });

  test("a row of fields goes however many marks its numbers have, a sentence with its day stays", () => {
    const fields = "Oberau, 02.01.2020, 18:05 Uhr | Von Ana Ruiz | Lesedauer: 3 Min.";
    const sentence = "Das Treffen ist am Do. 2. Januar 2020 ab 19 Uhr in der Mühle.";
    const text = `<div class="info">${fields}</div><p>${sentence}</p>${first}${second}${third}`;
    expect(articleOf(text)?.content).toBe(`<p>${sentence}</p>[1][2][3]`);
  });

  test("a day that abbreviations are written in goes", () => {
    const text = `<div class="x1">5 ธ.ค. 2565 10:30 น.</div><p>${"ชาวบ้านร่วมกันฟื้นตลาดเก่า ".repeat(6)}</p>`;
    const page = `<html lang="th"><title>ตลาดเก่า</title><article><h1>ตลาดเก่า</h1>${text}<p>${"ตลาดเปิดทุกวันเสาร์และอาทิตย์ ".repeat(6)}</p></article></html>`;
    const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
    expect(article?.textContent).not.toContain("ธ.ค.");
  });

  test("a heading that is called the subtitle is kept, though no sentence", () => {
    const text = `<h2 class="subtitle">修缮花了四个月</h2><div class="meta"><a href="/u">周桂</a></div>`;
    expect(articleOf(`${text}${first}${second}${third}`)?.textContent).toMatch(/^修缮花了四个月/);
  });

  test.each(["——河湾镇旧磨坊修缮见闻", "――河湾镇旧磨坊修缮见闻"])(
    "a line behind a dash is kept, though no sentence: %s",
    (line) => {
      const head = `<table><tr><td>${line}</td></tr><tr><td>本报记者 周桂</td></tr></table>`;
      expect(articleOf(`${head}<div class="txt">${first}${second}${third}</div>`)?.content).toBe(
        `<p>${line}</p>[1][2][3]`,
      );
    },
  );

  test.each([
    ["不少人在朋友圈晒出了磨坊的雪景。", true],
    ["未经许可，禁止转载。", false],
    ["微信好友里有三百人是磨坊的老主顾。", true],
    ["微信扫一扫进入读者群。", false],
    ["长按二维码识别图片。", false],
    ["版权声明", false],
  ])("a short sentence among paragraphs is one, unless it appeals: %s", (line, isKept) => {
    const long = `<p>${TEXTS.join("")}</p>`;
    const after = `<p>${TEXTS.toReversed().join("")}</p>`;
    const content = contentOf(
      `${long}${after}<p>磨坊重开那天，${TEXTS[1]}</p><p>${line}</p>${third}`,
    );
    expect(content?.includes(line)).toBe(isKept);
  });

  test.each([
    ["朋友圈里都在问。", "他说，这行字他写了三十年，一直写到报社关门。", true],
    ["版权所有，不得转载。", "他说，这行字他写了三十年，一直写到报社关门。", false],
    ["版权所有，不得转载。", "", false],
    ["（副歌）", "摇啊摇，摇到对岸", true],
    ["（周桂）", "", false],
  ])("a line among short ones is the text's: %s, %s", (line, next, isKept) => {
    const after = next && `<p>${next}</p><p>他笑了笑。</p>`;
    const content = contentOf(
      `${first}<p>${TEXTS.join("")}</p><p>报社的人来过。</p><p>${line}</p>${after}`,
    );
    expect(content?.includes(line)).toBe(isKept);
    expect(content).toContain(after);
  });

  test("what a song repeats stays among lines of boxes", () => {
    const lines = SUNG.map((line) => `<div>${line}</div>`);
    lines.splice(6, 0, "<div>（副歌）</div>");
    const sung = `<p>2020-01-02</p><div class="txt">${lines.join("")}</div>`;
    expect(articleOf(sung)?.content).toContain("<p>（副歌）</p>");
  });

  test("links below the label of tags go with it", () => {
    const tags = '<div><h3>关键字</h3><a href="/t/1">渡口</a> <a href="/t/2">磨坊</a></div>';
    const writer = "<div><h3>文章作者</h3><a>周桂</a></div>";
    expect(contentOf(first + second + third + writer + tags)).toBe("[1][2][3]");
  });

  const SONG = ["天亮了 船还没来", "我在渡口 等一个人", "他说 春天回来", "春天来了 又走"];
  const SUNG = [...SONG, ...SONG.toReversed(), ...SONG, ...SONG];
  const sung = (name: string) => SUNG.map((line) => `<${name}>${line}</${name}>`).join("");
  const imprint = "<p>河湾ICP备05001234号，违法和不良信息举报电话：0555-1234567。</p>";

  test("the lines of a song are the text, and what portals say around them is not", () => {
    const head = "<p>2020-01-02</p>";
    const text = `<div class="txt">${sung("p")}</div>`;
    const list = `<ul>${'<li><a href="/2.html">磨坊旧照里的人</a></li>'.repeat(6)}</ul>`;
    expect(articleOf(`${head}${text}</div>${list}<div>${imprint}`)?.content).toBe(sung("p"));
    const notice =
      "<p>扫描二维码关注河湾网微信公众号</p><p>声明：本文仅代表作者个人观点，与本网站无关。</p>";
    expect(articleOf(`${head}<div class="txt">${sung("div")}${notice}</div>`)?.content).toBe(
      sung("p"),
    );
  });

  test("most lines made alike are the text together, with a table among them", () => {
    const lines = ["女子跳高", "第一名：方婷", "第二名：董雪", "第三名：何苗"];
    const results = lines.map((line) => `<div>${line}</div>`).join("");
    const table =
      "<table><tr><th>名次</th><th>姓名</th></tr><tr><td>1</td><td>吴浩</td></tr></table>";
    const text = `<div>${TEXTS[0]}</div>${table}${results}`;
    const content = contentOf(`${text}<p>（责任编辑：王五）</p>`) ?? "";
    for (const line of ["吴浩", ...lines]) expect(content).toContain(line);
    expect(content).not.toContain("王五");
  });

  test.each([
    ["记者：网友在评论区说磨坊“太旧”，您看吗？", true],
    ["05:00 来源：县应急管理局通报，已转移四十人。", true],
    ["记者：周桂", false],
  ])("a sentence that names somebody in passing stays: %s", (line, isKept) => {
    const content = contentOf(`<p>${line}</p><p>看。</p>${first}${second}${third}`);
    expect(content?.includes(line)).toBe(isKept);
  });

  test.each([
    ["other sites", (at: number) => `https://mill${at}.example/`, true],
    ["another site", (at: number) => `https://ads.example/${at}`, false],
    ["another host of the site", (at: number) => `https://news.paper.example/${at}`, false],
    ["the site", (at: number) => `/mill/${at}`, false],
  ])("a list of links to %s is the text's if these are several others", (_, to, isKept) => {
    const links = ["旧磨坊", "渡口", "老街", "小学", "灰瓦厂"];
    const list = links.map((name, at) => `<li><a href="${to(at)}">${name}</a></li>`);
    const long = `<p>${TEXTS.join("").repeat(2)}</p>`;
    const content = contentOf(`${first}${long}<ul>${list.join("")}</ul>${second}${third}`);
    expect(content?.includes("灰瓦厂")).toBe(isKept);
  });

  test("paragraphs right below the box that holds the others are the text's, what is no paragraph is not", () => {
    const box = `<div class="text">${first}${second}${third}</div>`;
    const rest = "<p>去看的人先问一问水位。</p><p>半天便够。</p>";
    const chrome = `<p>地址：老街一号，欢迎来信。</p><div>小号字体</div><p>责任编辑：王五</p>`;
    expect(contentOf(`${box}${rest}${chrome}`)).toBe(`[1][2][3]${rest}`);
  });

  test("a line behind a dash goes with the title that holds it", () => {
    const title = "旧磨坊修好了——河湾镇修缮见闻";
    const page = `<html lang="zh-CN"><title>${title}_河湾网</title><h1>旧磨坊修好了</h1><h3>——河湾镇修缮见闻</h3><div class="txt">${first}${second}${third}</div>`;
    const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
    expect(numbered(article?.content ?? "")).toBe("[1][2][3]");
  });

  test("a long heading that stands above all text is its summary", () => {
    const summary =
      "修缮花了四个月，墙上的标语留了下来，渡口、老街和两所小学也都等着修，村里人盼着早些开工";
    expect(articleOf(`<h2>${summary}</h2>${first}${second}${third}`)?.content).toBe(
      `<p>${summary}</p>[1][2][3]`,
    );
  });

  test("a heading that is no sentence stays one", () => {
    const heading = "<h2>How to prepare your garden for the winter months</h2>";
    expect(articleOf(`${heading}${first}${second}${third}`)?.content).toBe(`${heading}[1][2][3]`);
  });

  test("a picture that leads to another article is none of this one's", () => {
    const teaser = `<figure><a href="/news/other.html">${PICTURE}</a><figcaption><a href="/news/other.html">镇长辞职</a></figcaption></figure>`;
    const text = `<div class="txt">${first}${second}${third}</div>`;
    expect(articleOf(`<p>2020-01-02</p>${teaser}${text}`)?.content).toBe("[1][2][3]");
  });

  test.each(["#big", "/gallery/7.html"])(
    "a picture with a caption is kept if no headline leads to %s",
    (to) => {
      const linked = `<figure><a href="${to}"><img src="/wheel.jpg"></a><figcaption>磨坊外景</figcaption></figure>`;
      const text = `<div class="txt">${first}${second}${third}</div><p><a href="#big">顶部</a></p>`;
      const content = articleOf(`<p>2020-01-02</p>${linked}${text}`)?.content;
      expect(content).toContain("/wheel.jpg");
      expect(content).toContain("<figcaption>磨坊外景</figcaption>");
    },
  );

  test("a caption keeps its words that could be a button's", () => {
    const caption = "<p><b>View of the harbour</b> in January <span>Getty Images</span></p>";
    const box = `<div class="image-caption">${PICTURE}${caption}</div>`;
    const content = contentOf(first + box + second + third);
    expect(content).toContain("View of the harbour");
    expect(content).toContain("Getty Images");
  });

  test("the writer's portrait goes with the name", () => {
    const card = `<div><img src="/av.jpg" alt="听雨的人"><a href="/7">听雨的人</a><div>2020-01-02 10:00</div></div>`;
    const article = articleOf(`${card}<div class="txt">${first}${second}${third}</div>`);
    expect(article).toMatchObject({ byline: "听雨的人", content: "[1][2][3]" });
  });

  test("a picture that leads to a larger one is kept with its caption", () => {
    const linked = `<figure><a href="/large/mill.html">${PICTURE}</a><figcaption>磨坊外景</figcaption></figure>`;
    const text = `<div class="zw">${first}${second}${third}</div>`;
    expect(articleOf(`${linked}<p>2020-01-02</p>${text}`)?.content).toBe(
      `<figure><a href="https://paper.example/large/mill.html">${SHOWN}</a><figcaption>磨坊外景</figcaption></figure>[1][2][3]`,
    );
  });

  test("a line called the caption stays below the picture that opens the text", () => {
    const opening = `<p>2020-01-02</p>${PICTURE}<p class="cap">磨坊外景</p>`;
    expect(articleOf(opening + first + second + third)?.content).toBe(
      `${figure("磨坊外景")}[1][2][3]`,
    );
  });

  test("a word above the headline in one box with it goes", () => {
    const page = `<title>旧磨坊修好了_河湾网</title><article><span>周末</span><header><span class="k">乡村</span><h1>旧磨坊修好了</h1></header>${first}${second}${third}</article>`;
    const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
    expect(numbered(article?.content ?? "")).toBe("[1][2][3]");
  });

  test("the author's picture is none of the article's", () => {
    const author = `<div class="meta"><div class="_1_avatar">${PICTURE}</div></div>`;
    const linked = `<div><a href="/u/18">${PICTURE}</a></div>`;
    const text = `<div class="zw">${first}${second}${third}</div>`;
    expect(articleOf(author + linked + text)?.content).toBe("[1][2][3]");
  });

  test("a sentence is kept, whatever its box is called", () => {
    const box = `<div class="x1">清晨和傍晚是最好的两个时段，工具只要一架望远镜。</div>`;
    expect(articleOf(`${box}<div class="zw">${first}${second}${third}</div>`)?.content).toBe(
      "<p>清晨和傍晚是最好的两个时段，工具只要一架望远镜。</p>[1][2][3]",
    );
  });

  test("the picture that stands for the article is kept from above", () => {
    const head = '<meta property="og:image" content="https://paper.example/mill-1200x630.jpg">';
    const above = '<figure><img src="/mill-800x450.jpg"></figure>';
    const text = `<div class="zw">${first}${second}${third}</div>`;
    expect(articleOf(text, { head, above })?.content).toBe(
      '<figure><img src="https://paper.example/mill-800x450.jpg"></figure>[1][2][3]',
    );
    expect(articleOf(text, { above })?.content).toBe("[1][2][3]");
  });

  test("a notice around the text does not make its frame the article", () => {
    const info = `<div><span>2023-08-16 11:20</span><span>来源: <a href="/s">河湾观察</a></span>
      <div>发布于：江苏省</div></div>`;
    const notice = "<div>平台声明：该文观点仅代表作者本人，本平台只提供信息存储空间服务。</div>";
    expect(articleOf(`${info}<article>${first}${second}${third}</article>${notice}`)?.content).toBe(
      "[1][2][3]",
    );
  });

  test("a headline with stops does not stand for text", () => {
    const title = "一座四十五年的旧磨坊，为什么没有人来拆？";
    const info =
      "<div><span>2023-08-16 11:20</span><span>来源: <a href='/s'>河湾观察</a></span></div>";
    const page = `<html><head><title>${title}_河湾网</title></head><body><div><div><h1>${title}</h1>${info}</div>
      <article>${first}${second}${third}</article></div></body></html>`;
    const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
    expect(numbered(article?.content ?? "")).toBe("[1][2][3]");
  });

  test("the picture of a series, which leads to the next one", () => {
    const picture = `<div><a href="mill_2.html">${PICTURE}</a></div>`;
    const pager =
      '<div><span>1</span> <a href="mill_2.html">2</a> <a href="mill_2.html">下一页</a></div>';
    const inner = `<p>2020-01-02</p>${picture}<div>${first}</div>${pager}`;
    expect(articleOf(inner)?.content).toContain(SHOWN);
  });
});

describe("among the paragraphs", () => {
  test("what is set large and said in a paragraph as well goes, what is only set large stays", () => {
    const pulled = (text: string) => `<div class="pullquote_root"><p>${text}</p></div>`;
    const said = TEXTS[0]?.slice(0, 20) ?? "";
    expect(contentOf(first + pulled(`“${said}”`) + second + third)).toBe("[1][2][3]");
    const other = "一座磨坊，四个月，一百二十个人。";
    expect(contentOf(first + pulled(other) + second + third)).toBe(`[1]<p>${other}</p>[2][3]`);
    const twice = contentOf(first + pulled(other) + second + third + pulled(other));
    expect(twice).toContain(other);
  });

  test("a product's box stays, though the shop pays for it", () => {
    const product = `<div class="affiliate-product"><h3>石磨</h3><p>磨得细，也不吵。</p></div>`;
    expect(contentOf(first + product + second + third)).toContain("磨得细");
  });

  test("a figure without a picture that offers something goes", () => {
    const offer = `<figure><a href="#end">skip past newsletter promotion</a><div><p>Sign up to the mill's letter</p>
      <p>磨坊的消息，每周一封。</p></div><p id="end">after newsletter promotion</p></figure>`;
    expect(contentOf(first + offer + second + third)).toBe("[1][2][3]");
  });

  test("what tests call a promotion goes, whatever its class", () => {
    const offer = `<div class="css-1x2y" data-testid="promo-box"><p>镇上的消息，每周一封，寄到你的信箱里来。</p></div>`;
    expect(contentOf(first + offer + second + third)).toBe("[1][2][3]");
  });

  test("a link behind a pointer leads to another article", () => {
    const pointed = '<p><b>►<a href="/x">快讯／今晚雨势增强</a></b></p>';
    expect(contentOf(first + second + pointed + third)).toBe("[1][2][3]");
  });

  test.each([
    '<div><strong>相关阅读：</strong><p><a href="/2.html">渡口停航三天</a></p></div>',
    '<p>相关新闻<a href="/2.html">渡口停航三天</a></p>',
    '<div>相关新闻<br><a href="/2.html">渡口停航三天</a><br><a href="/3.html">老街换了新路灯</a></div>',
  ])("a box that says so leads to another article: %s", (box) => {
    expect(contentOf(first + box + second + third)).toBe("[1][2][3]");
  });

  test("other articles below their heading go with what is said of them and their pictures", () => {
    const item = `<div><h4><a href="/2.html">渡口停航三天</a></h4><p>船工检修了缆绳，预计周末恢复摆渡。</p><span>2020-01-01</span></div>`;
    const card = `<div><a href="/3.html">${PICTURE}<h4>老街换了新路灯</h4></a></div>`;
    const list = `<div class="box"><h3>热门文章</h3>${item}${item.replace("/2", "/4")}${card}</div>`;
    expect(contentOf(first + second + third + list)).toBe("[1][2][3]");
  });

  test("a short sentence stays that ends in who wrote it", () => {
    const last = "<p>路灯都亮了。（通讯员 崔燕思）</p>";
    expect(contentOf(first + second + third + last)).toBe(`[1][2][3]${last}`);
  });

  test("who signs below a table that holds the text stays", () => {
    const text = `<table><tr><td>${first}${second}${third}</td></tr></table>`;
    const signed = '<p align="right">河湾县教育局</p><p align="right">2020年1月2日</p>';
    expect(contentOf(text + signed)).toContain("河湾县教育局");
  });

  test("a caption keeps its photographer, who wrote the text too, and the day", () => {
    const caption = "磨坊修好后的样子。河湾社记者李四摄 2018年4月14日";
    const box = `<figure><div>${PICTURE}<div class="picinfo">${caption}</div></div></figure>`;
    expect(contentOf(box + first + second + third)).toContain(caption);
  });

  test("a short note in a box of its own stays", () => {
    const note = "磨坊是写给河的一封信，不是账本。";
    expect(contentOf(`${first}<div><div>☞</div><div>${note}</div></div>${second}${third}`)).toBe(
      `[1]<p>${note}</p>[2][3]`,
    );
  });

  test("headings stay, whatever place they name", () => {
    for (const id of ["comments", "share-the-link", "related-work", "nav", "footer"])
      expect(contentOf(`${first}${second}<h2 id="${id}">修缮</h2>${third}`)).toBe(
        "[1][2]<h2>修缮</h2>[3]",
      );
  });

  test("a section is not judged by the place that its heading names", () => {
    const part = `<section id="related-work"><h2>Related work</h2>${third}</section>`;
    expect(contentOf(first + second + part + first + second)).toContain("<h2>Related work</h2>[3]");
  });

  test("a note in a box of its own stays", () => {
    const note = "记者后来又去了一次，磨坊的门开着，里面没有人，只有水声。";
    expect(contentOf(`${first}<div><div>${note}</div></div>${second}${third}`)).toBe(
      `[1]<p>${note}</p>[2][3]`,
    );
  });

  test("what is to be pressed does not hide what a line says", () => {
    const line = "<div><button>收藏</button><button>转发</button><span>浏览 1024</span></div>";
    expect(articleOf(`${line}${first}${second}${third}`)?.content).toBe("[1][2][3]");
  });

  test("a line called the caption is no source", () => {
    const text = `<p>${PICTURE}</p><p class="img-desc">来源：河湾年报</p>`;
    expect(contentOf(first + text + second + third)).toBe(`[1]${figure("来源：河湾年报")}[2][3]`);
  });

  test("what a notice brings along stays", () => {
    const attached = '<p>附件：<a href="/a.docx">修缮清单.docx</a></p>';
    expect(contentOf(first + second + third + attached)).toContain("修缮清单.docx");
  });

  test.each([
    "时间：2020年7月12日上午九点",
    "时间：2020年7月12日（周日）14:30",
    "日期：2020-07-12",
    "时间：7月12日9:00—11:00",
  ])("a notice keeps when something is held: %s", (line) => {
    const info = "<div>时间：2020-07-08　来源：教务处</div>";
    const held = `<p>${line}</p>`;
    expect(
      articleOf(`${info}<div>${first}${second}${held}<p>地点：磨坊</p>${third}</div>`)?.content,
    ).toBe(`[1][2]${held}<p>地点：磨坊</p>[3]`);
  });

  test.each(["h3", "p"])("a chronicle keeps its first day, in %s", (tag) => {
    const day = (of: string) => `<${tag}>${of}年3月12日</${tag}>`;
    const [one, two, three] = [day("2017"), day("2018"), day("2020")];
    const info = "<div>2020-07-08 来源：教务处</div>";
    expect(
      articleOf(`${info}<div>${one}${first}${two}${second}${three}${third}</div>`)?.content,
    ).toBe(`${one}[1]${two}[2]${three}[3]`);
    expect(articleOf(`${info}<div>${one}${first}${second}${third}</div>`)?.content).toBe(
      "[1][2][3]",
    );
  });

  test("a notice keeps the day that it is signed with", () => {
    const signed = "<p>教务处</p><p>2020年7月8日</p>";
    const info = "<div>发布日期：2020-07-08</div>";
    expect(articleOf(`${info}<div>${first}${second}${third}${signed}</div>`)?.content).toBe(
      `[1][2][3]${signed}`,
    );
  });

  test.each([
    [
      '<div align="right">教务处<br>2020年7月8日</div>',
      "<p>教务处</p><p>2020年7月8日</p>",
      "<p>教务处<br>2020年7月8日</p>",
    ],
    [
      '<div style="text-align:right">教务处</div><div style="text-align:right">2020年7月8日</div>',
      "<p>教务处</p><p>2020年7月8日</p>",
    ],
    ["<div>以上内容由教务处负责解释。</div>", "<p>以上内容由教务处负责解释。</p>"],
  ])("who signs a text below it stays, whatever its element: %s", (line, ...kept) => {
    const broken = TEXTS.map((text) => `　　${text}<br>`).join("");
    for (const text of [first + second + third, broken])
      expect(kept.map((end) => `[1][2][3]${end}`)).toContain(contentOf(text + line));
  });

  test("short lines in boxes of the same kind stay with the long one", () => {
    const lines = ["各位家长：", TEXTS.join(""), "敬请谅解。", "河湾小学教务处", "2020年7月8日"];
    const body = `<div class="con">${lines.map((line) => `<div>　　${line}</div>`).join("")}</div>`;
    const info = '<div class="info">时间：2020-07-08　作者：教务处</div>';
    expect(articleOf(info + body)?.textContent).toBe(lines.join("\n"));
  });

  test("what a recipe adds under its own heading stays, what readers made of it goes", () => {
    const note = "面要现磨，水要凉的，揉好之后再醒半小时。";
    const tip = `<div class="tips"><h2>小贴士</h2><div>${note}</div></div>`;
    for (const heading of ["大家做的“磨坊饼”", "大家做的磨坊饼 (312)"]) {
      const made = `<div><h2>${heading}</h2><p>第一次做就成功了，孩子很喜欢！</p></div>`;
      expect(contentOf(first + second + third + tip + made)).toBe(
        `[1][2][3]<h2>小贴士</h2><p>${note}</p>`,
      );
    }
  });

  test("the number of a paragraph's comments and the button that copies a listing go", () => {
    const counted = second.replace("</p>", '<span class="review">12</span></p>');
    const bar = "<div><span>rust</span><span>复制代码</span></div>";
    const listing = `<pre>${bar}<code>grind();<span>复制代码</span></code></pre>`;
    expect(contentOf(first + counted + listing + third)).toBe(
      "[1][2]<pre><code>grind();</code></pre>[3]",
    );
  });

  test.each(["（责任编辑：张三）", "(编辑:张三)", "【責任編輯：张三】1090102"])(
    "the sentence before who was in charge stays: %s",
    (credit) => {
      const credited = third.replace("</p>", `${credit}</p>`);
      expect(contentOf(first + second + credited)).toBe("[1][2][3]");
    },
  );

  test("brackets that tell an editor among the text stay", () => {
    const table =
      "<table><tr><th>谁</th><th>年</th></tr><tr><td>张三（编辑）</td><td>1990</td></tr><tr><td>李四（编辑：新闻）</td><td>1991</td></tr></table>";
    const friend = third.replace("</p>", "来的都是老朋友（编辑，后来的社长）</p>");
    const duty = first.replace("</p>", "（编辑：张三）</p>");
    const content = contentOf(duty + table + second + third + friend);
    for (const said of [
      "（编辑：张三）",
      "张三（编辑）",
      "李四（编辑：新闻）",
      "（编辑，后来的社长）",
    ])
      expect(content).toContain(said);
  });

  test("a picture below the only paragraph stays, one that leads elsewhere goes", () => {
    const only = `<p>${TEXTS.join("")}</p>`;
    const elsewhere = `<p><a href="/other.html">${PICTURE}</a></p>`;
    expect(contentOf(`${only}<p>${PICTURE}</p>`)).toBe(`${only}<figure>${SHOWN}</figure>`);
    expect(contentOf(only + elsewhere)).toBe(only);
  });

  test("a brief with its headline is no picture with a caption, above whatever line", () => {
    const foot =
      "<div><p>关于磨坊 | 广告服务 | 联系方式 | 网站地图 | 法律声明 | 诚聘英才</p></div>";
    const info = "<div>2020-01-02 来源：河湾日报</div>";
    const above = `</div>${foot}`;
    const brief = `<p>${PICTURE}</p>${first}`;
    expect(articleOf(`${info}<div>${brief}</div>${above}`)?.source).toBe("河湾日报");
  });

  test("paragraphs around one picture are no caption of it, above a row of neighbours", () => {
    const brief = `<p>渡口的旧磨坊修好了，屋顶换上了新的灰瓦。</p><p>${PICTURE}</p><p>磨坊从下个月初起开放，镇上的人不收门票。</p>`;
    const below =
      '<div><p>上一条：<a href="/1.html">渡口今年夏天要添两条新的渡船，老街的路灯也要换，镇上说</a></p></div>';
    expect(articleOf(`<div>2020-01-02</div><div>${brief}</div>${below}`)?.content).toBe(
      `<p>渡口的旧磨坊修好了，屋顶换上了新的灰瓦。</p><figure>${SHOWN}</figure><p>磨坊从下个月初起开放，镇上的人不收门票。</p>`,
    );
  });

  test("a line called the caption stays below a picture, though it names the writer", () => {
    const line = '<div class="image_desc">磨坊外景 河湾网记者 周桂 图</div>';
    const text = first + PICTURE + line + second + third;
    const writer = "<div>河湾网记者 周桂</div><div>2020-01-02</div>";
    expect(articleOf(`${writer}<div>${text}</div>`)?.content).toBe(
      `[1]${figure("磨坊外景 河湾网记者 周桂 图")}[2][3]`,
    );
  });

  test("a summary goes that repeats the beginning, one that tells more stays", () => {
    const page = (summary: string) =>
      articleOf(
        `<div><b>摘要</b>: ${summary}</div><div class="txt">${first}${second}${third}</div>`,
      );
    const start = TEXTS[0]?.slice(0, 25) ?? "";
    expect(page(`${start}...`)?.content).toBe("[1][2][3]");
    const own = "磨坊停用三十年之后重新开放，镇上的老人都说认不出来了。";
    expect(page(own)?.content).toContain(own);
  });

  const ITEMS = ["打开手机上的江湾缴费页面", "扫描电费单右上角的二维码", "核对户号之后再付款"];
  test.each([
    ["the items of a list", `<ol>${ITEMS.map((item) => `<li>${item}</li>`).join("")}</ol>`],
    ["paragraphs in items", `<ul>${ITEMS.map((item) => `<li><p>${item}</p></li>`).join("")}</ul>`],
    ["numbered lines", ITEMS.map((item, at) => `<p>${at + 1}、${item}</p>`).join("")],
    ["lines below a number", ITEMS.map((item) => `<p>第一步</p><p>${item}</p>`).join("")],
    ["headings with numbers", ITEMS.map((item) => `<p><b>第二步：${item}</b></p>`).join("")],
  ])("what a reader scans or opens stays in %s", (_, steps) => {
    const content = contentOf(first + steps + second + third) ?? "";
    for (const item of ITEMS) expect(content).toContain(item);
  });

  test.each([
    "<p>扫描二维码关注我们</p>",
    "<ul><li>微信扫一扫</li><li>新浪微博</li><li>朋友圈</li></ul>",
    "<p>3、核对户号</p><p>扫描二维码关注江湾发布</p>",
  ])("what asks to be scanned goes: %s", (offer) => {
    expect(contentOf(first + offer + second + third)).not.toMatch(/扫/);
  });

  test("links with their days, in a row below the text, go", () => {
    const links = ["城北修渠忙", "集市开门迎客", "渡口又通船", "老街添新灯"].map(
      (name, at) => `<li><a href="/${at}.html">${name}</a><i>11-20</i></li>`,
    );
    expect(contentOf(`${first}${second}${third}<h3>热点</h3><ul>${links.join("")}</ul>`)).toBe(
      "[1][2][3]",
    );
  });

  test("links with scores below the text stay", () => {
    const scores = "<p><a href='/m.html'>河湾队对城北队</a> 3-2</p>".repeat(4);
    expect(contentOf(first + second + third + scores)).toContain("3-2");
  });

  test("comments in one box with their heading go with it", () => {
    const comments = "<div><b>热门评论</b><p>网友：修得真好！2020-01-03 10:11</p></div>";
    const text = `<div class="txt">${first}${second}${third}</div>`;
    expect(articleOf(`<div class="l">${text}${comments}</div>`)?.content).toBe("[1][2][3]");
  });

  test("what leads back and what edits is left out", () => {
    const back = third.replace("</p>", '<a href="/"><span>返回首页，查看更多</span></a></p>');
    expect(contentOf(first + second + back)).toBe("[1][2][3]");
    const heading = '<h2>历史<span class="mw-editsection">[<a href="/e">编辑</a>]</span></h2>';
    expect(contentOf(first + heading + second + third)).toBe("[1]<h2>历史</h2>[2][3]");
  });
});

describe("links to other articles between sections", () => {
  const other = '<p><a href="/2019/0909/dock.html">去年全省修好的十座旧码头，今年都通了船</a></p>';
  test.each([
    [
      "before a section that begins with a link",
      `<h4>相关阅读</h4><section>${other}${second}${third}</section>`,
    ],
    ["in a box of their own", `<div><h4>相关阅读</h4></div><div>${other}${second}${third}</div>`],
  ])("end where the text goes on: %s", (_, rest) => {
    expect(contentOf(first + first + rest)).toContain("[2][3]");
  });
});
