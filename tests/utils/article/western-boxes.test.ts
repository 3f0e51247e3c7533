import { describe, expect, test } from "vitest";
import { extractArticle } from "@/utils/article/extract";

const ADDRESS = "https://paper.example/2024/harbour.html";
const PROSE =
  "The harbour froze in the second week of January, and for nine days, nobody crossed. " +
  "People walked out on the ice at night, with lanterns, to hear it sing.";
const text = (end: string) => `<p>${PROSE} ${end}</p>`;

interface Boxes {
  head?: string;
  above?: string;
  amidst?: string;
  below?: string;
}

function articleOf({ head = "", above = "", amidst = "", below = "" }: Boxes) {
  const page = `<html lang="en"><head><title>The frozen harbour | River Daily</title>${head}</head><body>
    <main><h1>The frozen harbour</h1>${above}<div class="article-body">${text("First.")}${text("Second.")}${amidst}${text("Third.")}${text("Last.")}${below}</div></main></body></html>`;
  return extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
}

const textOf = (boxes: Boxes) => articleOf(boxes)?.textContent ?? "";

describe("a box among the paragraphs of a Western page", () => {
  test.each([
    ["story-newsletter", "Join 9,000 musicians who read our Friday letter."],
    ["article__promo", "Nine bridges and a ferry, in one small guide to the river."],
    ["essay__cta", "Enjoying this essay? Support independent criticism."],
    ["werbebox", "Elastomere für heiße Medien richtig auswählen"],
    ["bloc-publicite", "Neuf ponts et un bac, dans un petit guide de la rivière."],
    ["boilerplate", "Founded in 1871, the River Board looks after nine bridges."],
  ])("goes if it is called %s", (name, said) => {
    const box = `<div class="${name}"><h4>A heading</h4><p>${said}</p><a href="/g">Go on</a></div>`;
    expect(textOf({ amidst: box })).not.toContain(said);
  });

  test.each([
    ["article--sponsored", "The ferry has run since 1911, and its bell is older still."],
    ["newsletter-story", "The ferry has run since 1911, and its bell is older still."],
    ["post-content category-newsletter", "The ferry has run since 1911, and its bell is older."],
    ["inline-cta", "Key takeaway: the ferry has run since 1911, and its bell is older."],
    ["werbungskosten", "Die Kosten der Fahrt trug der Verein, und niemand fragte nach."],
    ["publicist", "The ferry has run since 1911, and its bell is older still."],
  ])("stays if it is called %s", (name, said) => {
    const box = `<div class="${name}"><p>${said}</p></div>`;
    expect(textOf({ amidst: box })).toContain(said);
  });

  const cast = "The bell was cast in 1711, by two brothers.";
  test.each([
    ["<aside><h4>A note</h4><p>?</p></aside>", true],
    ['<aside><figure><img src="/bell.jpg"><figcaption>?</figcaption></figure></aside>', true],
    ['<aside><h4>More</h4><p><a href="/b">?</a></p></aside>', false],
    ['<aside role="dialog"><p>?</p></aside>', false],
    ["<aside><blockquote>?</blockquote></aside>", false],
    ['<aside class="pull-quote"><p>?</p></aside>', false],
    ["<aside><h3>Related</h3><p data-href='/b'>The bell was cast in 1711</p></aside>", false],
  ])("stays if it is an aside between paragraphs that leads nowhere else: %s", (aside, isKept) => {
    const box = aside.replace("?", cast);
    expect(textOf({ amidst: box }).includes("cast in 1711")).toBe(isKept);
    for (const text of [textOf({ above: box }), textOf({ below: box })])
      expect(text).not.toContain("cast in 1711");
  });

  test("stays if it is a heading that links to itself", () => {
    const box = (href: string) =>
      textOf({
        amidst: `<section><div><h2 id="b">${"<a href='?'>The bell</a>".replace("?", href)}</h2></div></section>`,
      });
    expect(box("#b")).toContain("The bell");
    expect(box("/bell")).not.toContain("The bell");
  });

  test("stays if it is a table with as many cells in each row, of several lines each", () => {
    const cell = (said: string) => `<td><div>${said}</div><div>(of 9)</div></td>`;
    const row = (...cells: string[]) => `<tr>${cells.map(cell).join("")}</tr>`;
    const table = `<div><table>${row("Boat", "Seats")}${row("Heron", "40")}${row("Otter", "12")}</table></div>`;
    expect(articleOf({ amidst: table })?.content).toMatch(/<table>.*Boat.*Otter.*<\/table>/s);
  });

  test("goes with its picture if it is a card below words for more", () => {
    const card = `<section class="c-x"><header><h3>Más información</h3></header><a href="/x"><img src="/x.jpg">El puente seguirá cerrado hasta junio</a></section>`;
    const article = articleOf({ amidst: card });
    expect(article?.textContent).not.toContain("puente");
    expect(article?.images).toEqual([]);
  });

  test("goes if it asks for an address to write to, whatever it is called", () => {
    const box = `<div class="q7"><h3>Утренняя рассылка</h3><p>Главные новости каждый день на вашу почту, без рекламы.</p><form><input type="email"><button>OK</button></form><p><small>Подписываясь, вы принимаете правила.</small></p></div>`;
    expect(textOf({ amidst: box })).not.toMatch(/рассылка|новости|правила/);
    const among = textOf({ amidst: `<form><input type="email"></form>` });
    expect(among).toMatch(/Second\.\s+The harbour/);
    const field = (name: string) => `<p><label>${name} <input name="${name}"></label></p>`;
    const register = `<div><h3>Registration</h3><p>Please register by 3 March; places are few.</p><form>${["Name", "Town", "Boat"].map(field).join("")}<input type="email"></form></div>`;
    expect(textOf({ amidst: register })).toContain("Please register by 3 March");
    const long = `<div><p>${PROSE} Whoever wants to come writes to us. ${PROSE}</p><form><input type="email"></form></div>`;
    expect(textOf({ amidst: long })).toContain("Whoever wants");
  });

  test.each([
    "<h2>Ingredients</h2><ul><li>Two eggs</li><li>Flour</li></ul>",
    '<figure><img src="/a.jpg"><figcaption>The pier</figcaption></figure>',
    "<table><tr><td>1911</td><td>The ferry</td></tr><tr><td>1930</td><td>A bridge</td></tr></table>",
    "<blockquote>Nobody crossed for nine days.</blockquote>",
  ])("stays if it shows something beside its field: %s", (shown) => {
    const box = `<section>${shown}<form><input type="email"></form></section>`;
    const words = shown
      .replace(/<[^>]+>/g, " ")
      .trim()
      .split(/\s{2,}/);
    const text = textOf({ amidst: box });
    for (const word of words) expect(text).toContain(word);
  });

  test.each([
    '<h2>How <a href="https://facebook.com/x">Facebook</a> bought <a href="https://instagram.com/x">Instagram</a></h2>',
    '<ul><li>2012: <a href="https://facebook.com/x">Facebook</a> buys <a href="https://instagram.com/x">Instagram</a></li></ul>',
    '<p>Today <a href="https://facebook.com/x">Facebook</a> owns <a href="https://instagram.com/x">Instagram</a></p>',
  ])("stays if it tells of networks that it links to: %s", (line) => {
    expect(textOf({ amidst: line })).toContain("Instagram");
  });

  test.each([
    ["content-social", true],
    ["story-promo", false],
  ])("stays if it quotes somebody, but not to sell something: %s", (name, isKept) => {
    const quote = "<blockquote>What a night on the ice.</blockquote>";
    const text = textOf({ amidst: `<div class="${name}">${quote}</div>` });
    expect(text.includes("What a night")).toBe(isKept);
  });

  test("goes if it is a word or two and links that are called like networks", () => {
    const links = '<a href="https://f.example/">Facebook</a> <a href="https://x.example/">X</a>';
    expect(textOf({ below: `<div><span>Deel dit artikel</span>${links}</div>` })).not.toMatch(
      /Deel|Facebook/,
    );
    const copied = `<p>Copied by <a href="/f">Facebook</a> and <a href="/w">WhatsApp</a>.</p>`;
    expect(textOf({ amidst: copied })).toContain("Copied by Facebook and WhatsApp.");
    const clubs = `<p>Clubs: <a href="/c">The Oars</a>, <a href="/d">Riverside</a></p>`;
    expect(textOf({ amidst: clubs })).toContain("Clubs: The Oars, Riverside");
  });

  test("goes if it is a title in brackets that leads to another page of the site", () => {
    const pointer = (href: string, said: string) =>
      textOf({ amidst: `<p><b>[ </b><a href="${href}">${said}</a><b> ]</b></p>` });
    expect(pointer("/2024/rail.html", "Rail line to close after the fire")).not.toContain("Rail");
    expect(pointer("/2024/ruling.pdf", "Read the ruling of the court in full")).toContain("ruling");
    expect(pointer("https://court.example/9", "Read the ruling in full here")).toContain("ruling");
    expect(pointer("#note-1", "1")).toContain("1");
    expect(pointer("#note-1", "Note of the translator, at the end")).toContain("translator");
    const items = `<ul><li><a href="/letters/1">[Letter of 12 May 1910 to the council]</a></li></ul>`;
    expect(textOf({ amidst: items })).toContain("Letter of 12 May");
  });
});

