import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Article } from "@/utils/article/article";
import { extractArticle } from "@/utils/article/extract";
import { htmlToMarkdown } from "@/utils/export/markdown/html-to-markdown";

const FOLDER = join(process.cwd(), "tests/fixtures/pages");

/**
 * Pages written for the project in the shapes of the web, each with what should come out of it.
 * A changed result shows as a difference in `expected.md`: read it before accepting it (`-u`).
 */
describe("extracting the fixture pages", () => {
  test.each(readdirSync(FOLDER))("%s gives what is expected", async (name) => {
    const html = readFileSync(join(FOLDER, name, "page.html"), "utf8");
    const page = new DOMParser().parseFromString(html, "text/html");
    const before = page.documentElement.outerHTML;

    const article = extractArticle(page, addressIn(html));

    expect(page.documentElement.outerHTML).toBe(before);
    await expect(readable(article)).toMatchFileSnapshot(join(FOLDER, name, "expected.md"));
  });
});

/** As browsers note it in pages that they save. */
function addressIn(html: string): string {
  return /saved from (\S+)/.exec(html)?.[1] ?? "https://page.example/";
}

const FACTS = [
  ..."title byline source siteName publishedTime modifiedTime lang dir breadcrumb".split(" "),
  ..."nextPage previousArticle nextArticle leadImage".split(" "),
] as (keyof Article)[];

function readable(article: Article | null): string {
  if (!article) return "No article.\n";
  const facts = FACTS.filter((name) => isSaid(article[name])).map(
    (name) => `${name}: ${JSON.stringify(article[name])}`,
  );
  return `---\n${facts.join("\n")}\n---\n\n${htmlToMarkdown(article.content)}`;
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== "";
}
