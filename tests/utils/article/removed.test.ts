import { expect, test } from "vitest";
import { extractArticle } from "@/utils/article/extract";
import { measureText } from "@/utils/article/measure";
import { watchRemoved } from "@/utils/article/removed";

const sentence = (of: string) =>
  `This is a sentence about ${of}, which goes on for a while, so that it reads like an article's.`;

function removedOf(body: string) {
  const html = `<!doctype html><title>Of rivers</title><body>${body}</body>`;
  const page = new DOMParser().parseFromString(html, "text/html");
  return extractArticle(page, "https://page.example/rivers.html")?.removed;
}

test("tells what was left out of the article, and after which line it stood", () => {
  const removed = removedOf(`
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <article>
      <h1>Of rivers</h1>
      <p>${sentence("springs")}</p>
      <aside><a href="/remark">A remark at the side.</a></aside>
      <p>${sentence("brooks")} ${sentence("ponds")}</p>
      <div class="share-bar"><span>Share this</span></div>
      <p>${sentence("lakes")} ${sentence("seas")}</p>
      <p>责任编辑：高明</p>
      <script>let neverListed = "a text, not one of the page's. And another.";</script>
    </article>
    <footer>All rights reserved</footer>`);
  expect(removed).toEqual([
    { text: "Of rivers", after: "" },
    { text: "A remark at the side.", after: sentence("springs").slice(0, 60) },
    { text: "Share this", after: sentence("brooks").slice(0, 60) },
    { text: "责任编辑：高明", after: sentence("lakes").slice(0, 60) },
  ]);
});

test("of a block that loses a part, the part is told", () => {
  const { body } = document.implementation.createHTMLDocument("");
  body.innerHTML = "<p>One.</p><div><b>Home &gt; News</b> Two. <p>Three.</p></div><p>Four.</p>";
  const removedFrom = watchRemoved(body.ownerDocument, measureText(body));
  body.querySelector("b")?.remove();
  body.lastElementChild?.remove();
  expect(removedFrom(body)).toEqual([
    { text: "Home > News", after: "Two." },
    { text: "Four.", after: "Two." },
  ]);
});