describe("what stands above the text of a Western page", () => {
  test.each(["td-post-sub-title", "post-subtitle", "article__sub-headline"])(
    "is its standfirst if it is called %s",
    (name) => {
      const above = `<header><p class="${name}">Nobody was hurt, but the ferry lies in dock</p></header><p>By Ana Ruiz</p>`;
      expect(textOf({ above })).toMatch(/^Nobody was hurt, but the ferry lies in dock\n/);
    },
  );

  test("is its picture if a caption stands below it in one box", () => {
    const above = `<div class="Hero_root"><span><img src="/ice.jpg"></span><div class="Hero_caption">Ice at the north pier. Photographer: Lee Min</div></div><div class="Tools"><a href="#">Download</a></div>`;
    const article = articleOf({ above });
    expect(article?.images).toEqual([
      {
        url: "https://paper.example/ice.jpg",
        alt: "",
        caption: "Ice at the north pier. Photographer: Lee Min",
      },
    ]);
  });

  test("is its picture in a link to a larger one, with the line below it", () => {
    const above = `<div class="news-img-wrap"><div><a href="/big.jpg"><img src="/ice.jpg"></a></div><p class="news-img-caption">Ice at the north pier</p></div>`;
    expect(articleOf({ above })?.images).toEqual([
      { url: "https://paper.example/ice.jpg", alt: "", caption: "Ice at the north pier" },
    ]);
  });

  test("is no card that leads to another article, whatever its lines are called", () => {
    const above = `<div class="card"><a href="/other"><img src="/other.jpg"></a><h3><a href="/other">Another headline</a></h3><div class="caption">Ships at anchor</div></div>`;
    expect(articleOf({ above })?.images).toEqual([]);
  });

  test("is no name of a day that was read", () => {
    const above = `<dl class="meta"><dt>From:</dt><dd><a href="/o">River Board</a></dd><dt>Published</dt><dd>11 November 2024</dd></dl>`;
    const read = (label: string) =>
      extractArticle(
        new DOMParser().parseFromString(
          `<title>Tides | River Daily</title><main><h1>Tides</h1>${above.replace("Published", label)}${text("One.")}${text("Two.")}${text("Three.")}</main>`,
          "text/html",
        ),
        ADDRESS,
      )?.textContent;
    expect(read("Published")).not.toContain("Published");
    expect(read("Neap tide")).toContain("Neap tide");
  });
});

