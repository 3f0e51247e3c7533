import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractArticle } from "@/utils/article/extract";
import { sanitise } from "@/utils/article/sanitise";

const ADDRESS = "https://paper.example/2024/story.html";
const FOLDER = join(process.cwd(), "tests/fixtures/pages");
const PAGES = readdirSync(FOLDER).map((name) => ({
  name,
  html: readFileSync(join(FOLDER, name, "page.html"), "utf8"),
}));
const inert = document.implementation.createHTMLDocument("");

const TAGS = "div p span font center section aside table li a h1 blockquote pre form figure".split(
  " ",
);
const ATTRIBUTES: [name: string, value: string][] = [
  ["hidden", ""],
  ["style", "display:none"],
  ["class", "related share comments"],
  ["class", "article-content"],
  ["id", "firstChild"],
  ["name", "parentNode"],
  ["href", "javascript:alert(1)"],
  ["src", "data:image/gif;base64,R0lGODlhAQABAAAAACw="],
  ["srcset", ", ,x 2x, 0w"],
  ["datetime", "9999-99-99"],
  ["colspan", "-1"],
  ["lang", "zh-"],
  ["dir", "rtl"],
  ["onclick", "alert(1)"],
];

/** What befalls one element of a page, given another of the same page. */
const CHANGES = {
  drop: (element) => element.remove(),
  unwrap: (element) => element.replaceWith(...element.childNodes),
  duplicate: (element) => element.after(element.cloneNode(true)),
  move: (element, other) => {
    if (!element.contains(other)) other.append(element);
  },
  swap: (element, other) => {
    if (element.contains(other) || other.contains(element)) return;
    const place = element.ownerDocument.createComment("");
    element.replaceWith(place);
    other.replaceWith(element);
    place.replaceWith(other);
  },
  wrap: (element, _, choice) => {
    const wrapper = element.ownerDocument.createElement(TAGS[choice % TAGS.length] ?? "div");
    element.replaceWith(wrapper);
    wrapper.append(element);
  },
  name: (element, _, choice) => {
    const [name, value] = ATTRIBUTES[choice % ATTRIBUTES.length] ?? ["hidden", ""];
    element.setAttribute(name, value);
  },
  empty: (element) => element.replaceChildren(),
} satisfies Record<string, (element: Element, other: Element, choice: number) => void>;

const change = fc.record({
  kind: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  at: fc.nat(),
  other: fc.nat(),
  choice: fc.nat(1000),
});

const mutant = fc.record({
  page: fc.constantFrom(...PAGES),
  cut: fc.option(fc.record({ from: fc.nat(), length: fc.nat(400) })),
  changes: fc.array(change, { minLength: 1, maxLength: 12 }),
});

describe("a fixture page with elements dropped, doubled, moved, wrapped and cut through", () => {
  test("gives the same each time, stays as it was, and is sanitised for good", () => {
    fc.assert(
      fc.property(mutant, fc.boolean(), (spec, force) => {
        const page = build(spec);
        const before = page.documentElement.outerHTML;

        const first = extractArticle(page, ADDRESS, { force });

        expect(page.documentElement.outerHTML).toBe(before);
        expect(extractArticle(page, ADDRESS, { force })).toEqual(first);
        const content = first?.content ?? "";
        expect(sanitise(content, inert)).toBe(content);
        expect(content).not.toMatch(/<(?:script|style|form)|<[^>]*(?:javascript:|\son\w+=)/i);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

interface Mutant {
  page: { html: string };
  cut: { from: number; length: number } | null;
  changes: { kind: keyof typeof CHANGES; at: number; other: number; choice: number }[];
}

function build({ page: { html }, cut, changes }: Mutant): Document {
  const page = new DOMParser().parseFromString(cutOut(html, cut), "text/html");
  for (const { kind, at, other, choice } of changes) {
    const elements = page.body.querySelectorAll("*");
    const element = elements[at % elements.length];
    const another = elements[other % elements.length];
    if (element && another) CHANGES[kind](element, another, choice);
  }
  return page;
}

function cutOut(html: string, cut: Mutant["cut"]): string {
  if (!cut) return html;
  const from = cut.from % html.length;
  return html.slice(0, from) + html.slice(from + cut.length);
}
