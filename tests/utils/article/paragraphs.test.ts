import { describe, expect, test } from "vitest";
import { splitParagraphs } from "@/utils/article/paragraphs";

function split(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  splitParagraphs(page.body);
  return page.body.innerHTML.replace(/\s*\n\s*/g, "");
}

const LONG = "A line that is as long as paragraphs are, and that says something of its own.";

describe("making paragraphs of broken lines", () => {
  test.each([
    ["at an empty line", "<div>one<br><br>two</div>", "<div><p>one</p><p>two</p></div>"],
    [
      "at an indented line",
      "<div>　　一句<br>　　二句</div>",
      "<div><p>　　一句</p><p>　　二句</p></div>",
    ],
    [
      "at every line that is long",
      `<div>${LONG}<br>${LONG}</div>`,
      `<div><p>${LONG}</p><p>${LONG}</p></div>`,
    ],
    ["not in a poem", "<div>short<br>lines</div>", "<div>short<br>lines</div>"],
    ["not in code", "<pre>a<br><br>b</pre>", "<pre>a<br><br>b</pre>"],
    [
      "through font tags",
      "<div><font>one<br><br>two</font></div>",
      "<div><p>one</p><p>two</p></div>",
    ],
    [
      "around blocks",
      "<div>one<ul><li>x</li></ul>two<br><br>three</div>",
      "<div><p>one</p><ul><li>x</li></ul><p>two</p><p>three</p></div>",
    ],
  ])("%s", (_, html, expected) => {
    expect(split(html)).toBe(expected);
  });
});