describe("what stands below the text of a Western page", () => {
  test("goes if it is a heading with links to other pages of the site and nothing else", () => {
    const below = (links: string) => textOf({ below: `<h3>Temas</h3>${links}` });
    expect(below('<a href="/t/1">Education</a>')).not.toMatch(/Temas|Education/);
    expect(below('<div><a href="/a">The bridge</a><a href="/b">The choir</a></div>')).not.toMatch(
      /Temas|bridge|choir/,
    );
    expect(below('<a href="/t.pdf">The ruling</a>')).toMatch(/Temas\s+The ruling$/);
    expect(below('<a href="https://court.example/">The ruling</a>')).toMatch(/Temas\s+The ruling$/);
    expect(below('<a href="/t/1">Tickets</a><p>Open on Sundays, from ten to four.</p>')).toMatch(
      /Temas\s+Tickets\s+Open/,
    );
  });

  test("stays if it is a heading above a picture", () => {
    const shown = (name: string) => `<h3>${name}</h3><figure><img src="/${name}.jpg"></figure>`;
    const article = articleOf({ below: shown("Bridge") + shown("School") });
    expect(article?.textContent).toMatch(/Bridge\s+School/);
    expect(article?.images).toHaveLength(2);
  });

  test("goes though a number in the text leads nowhere", () => {
    const page = `<title>Index</title><main><h1>Index</h1><div class="texte">${text("One.")}<p>${PROSE} He met three<sup><a href="#">1</a></sup> of them.</p>${text("Two.")}</div><div class="gift"><p>Give us something, please, and we write on.</p></div><div class="notes"><div><p>The weather of the day after.</p></div></div></main>`;
    const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
    expect(article?.textContent).not.toContain("The weather");
  });

  test("stays if it is the caption of a picture in the text's own box", () => {
    const shown = (box: string) => articleOf({ below: box })?.images.map(({ caption }) => caption);
    const picture = `<img src="/ice.jpg"><div class="caption">Pilots at the quay</div>`;
    expect(shown(`<div class="photo">${picture}</div>`)).toEqual(["Pilots at the quay"]);
    const others = `<div class="more"><div class="photo">${picture}</div></div>`;
    expect(textOf({ below: others })).not.toContain("Pilots at the quay");
  });

  test("stays if a number in the text leads to it, and not if words do", () => {
    const read = (link: string) =>
      extractArticle(
        new DOMParser().parseFromString(
          `<title>Index</title><main><h1>Index</h1><div class="texte">${text("One.")}<p>${PROSE} He met three <a href="#nb1">${link}</a> of them.</p>${text("Two.")}</div><div class="gift"><p>Give us something, please, and we write on.</p></div><div class="notes"><div id="nb1"><p>The first by chance, in Dijon.</p></div></div></main>`,
          "text/html",
        ),
        ADDRESS,
      )?.textContent;
    expect(read("[1]")).toContain("by chance");
    expect(read("of his friends")).not.toContain("by chance");
  });
});

