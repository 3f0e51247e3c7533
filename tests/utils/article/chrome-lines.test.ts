import { describe, expect, test } from "vitest";
import { lineKind } from "@/utils/article/chrome-lines";

describe("telling portal lines from the article's own", () => {
  test.each([
    ["责任编辑：王五", "editor"],
    ["二审：李四", "editor"],
    ["（编辑 李四）", "editor"],
    ["题图｜视觉江湾", "editor"],
    ["图片 | 网络", "editor"],
    ["（小飞）", "editor"],
    ["图片：王五", "editor"],
    ["【通讯员】王五", "editor"],
    ["【记者】王五", "editor"],
    ["图：王五", "editor"],
    ["after newsletter promotion", "tools"],
    ["SKIP ADVERTISEMENT", "tools"],
    ["Printer-friendly version | E-mail this story", "tools"],
    ["Print Pin Recipe", "share"],
    ["【関連】港の朝", "related"],
    ["קראו גם: הנמל בלילה", "related"],
    ["اقرأ أيضا", "related"],
    ["Dalszy ciąg materiału pod wideo", "related"],
    ["本文链接：https://paper.example/1", "rights"],
    ["本文来自河湾观察，作者：王五，经授权发布。", "rights"],
    ["뉴스레터 구독하기", "offers"],
    ["视频：李四", "editor"],
    ["editor@example.org", "tools"],
    ["an hour ago", "dateline"],
    ["6 hours ago (edited)", "dateline"],
    [
      "Publié le 14 avril 2018 à 07h00 - Mis à jour le 15 avril 2018 à 10h11 · Temps de lecture 3 min.",
      "dateline",
    ],
    ["原标题：小镇来了新医生", "originalTitle"],
    ["（原题为《小镇来了新医生》）", "originalTitle"],
    ["发布时间：2018-04-14 09:12", "dateline"],
    ["今天是：2009年12月1日 星期二", "dateline"],
    ["April 14, 2018", "bareDate"],
    ["二Ｏ一八年四月十四日", "bareDate"],
    ["14.04.2018, 06:00 Uhr", "bareDate"],
    ["来源：江湾日报", "source"],
    ["口述：王五　整理：李四", "source"],
    ["字号：大 中 小", "counters"],
    ["浏览次数：1024", "counters"],
    ["【打印本页】【关闭窗口】", "tools"],
    ["视频加载中...", "tools"],
    ["- END -", "tools"],
    ["打赏", "counters"],
    ["Advertisement", "tools"],
    ["分享到：", "share"],
    ["点个“在看”，让更多人读到", "share"],
    ["Share on Facebook", "share"],
    ["上一篇：跨江大桥封闭检修", "neighbours"],
    ["Next article »", "neighbours"],
    ["Article suivant", "neighbours"],
    ["第1页/共1页 << 上一页 | 下一页 >>", "neighbours"],
    ["[1] 2 3 下一页", "neighbours"],
    ["相关阅读", "related"],
    ["İlgili haberler", "related"],
    ["İLGİLİ HABERLER", "related"],
    ["Lesen Sie auch: Die Glocken von Oberau", "related"],
    ["À lire aussi : Le moulin de Kerlan", "related"],
    ["CZYTAJ TAKŻE: Powódź na zdjęciach", "related"],
    ["関連記事", "related"],
    ["많이 본 뉴스", "related"],
    ["اقرأ أيضا: مسرح المدينة", "related"],
    ["版权所有，未经授权不得转载", "rights"],
    ["广告声明：文内的外部链接用于传递更多信息，结果仅供参考", "rights"],
    ["This entry was posted on Monday, October 12th, 2009 and is filed under Bread.", "rights"],
    ["主办单位：江湾气象局 备案号：苏ICP备00000000号", "rights"],
    ["© 2023 Harbour Times", "rights"],
    ["This post may contain affiliate links. Please read our disclosure policy.", "rights"],
    ["网友评论（12）", "comments"],
    ["Leave a Reply", "comments"],
    ["本文为付费内容，剩余60%，成为会员后可继续阅读", "offers"],
    ["現在用APP看新聞，點我下載APP", "offers"],
    ["更多精彩内容，请点击“江湾网”首页。", "offers"],
    ["点击下图，进入专题", "offers"],
    ["Sign up for our morning newsletter", "offers"],
    ["Unser Newsletter am Morgen", "offers"],
    ["Schrijf je dan in voor onze dagelijkse nieuwsbrief.", "offers"],
    ["江湾网报料：021-000000", "offers"],
    ["当前位置：首页 > 国内资讯 > 地方新闻", "breadcrumb"],
    ["标签：书店", "tags"],
  ])("%s", (text, kind) => {
    expect(lineKind(text)).toBe(kind);
  });

  test.each([
    "编辑部的灯一直亮到凌晨，没有人愿意先走。",
    "编者按：这封信写于三十年前，今天读来仍然新鲜。",
    "Thanks so much for reading! We will see you tomorrow.",
    "Want to see how the lamps are lit? Come to the bridge at dusk.",
    "相关报道称，渡口将在秋天恢复通行。",
    "1918",
    "End of the line: the last tram left the depot at noon and did not come back.",
    "点击量最高的一篇讲的是一座旧桥，作者是守桥人的女儿。",
    "他来源于一个普通的农民家庭，父亲是村里的木匠。",
    "上一页他写的是母亲，翻过来，写的是故乡的河。",
    "The next post on the ridge had been empty since the autumn storms took its roof.",
    "Related species live on both banks, and neither has ever crossed the water by itself.",
    "Shares fell by nine per cent on Monday, the steepest loss since the spring of 2019.",
    "相关部门负责人说，警示浮标将在月底前设置完毕，并建立通报制度。",
  ])("keeps a sentence that begins like one: %s", (text) => {
    expect(lineKind(text)).toBeNull();
  });

  test.each([
    "摊主们说，如今连买一把葱也能扫码付钱，零钱罐早就空了。",
    "他认为，作曲的人才是版权所有者，唱片公司只是替他保管。",
    "有关负责人表示，这一看法不代表市政府的立场，方案仍在讨论。",
    "The council asked each shop to publish its privacy policy by the spring.",
  ])("among the article's sentences, its words alone tell nothing: %s", (text) => {
    expect(lineKind(text)).not.toBeNull();
    expect(lineKind(text, true)).toBeNull();
  });

  test("a label tells, wherever the line stands", () => {
    expect(lineKind("责任编辑：王五", true)).toBe("editor");
    expect(lineKind("本内容为作者独立观点，不代表江湾网立场。", true)).toBe("rights");
  });
});
