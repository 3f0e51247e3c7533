import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlToMarkdown } from "@/utils/export/markdown/html-to-markdown";
import { canonicalHtml, canonicalParagraph, canonicalTable } from "../canonical-html";
import { outline } from "../outline";
import { render, renderCommonMark } from "../render";

/** `RUNS=100000 npx vitest …` looks longer. */
const numRuns = Number(process.env.RUNS ?? 200);
const TIMEOUT_MS = 5_000 + numRuns * 100;

function keepsOutline(html: string, renderer: (markdown: string) => string) {
  const markdown = htmlToMarkdown(html);
  expect(outline(renderer(markdown)), markdown).toEqual(outline(html));
}

test(
  "a paragraph rendered again says the same with the same marks",
  () => {
    fc.assert(
      fc.property(canonicalParagraph, (html) => keepsOutline(html, render)),
      { numRuns },
    );
  },
  TIMEOUT_MS,
);

test(
  "a table rendered again has the same cells",
  () => {
    fc.assert(
      fc.property(canonicalTable, (html) => keepsOutline(html, render)),
      { numRuns },
    );
  },
  TIMEOUT_MS,
);

test(
  "an article rendered again has the same blocks in the same places",
  () => {
    fc.assert(
      fc.property(canonicalHtml, (html) => keepsOutline(html, render)),
      { numRuns },
    );
  },
  TIMEOUT_MS,
);

test(
  "a paragraph rendered by CommonMark without extensions says the same",
  () => {
    const withoutStrikes = canonicalParagraph.map((html) => html.replaceAll(/<\/?del>/g, ""));
    fc.assert(
      fc.property(withoutStrikes, (html) => keepsOutline(html, renderCommonMark)),
      { numRuns },
    );
  },
  TIMEOUT_MS,
);
