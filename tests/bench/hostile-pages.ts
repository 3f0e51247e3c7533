/** A page that is made to harm whoever reads it: what its body holds, and what makes it what it is. */
export interface HostilePage {
  name: string;
  /** Markup that is sent as it stands; bytes where the encoding is the attack. */
  html: string | Uint8Array;
}

const SENTENCE =
  "The keeper crossed the river four times a day, and in winter he crossed it for nobody but himself, because the rope would freeze. ";
const ARTICLE = `<article><h1>The ferry keeper's winter</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(8)}</article>`;

const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry keeper's winter</title>${head}</head><body>${body}</body></html>`;

/** The page builds itself, so that it is sent and parsed quickly. */
const built = (script: string) => page(`${ARTICLE}<script>${script}</script>`);

/** Texts on which a pattern that looks back would never end. */
const REPEATED = [
  ..."  . , - : > 【 © 0 a A é 中 \u3000 / ( &#39; ".trim().split(" "),
  ...[" ", "\t\n ", "2018-", "12:", "作者：", "来源:", "首页 > ", "by ", "and ", "Dr. "],
  ...["责任编辑", "1 2 3 ", "a@b.", "http://a.b/", "http:", "%E4", "&amp;", "－－", "《》", "0.0"],
];

/** A page with such a text wherever one is read. It is not laid out: brackets without end hang Chromium. */
function everywhere(text: string): string {
  const facts = { headline: text, author: text, datePublished: text, articleBody: text };
  const ld = JSON.stringify({ "@type": "NewsArticle", ...facts }).replaceAll("<", "\\u003c");
  return page(
    `<h1>${text}</h1><div class="byline author">By ${text}</div><time datetime="${text}">${text}</time>
    <div class="${text}" id="${text}" style="${text}"><p>${SENTENCE}</p></div>
    <div class="breadcrumb"><a href="/">${text}</a> ${text}</div>
    <article><p>${text}</p>${ARTICLE}<p><img src="${text}" data-src="${text}" srcset="${text}" alt="${text}"></p>
    <figure><img src="/a.jpg"><figcaption>${text}</figcaption></figure><pre><code class="${text}">${text}</code></pre></article>
    <a href="${text}">${text}</a>${`<p>${text.slice(0, 250)}</p>`.repeat(300)}
    <script>window.__STATE__={"title":"${text}","content":"${text}"}</script>`,
    `<meta name="author" content="${text}"><meta property="og:title" content="${text}">
    <meta name="description" content="${text}"><meta property="article:published_time" content="${text}">
    <style>body { content-visibility: hidden }</style>
    <link rel="canonical" href="${text}"><script type="application/ld+json">${ld}</script>`,
  );
}

const LONG = 100_000;

export function hostilePages(): HostilePage[] {
  const repeated = REPEATED.map((text) => ({
    name: `${JSON.stringify(text)} for ever, everywhere`,
    html: everywhere(text.repeat(Math.ceil(LONG / text.length)).replaceAll('"', "&quot;")),
  }));
  return [...LARGE, ...PATCHED, ...ENCODED, ...repeated];
}

