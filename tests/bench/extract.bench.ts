import { parseArgs } from "node:util";
import { build } from "esbuild";
import puppeteer, { type Page } from "puppeteer-core";
import { ensureBrowser } from "../cli/browsers.ts";
import { type LabelledPage, readLabelledPages } from "./labelled-pages.ts";
import { median, printTable, quantile } from "./table.ts";
import { squashed, textF1 } from "./text-score.ts";

/** Each reads the live page and leaves it as it is; all in one run, on the same page. */
const EXTRACTORS = {
  jianbao: `import { extractArticle } from "./utils/article/extract";
    globalThis.jianbao = () => { const a = extractArticle(document, location.href);
      return a && { title: a.title, byline: a.byline, published: a.publishedTime, html: a.content }; };`,
  readability: `import { Readability } from "@mozilla/readability";
    globalThis.readability = () => { const a = new Readability(document.cloneNode(true)).parse();
      return a && { title: a.title, byline: a.byline, published: a.publishedTime, html: a.content }; };`,
  defuddle: `import Defuddle from "defuddle/full";
    globalThis.defuddle = () => { const a = new Defuddle(document, { url: location.href }).parse();
      return a && { title: a.title, byline: a.author, published: a.published, html: a.content }; };`,
} as const;
type Extractor = keyof typeof EXTRACTORS;

interface Reading {
  title?: string | null;
  byline?: string | null;
  published?: string | null;
  text: string;
  ms: number;
}

/** npm run bench -- extract [FOLDER …]: against Readability and Defuddle in real Chromium. */
export async function main(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const folders = positionals.length > 0 ? positionals : ["tests/fixtures/pages"];
  const pages = folders.flatMap(readLabelledPages);
  if (pages.length === 0) throw new Error(`No labelled pages in ${folders.join(", ")}.`);
  const scripts = await Promise.all(Object.values(EXTRACTORS).map(bundle));
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser("chrome"),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const readings = new Map<Extractor, (Reading | null)[]>();
  for (const page of pages) {
    const tab = await browser.newPage();
    await show(tab, page);
    for (const script of scripts) await tab.evaluate(script);
    for (const name of Object.keys(EXTRACTORS) as Extractor[]) {
      readings.set(name, [...(readings.get(name) ?? []), await read(tab, name)]);
    }
    await tab.close();
  }
  await browser.close();
  report(pages, readings);
}

async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ".", loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Opens a page at its own address without the network; its scripts do not run. */
async function show(tab: Page, { url, html }: LabelledPage): Promise<void> {
  await tab.setJavaScriptEnabled(false);
  await tab.setRequestInterception(true);
  tab.on("request", (request) =>
    request.isNavigationRequest() && request.frame() === tab.mainFrame()
      ? request.respond({ body: html, contentType: "text/html; charset=utf-8" })
      : request.abort(),
  );
  await tab.goto(/^https?:/.test(url) ? url : "https://page.example/", {
    waitUntil: "domcontentloaded",
  });
}

/** The second of two runs, so that every extractor is compiled. */
const read = (tab: Page, name: Extractor): Promise<Reading | null> =>
  tab.evaluate((extractor) => {
    const extract = (globalThis as unknown as Record<string, () => { html?: string } | null>)[
      extractor
    ];
    try {
      extract?.();
      const start = performance.now();
      const found = extract?.();
      const ms = performance.now() - start;
      if (!found) return null;
      const body = new DOMParser().parseFromString(found.html ?? "", "text/html").body;
      for (const block of body.querySelectorAll("p, div, li, h1, h2, h3, h4, td, br, figcaption")) {
        block.after("\n");
      }
      return { ...found, text: body.textContent ?? "", ms };
    } catch {
      return null;
    }
  }, name);

function report(pages: LabelledPage[], readings: Map<Extractor, (Reading | null)[]>): void {
  const mean = (values: number[]) =>
    values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : Number.NaN;
  const share = (hits: boolean[]) => `${(100 * mean(hits.map(Number))).toFixed(0)} %`;
  const labelled = (field: keyof LabelledPage["expected"]) =>
    [...pages.entries()].filter(([, { expected }]) => expected[field]);
  const base = (readings.get("readability") ?? []).map((reading) => reading?.ms ?? 0);
  printTable(
    ["", "body F1", "title", "day", "byline", "median time", "p95 time"],
    [...readings].map(([name, found]) => [
      name,
      mean(
        labelled("body").map(([at, { expected }]) =>
          textF1(found[at]?.text ?? "", expected.body ?? ""),
        ),
      ).toFixed(3),
      share(
        labelled("title").map(
          ([at, { expected }]) =>
            squashed(found[at]?.title ?? "") === squashed(expected.title ?? ""),
        ),
      ),
      share(
        labelled("published").map(([at, { expected }]) =>
          (found[at]?.published ?? "").startsWith((expected.published ?? "").slice(0, 10)),
        ),
      ),
      share(
        labelled("byline").map(([at, { expected }]) =>
          squashed(found[at]?.byline ?? "").includes(squashed(expected.byline ?? "")),
        ),
      ),
      `${(median(found.map((reading) => reading?.ms ?? 0)) / median(base)).toFixed(2)} ×`,
      `${(
        quantile(
          found.map((reading) => reading?.ms ?? 0),
          0.95,
        ) / quantile(base, 0.95)
      ).toFixed(2)} ×`,
    ]),
  );
  console.log(`${pages.length} pages; times against bare clone + Readability in the same run`);
}
