import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { BROWSERS, type BrowserName } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { clickIn } from "../e2e/controls.ts";
import { seedLibrary } from "../e2e/seed.ts";
import { type Session, startSession } from "../e2e/session.ts";
import { memoryNow } from "./memory.ts";
import { printTable } from "./table.ts";

const HTML_CHARACTERS = 8_000;
/** Milliseconds between two readings of the memory. */
const SAMPLED_EVERY = 150;
/** Milliseconds in which Firefox collects what a page that was closed has left. */
const REST = 10_000;

interface Measured {
  name: string;
  ms: number;
  /** Megabytes over what the browser held before, at the most. */
  memory: number;
  /** The longest that the page was kept from answering. */
  waiting: number;
}

/**
 * A ZIP of Markdown of the whole library: the product from the click to the file, turndown with
 * client-zip in the page, and the limit of reading, converting and storing. One browser, one run.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      clips: { type: "string", default: "10000" },
      browser: { type: "string", multiple: true, default: [...BROWSERS] },
      alone: { type: "boolean", default: false },
    },
  });
  for (const browser of BROWSERS.filter((one) => values.browser.includes(one))) {
    await measure(browser, Number(values.clips), values.alone);
  }
}

async function measure(browser: BrowserName, clips: number, isAlone: boolean): Promise<void> {
  const session = await startSession(browser);
  try {
    const { library } = session;
    await untilCopied(browser, library);
    await seedLibrary(library, clips);
    const total = await lengthenIn(session);
    await library.bringToFront();
    await library.evaluate(await pageScript());
    const product = () => exportAll(session, clips);
    const peers: [string, () => Promise<unknown>][] = [
      ["turndown + client-zip, in the page", () => call(library, "today")],
      ["limit: read, convert, store", () => call(library, "limit")],
    ];
    const measured: Measured[] = [];
    for (const [name, run] of [["Jianbao", product] as const, ...(isAlone ? [] : peers)]) {
      await collectGarbage(browser, library);
      measured.push(await watched(name, session, run));
    }
    report(browser, clips, total, measured);
  } finally {
    await session.end();
  }
}

/** Chromium's background copies an empty library at once; what is put in past our code is not copied. */
async function untilCopied(browser: BrowserName, library: Page): Promise<void> {
  if (browser !== "chrome") return;
  const isCopied = `chrome.storage.local.get("copy/copiedTo").then((stored) => "copy/copiedTo" in stored)`;
  await until(() => library.evaluate(isCopied), Boolean, 60_000);
}

/** In a page of its own, so that its garbage goes with it. */
async function lengthenIn({ driver }: Session): Promise<number> {
  const page = await driver.openExtensionPage("/library.html");
  await page.evaluate(await pageScript());
  let total = 0;
  for (let from: number | null = 0; from !== null; ) {
    const done: { total: number; next: number | null } = await page.evaluate(
      (start, length) => (window as unknown as InPage).bench.lengthen(start, length),
      from,
      HTML_CHARACTERS,
    );
    total += done.total;
    from = done.next;
  }
  await page.close();
  return total;
}

/** As a person does it: until the page says that the file is there. */
async function exportAll({ library }: Session, clips: number): Promise<void> {
  await clickIn(library, "Export all");
  await clickIn(library, "Markdown");
  const said = `Exported ${new Intl.NumberFormat("en").format(clips)} clips`;
  const isSaid = library.evaluate(
    (sentence) =>
      new Promise<void>((resolve) => {
        const watching = new MutationObserver(() => {
          if (!document.body.textContent.includes(sentence)) return;
          watching.disconnect();
          resolve();
        });
        watching.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    said,
  );
  await clickIn(library, "Save the file");
  await isSaid;
  await clickIn(library, "Close");
}

/** What went before would else be counted as held, and given back within what is weighed. Firefox rests. */
async function collectGarbage(browser: BrowserName, library: Page): Promise<void> {
  if (browser !== "chrome") {
    await new Promise((resolve) => setTimeout(resolve, REST));
    return;
  }
  const session = await library.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
}

interface InPage {
  bench: typeof import("./export-in-page.ts").bench;
  waiting: () => number;
}

const call = (library: Page, name: "today" | "limit") =>
  library.evaluate((which) => (window as unknown as InPage).bench[which](), name);

/** Weighed in one run and timed in another, because weighing a browser takes half a core. */
async function watched(
  name: string,
  session: Session,
  run: () => Promise<unknown>,
): Promise<Measured> {
  const memory = await weighed(session, run);
  return { name, ...(await timed(session, run)), memory };
}

async function timed({ library }: Session, run: () => Promise<unknown>) {
  await library.evaluate(() => {
    const page = window as unknown as InPage;
    page.waiting = page.bench.watchWaiting();
  });
  const start = performance.now();
  await run();
  const ms = performance.now() - start;
  const waiting = await library.evaluate(() => (window as unknown as InPage).waiting());
  return { ms, waiting };
}

/** Megabytes over those before, at the most. */
async function weighed({ driver }: Session, run: () => Promise<unknown>): Promise<number> {
  const before = memoryNow(driver.processId);
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryNow(driver.processId));
  }, SAMPLED_EVERY);
  await run();
  clearInterval(sampling);
  return peak - before;
}

function report(browser: BrowserName, clips: number, total: number, measured: Measured[]): void {
  const [ours, today, limit] = measured;
  const ratio = (other: Measured | undefined, one: Measured) =>
    other ? (other.ms / one.ms).toFixed(2) : "–";
  console.log(
    `## ${browser}: ${clips} clips, ${(total / 1e6).toFixed(0)} million characters of HTML`,
  );
  printTable(
    ["", "s", "× as fast as today's", "× the limit", "peak memory, MB", "longest wait, ms"],
    measured.map((one) => [
      one.name,
      (one.ms / 1000).toFixed(1),
      ratio(today, one),
      limit ? (one.ms / limit.ms).toFixed(2) : "–",
      one.memory.toFixed(0),
      one.waiting.toFixed(0),
    ]),
  );
  if (ours && !today) console.log("Measured alone: ratios need the others.");
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["tests/bench/export-in-page.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "inPage",
    target: "es2022",
  });
  return `${outputFiles[0]?.text ?? ""}; window.bench = inPage.bench;`;
}
