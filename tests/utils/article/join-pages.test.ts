import { describe, expect, test } from "vitest";
import { joinPages } from "@/utils/article/join-pages";
import { anArticle } from "../clip/articles";

const page = (content: string, rest: Parameters<typeof anArticle>[0] = {}) =>
  anArticle({
    title: "Rain",
    content,
    textContent: content
      .replace(/<\/(?:p|h2|li)>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .trim(),
    images: [],
    ...rest,
  });

describe("joining the pages of an article", () => {
  test("sets one after the other", () => {
    const joined = joinPages([page("<p>One.</p>"), page("<p>Two.</p><p>Three.</p>")]);
    expect(joined.content).toBe("<p>One.</p><p>Two.</p><p>Three.</p>");
    expect(joined.textContent).toBe("One.\nTwo.\nThree.");
    expect(joined.length).toBe(joined.textContent.length);
  });

  test("leaves out what a page repeats at its beginning: title, number, last paragraph", () => {
    const joined = joinPages([
      page("<p>One.</p><p>Last &amp; first.</p>"),
      page("<h2>Rain (2)</h2><p>Last &amp; first.</p><p>Two.</p>", {
        textContent: "Rain (2)\nLast & first.\nTwo.",
      }),
    ]);
    expect(joined.content).toBe("<p>One.</p><p>Last &amp; first.</p><p>Two.</p>");
    expect(joined.textContent).toMatch(/Two\.$/);
    expect(joined.textContent).not.toContain("Rain (2)");
  });

  test("keeps what is nested, and what is repeated later on", () => {
    const quote = "<blockquote><p>Again.</p></blockquote>";
    const joined = joinPages([page(`<p>One.</p>${quote}`), page(`<ul><li>Two.</li></ul>${quote}`)]);
    expect(joined.content).toBe(`<p>One.</p>${quote}<ul><li>Two.</li></ul>${quote}`);
  });

  test("adds nothing for a page that only repeats", () => {
    const one = page("<p>One.</p>");
    expect(joinPages([one, one])).toEqual(one);
  });

  test("keeps each picture once, and the last page's next article", () => {
    const picture = { url: "https://a.example/1.jpg", alt: "", caption: "" };
    const next = { title: "Snow", url: "https://a.example/2" };
    const joined = joinPages([
      page("<p>One.</p>", { images: [picture] }),
      page("<p>Two.</p>", { images: [picture], nextArticle: next }),
    ]);
    expect(joined.images).toEqual([picture]);
    expect(joined.nextArticle).toEqual(next);
  });
});