describe("what a Western page folds away", () => {
  const answers = [
    ["Who rang the bell?", "The miller did. He had no clock."],
    ["Who pays for the ferry?", "The two towns do, half each."],
  ];
  const folded = (holder: string, question: string, answer: string) =>
    answers
      .map(
        ([asked, said]) =>
          `${holder}<div>${question.replace("?", asked ?? "")}</div><div role="region"><div><div>${answer.replace("?", said ?? "")}</div></div></div></div>`,
      )
      .join("");

  test.each([
    ["faq-item", "<h3>?</h3>"],
    ["su-accordion", "<div>?</div>"],
    ["post-spoiler", "<b>?</b>"],
  ])("is part of it in a box that is called %s, among the text and below it", (name, asked) => {
    const box = `<section><div class="c-7">${folded(`<div class="${name}">`, asked, "?")}</div></section>`;
    for (const text of [textOf({ amidst: box }), textOf({ below: box })])
      for (const part of answers.flat()) expect(text).toContain(part);
  });

  test("is no list of links in such a box", () => {
    const box = `<section>${folded('<div class="accordion">', '<a href="/q">?</a>', '<a href="/a">?</a>')}</section>`;
    expect(textOf({ below: box })).not.toContain("miller");
  });

  test.each([
    [
      '<div class="accordion"><b>About the author</b><div><div>Maria Kern. She writes.</div></div></div>',
      false,
    ],
    [
      "<details><summary>Show 3 comments?</summary><div><div>Tom</div><div>I was there.</div></div></details>",
      false,
    ],
    [
      "<details><summary>Who rang it?</summary><div><div>The miller did.</div></div></details>",
      true,
    ],
  ])("is no part of it below the text if it answers no question: %s", (box, isKept) => {
    const text = textOf({ below: `<section><div>${box}</div></section>` });
    expect(/Maria|there|miller/.test(text)).toBe(isKept);
  });

  test("is nothing that stands in a box with the text itself", () => {
    const page = `<title>The frozen harbour</title><main class="js-accordion"><h1>The frozen harbour</h1>${text("One.")}${text("Two.")}<section><div>Harbour?</div></section>${text("Three.")}</main>`;
    const article = extractArticle(new DOMParser().parseFromString(page, "text/html"), ADDRESS);
    expect(article?.textContent).not.toContain("Harbour?");
  });
});
