import path from "node:path";
import { parseArgs } from "node:util";
import { BROWSERS, type BrowserName } from "../cli/browsers.ts";
import { type Served, serve } from "../cli/serve.ts";
import type { Driver } from "../driver/driver.ts";
import { until } from "../driver/until.ts";
import { buildBench, ensureIndex, inBench, openBench, withBench } from "./bench-browser.ts";
import { memoryOf } from "./memory.ts";
import type { ListFigures } from "./page/lists.tsx";
import { median, printTable } from "./table.ts";

/** Rounds of a cold start, each in a new browser process. */
const ROUNDS = 5;

/** What a library is measured against. */
const FEW = 100;

/** npm run bench -- library [--clips N] [--browser NAME]: how the library opens, lists and counts. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      clips: { type: "string", default: "10000" },
      browser: { type: "string", default: BROWSERS.join() },
    },
  });
  const pages = await serve(path.resolve("tests/fixtures/sample"));
  try {
    for (const browser of BROWSERS.filter((name) => values.browser.includes(name))) {
      await buildBench(browser);
      await ensureIndex(browser, FEW, "ours");
      for (const size of values.clips.split(",").map(Number)) {
        console.log(`## ${browser}, ${size} clips\n`);
        await measure(browser, size, pages);
      }
    }
  } finally {
    pages.close();
  }
}

async function measure(browser: BrowserName, size: number, pages: Served): Promise<void> {
  await ensureIndex(browser, size, "ours");
  await firstRows(browser, size, pages);
  const { counts, figures } = await withBench(browser, size, async (driver) => {
    const page = await openBench(driver);
    const counts = await inBench<{ kept: number; scanned: number }>(page, "tagCounts()");
    return { counts, figures: await inBench<Record<string, ListFigures>>(page, "lists(10000)") };
  });
  printTable(
    ["tags' counts", "ms", "× scan"],
    [
      ["kept", counts.kept.toFixed(1), (counts.kept / counts.scanned).toFixed(4)],
      ["scan", counts.scanned.toFixed(0), 1],
    ],
  );
  tellLists(figures);
  await tellMemory(browser, size);
}

/** Cold popup to painted rows, the two sizes by turns. */
async function firstRows(browser: BrowserName, size: number, pages: Served): Promise<void> {
  const times: Record<number, number[]> = { [FEW]: [], [size]: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const clips of [FEW, size]) {
      const ms = await withBench(browser, clips, (driver) => openPopup(driver, pages));
      // The first one may find no snapshot yet.
      if (round > 0) times[clips]?.push(ms);
    }
  }
  const few = median(times[FEW] ?? []);
  printTable(
    [`first rows in a cold popup, median of ${ROUNDS}`, "ms", "ratio"],
    [FEW, size].map((clips) => {
      const ms = median(times[clips] ?? []);
      return [clips, ms.toFixed(0), (ms / few).toFixed(2)];
    }),
  );
}

async function openPopup(driver: Driver, pages: Served): Promise<number> {
  const page = await driver.openPage(`${pages.origin}essay.html`);
  const popup = await driver.openPopup(page);
  const rowsPainted = (view: Window) => (view as Window & { rowsPainted?: number }).rowsPainted;
  const ms = await until(() => popup.evaluate(rowsPainted), Number.isFinite, 60_000);
  // Time to leave a snapshot for the next one.
  await until(
    () => popup.evaluate((view) => Object.keys(view.localStorage).length > 0),
    Boolean,
    60_000,
  );
  return Number(ms);
}

function tellLists(figures: Record<string, ListFigures>): void {
  const peer = figures["virtual-core"];
  printTable(
    ["list of 10,000 rows", "paint, ms", "× virtual-core", "frame p50", "p95", "longest", "blank"],
    Object.entries(figures).map(([name, { paint, frames, blanks }]) => [
      name,
      paint.toFixed(0),
      (paint / (peer?.paint ?? Number.NaN)).toFixed(2),
      ...frames.map((frame) => frame.toFixed(0)),
      blanks,
    ]),
  );
}

async function tellMemory(browser: BrowserName, size: number): Promise<void> {
  const library = (clips: number) =>
    withBench(browser, clips, async (driver) => {
      const page = await driver.openExtensionPage("/library.html");
      await until(() => page.$("[data-clip]"), Boolean, 60_000);
      return memoryOf(driver);
    });
  const texts = (clips: number) =>
    withBench(browser, clips, async (driver) => {
      const page = await openBench(driver);
      await inBench(page, "holdTexts()");
      return memoryOf(driver);
    });
  const [open, few] = [await library(size), await library(FEW)];
  const [all, none] = [await texts(size), await texts(FEW)];
  printTable(
    [`memory over that with ${FEW} clips`, "MB", "× all texts"],
    [
      ["library page open", (open - few).toFixed(0), ((open - few) / (all - none)).toFixed(3)],
      ["all texts in memory", (all - none).toFixed(0), 1],
    ],
  );
}