const LARGE: HostilePage[] = [
  {
    name: "a million nodes",
    html: built(`const f = document.createDocumentFragment();
      for (let i = 0; i < 500000; i++) { const s = document.createElement("i"); s.append("x"); f.append(s); }
      document.body.append(f);`),
  },
  {
    name: "a million nodes before the article",
    html: page(`<div id="first" hidden></div>${ARTICLE}<script>const f = document.createDocumentFragment();
      for (let i = 0; i < 500000; i++) f.append(document.createElement("b"), "x");
      first.append(f);</script>`),
  },
  {
    name: "300,000 paragraphs",
    html: built(`const f = document.createDocumentFragment();
      for (let i = 0; i < 300000; i++) { const p = document.createElement("p"); p.className = "c" + i; p.append("A line of it."); f.append(p); }
      document.body.append(f);`),
  },
  {
    // Hidden, because Chromium's own layout does not survive it.
    name: "100,000 deep",
    html: page(`${ARTICLE}<div hidden id="deep"></div><script>let at = document.createElement("div"); const top = at;
      for (let i = 0; i < 100000; i++) { const next = document.createElement("div"); at.append(next); at = next; }
      at.textContent = ${JSON.stringify(SENTENCE)}; deep.append(top);</script>`),
  },
  {
    name: "100,000 deep, around the article",
    html: page(`<div hidden id="deep"></div><script>let at = document.createElement("div"); const top = at;
      for (let i = 0; i < 100000; i++) { const next = document.createElement("div"); at.append(next); at = next; }
      at.innerHTML = ${JSON.stringify(ARTICLE).replaceAll("</", "<\\/")}; deep.append(top);</script>`),
  },
  { name: "500 deep, shown", html: page(`${"<div>".repeat(500)}${ARTICLE}`) },
  {
    name: "10,000 shadow trees in each other",
    html: page(`${ARTICLE}<div hidden id="deep"></div><script>let at = deep;
      for (let i = 0; i < 10000; i++) { const next = document.createElement("div"); at.attachShadow({ mode: "open" }).append(next); at = next; }</script>`),
  },
  {
    name: "50 MB of text in one piece",
    html: built(
      `const p = document.createElement("p"); p.textContent = "The river rose. ".repeat(3300000); p.hidden = false; p.style.contentVisibility = "hidden"; document.body.append(p);`,
    ),
  },
  {
    name: "50 MB of text in paragraphs",
    html: built(`const s = ${JSON.stringify(SENTENCE)}.repeat(8);
      const holder = document.createElement("article"); holder.style.contentVisibility = "hidden";
      for (let i = 0; i < 50000; i++) { const p = document.createElement("p"); p.textContent = s; holder.append(p); }
      document.body.append(holder);`),
  },
  {
    name: "100,000 attributes on one element",
    html: page(
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(" ")}>${SENTENCE}</p>${ARTICLE}`,
    ),
  },
  {
    name: "20 MB of one attribute",
    html: built(
      `document.querySelector("p").setAttribute("title", "x".repeat(20000000)); document.querySelector("p").className = "y ".repeat(5000000);`,
    ),
  },
  {
    name: "2 million attributes",
    html: built(
      `for (let i = 0; i < 20000; i++) { const p = document.createElement("b"); for (let n = 0; n < 100; n++) p.setAttribute("data-" + n, n); document.body.append(p); }`,
    ),
  },
  {
    name: "100,000 links in one paragraph",
    html: page(`${ARTICLE}<p>${'<a href="/a">a</a> '.repeat(100_000)}</p>`),
  },
  {
    name: "a table of 100,000 cells",
    html: page(`${ARTICLE}<table>${`<tr>${"<td>1</td>".repeat(100)}</tr>`.repeat(1_000)}</table>`),
  },
  {
    name: "20,000 pictures",
    html: page(`${ARTICLE}${'<img src="data:," data-src="/a.jpg" alt="x">'.repeat(20_000)}`),
  },
  { name: "30,000 headings", html: page(`${ARTICLE}${"<h2>A heading</h2>".repeat(30_000)}`) },
  {
    name: "20,000 formulas",
    html: page(`${ARTICLE}${"<p>x<math><mi>x</mi></math></p>".repeat(20_000)}`),
  },
  {
    name: "20,000 footnotes",
    html: page(
      `${ARTICLE}${Array.from({ length: 20_000 }, (_, at) => `<p>x<sup><a href="#fn${at}">${at}</a></sup></p><p id="fn${at}">A note.</p>`).join("")}`,
    ),
  },
  { name: "30,000 line breaks", html: page(`${ARTICLE}<div>${"a<br><br>".repeat(30_000)}</div>`) },
  { name: "3 million spaces", html: page(`${ARTICLE}<pre>${" ".repeat(3_000_000)}</pre>`) },
  {
    name: "600 kB of brackets as JSON-LD",
    html: page(ARTICLE, `<script type="application/ld+json">${"[".repeat(590_000)}</script>`),
  },
];

const PATCHED: HostilePage[] = [
  {
    name: "trusted types and a policy that forbids everything",
    html: page(
      `${ARTICLE}<p><img src="data:,"><noscript><img src="/a.jpg" alt="x"></noscript></p>`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox">`,
    ),
  },
  {
    name: "prototypes that throw and never end",
    html: page(`${ARTICLE}<script>
      const loop = function* () { for (;;) yield this; };
      for (const type of [Node, Element, HTMLElement, Document, HTMLCollection, NodeList, Attr, NamedNodeMap])
        for (const name of Object.getOwnPropertyNames(type.prototype))
          try { Object.defineProperty(type.prototype, name, { get() { throw new Error("caught") }, set() {} }); } catch {}
      Array.prototype[Symbol.iterator] = loop; String.prototype.replace = () => { throw 1 };
      Array.prototype.push = Array.prototype.map = Array.prototype.filter = () => { for (;;); };
      JSON.stringify = RegExp.prototype.exec = Map.prototype.get = Object.getPrototypeOf = () => { throw 1 };</script>`),
  },
  {
    name: "fields that shadow the DOM",
    html: page(
      `<form id="f">${["querySelector", "querySelectorAll", "firstChild", "nextSibling", "childNodes", "attributes", "parentNode", "nodeType", "textContent", "getAttribute", "localName", "shadowRoot", "children", "remove", "matches", "closest"].map((name) => `<input name="${name}" id="${name}">`).join("")}${ARTICLE}</form>${["documentElement", "body", "implementation", "title", "baseURI", "defaultView", "contentType", "createElement", "head"].map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join("")}`,
    ),
  },
  {
    name: "a document without an element",
    html: `${ARTICLE}<script>document.documentElement.remove()</script>`,
  },
  {
    name: "a body that is a frameset",
    html: "<!doctype html><frameset><frame src='about:blank'></frameset>",
  },
  {
    name: "an element that changes while it is read",
    html: built(`class Odd extends HTMLElement { connectedCallback() { this.after(document.createElement("p")); } get title() { throw 1 } }
      customElements.define("x-odd", Odd); for (let i = 0; i < 2000; i++) document.body.append(document.createElement("x-odd"));`),
  },
];

const bytes = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const ENCODED: HostilePage[] = [
  {
    name: "bytes that no encoding knows",
    html: joined(
      bytes(page(ARTICLE).slice(0, -14)),
      Uint8Array.from({ length: 300_000 }, (_, at) => 128 + ((at * 89) % 128)),
    ),
  },
  { name: "UTF-16 without a mark", html: new Uint8Array(Buffer.from(page(ARTICLE), "utf16le")) },
  {
    name: "an encoding that is a lie",
    html: joined(
      bytes(page(ARTICLE).replace('charset="utf-8"', 'charset="gb18030"').slice(0, -14)),
      Uint8Array.from({ length: 100_000 }, (_, at) => [0x81, 0x30, 0xff, 0x80][at % 4] ?? 0),
    ),
  },
  {
    name: "NULs, lone surrogates and marks of direction",
    html: built(
      `const p = document.createElement("p"); p.textContent = "\\ud800\\u0000\\u202e\\ufeff\\udfff".repeat(50000); document.querySelector("article").append(p);`,
    ),
  },
];
