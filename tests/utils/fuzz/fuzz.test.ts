import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HOSTILE_MARKUP } from "../../e2e/hostile-markup";
import { faultsOfPage } from "../../fuzz/fuzz-page";
import { leaksIn } from "../../fuzz/leaks";
import { mutatedPage } from "../../fuzz/mutate";
import { anEmptyLibrary } from "../library/library";
import { randomOf } from "../search/index/corpus";

/** Those that a simulated DOM reads quickly; `npm run bench -- fuzz` takes all, thousands of times. */
const SHORT = 6_000;

const PAGES = globSync("tests/fixtures/pages/*/page.html")
  .sort()
  .map((file) => readFileSync(file, "utf8"))
  .filter(({ length }) => length < SHORT);

test("a hundred mutated pages pass through everything, and nothing active comes out", async () => {
  const database = anEmptyLibrary();
  const chance = randomOf(20_261_124);
  for (let number = 0; number < 100; number += 1) {
    const html = mutatedPage(PAGES, chance);
    expect(await faultsOfPage(html, database), html).toEqual([]);
  }
}, 60_000);

const PROSE =
  "The harbour froze in the second week of January, and for nine days, nobody crossed. People walked out on the ice at night, with lanterns, to hear it sing. ";

/** Pages that once threw, cut down to what did it. */
const PAST_FAILURES = {
  "comments after an article in a span": `<body>1<span><p>${PROSE}</p><p>2</p><p>Comments</p></span>`,
  "a picture's figure around the whole text": `<h1>The frozen harbour</h1><figure><img src="ice.jpg" alt=""><div>${`<p>${PROSE}</p>`.repeat(6)}</div></figure>`,
  "a page so short that it could be its own trail": `<a href="/">Accueil<a href="/culture">Culture</a><h1>Le phare devient une bibliothèque`,
};

test.each(Object.entries(PAST_FAILURES))("what once failed passes: %s", async (_, html) => {
  expect(await faultsOfPage(html, anEmptyLibrary())).toEqual([]);
});

test("the same look finds what hostile markup does as it stands", () => {
  const page = (line: string) => new DOMParser().parseFromString(line, "text/html");
  const active = HOSTILE_MARKUP.filter((line) => leaksIn(page(line)).length > 0);
  expect(active.length).toBeGreaterThan(HOSTILE_MARKUP.length / 2);
});
