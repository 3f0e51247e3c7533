import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../utils/article/extract.ts";

const PAGES = "tests/fixtures/pages";
const SCRIPT = ".output/chrome-mv3/content-scripts/extract.js";

/** The build leaves parts of Readability out and shortens names: nothing may get lost by that. */
describe("the content script as it is built", () => {
  const script = readFileSync(SCRIPT, "utf8");

  test.each(readdirSync(PAGES))("gives for %s what its source gives", async (name) => {
    await expectSame(readFileSync(join(PAGES, name, "page.html"), "utf8"));
  });

  test.each([
    [
      "lies over the page",
      `<div class="modal">${"<p>We ask this once, and then no more, whoever you are.</p>".repeat(9)}</div>`,
    ],
    [
      "stands in a menu",
      '<div class="menu"><p>The harbour, the mill. <img src="/a.jpg"></p></div>',
    ],
    ["are comments", '<div class="comments"><h3>Comments</h3><p>So they did, and well.</p></div>'],
    ["calls for a click", '<div class="cta"><p>Read it all. <a href="/all">Here</a></p></div>'],
    ["ranks texts", '<div class="rank"><a href="/1">The ferry in winter</a></div>'],
    ["is a month that the browser knows", "<p>14 აპრილი 2018</p>", "ka"],
    ["is a month of Persia", "<p>۲۵ فروردین ۱۳۹۷</p>", "fa"],
    ["is signed", "<p>By Ana Ruiz</p>"],
  ])("gives the same for what %s", async (_, part, lang = "en") => {
    const text = ["January", "March", "May", "July"]
      .map(
        (month) =>
          `<p>The harbour froze in ${month}, and for nine days, nobody crossed it by night or day, or spoke of it.</p>`,
      )
      .join("");
    const article = await expectSame(
      `<!-- saved from https://page.example/2018/harbour.html --><html lang="${lang}"><title>The frozen harbour</title><main><h1>The frozen harbour</h1>${part}${text}${part}</main></html>`,
    );
    expect(article).not.toBeNull();
  });

  async function expectSame(html: string): Promise<unknown> {
    const built = await pageOf(html).window.eval(script);
    const { document, location } = pageOf(html).window;
    const article = plain(extractArticle(document, location.href));
    expect(plain(built.article ?? null)).toEqual(article);
    return article;
  }
});

function pageOf(html: string): JSDOM {
  const url = /saved from (\S+)/.exec(html)?.[1] ?? "https://page.example/";
  return new JSDOM(html, { url, runScripts: "outside-only" });
}

/** What crosses from the page to the extension is data. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
