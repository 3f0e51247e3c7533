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
    const { window } = pageOf(name);
    const built = await window.eval(script);

    const { document, location } = pageOf(name).window;
    expect(plain(built.article ?? null)).toEqual(plain(extractArticle(document, location.href)));
  });
});

function pageOf(name: string): JSDOM {
  const html = readFileSync(join(PAGES, name, "page.html"), "utf8");
  const url = /saved from (\S+)/.exec(html)?.[1] ?? "https://page.example/";
  return new JSDOM(html, { url, runScripts: "outside-only" });
}

/** What crosses from the page to the extension is data. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
