import { globSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { BROWSERS, type BrowserName, ensureBrowser } from "../cli/browsers.ts";
import { launch } from "../driver/launch.ts";
import { until } from "../driver/until.ts";
import { buildFaults } from "./faults/faulty-browser.ts";
import { printTable } from "./table.ts";

/** Pages after which the browser answers. */
const BATCH = 100;

/**
 * Mutates the fixtures and takes them through everything: extracted, kept, shown, written in each
 * format. Nothing may throw, nothing active may come out. A page is named by its seed.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: "string", default: "10000" },
      from: { type: "string", default: "0" },
      browser: { type: "string", default: BROWSERS.join() },
    },
  });
  const from = Number(values.from);
  const to = from + Number(values.pages);
  const rows: (string | number)[][] = [];
  for (const browser of BROWSERS.filter((name) => values.browser.includes(name))) {
    await buildFaults(browser);
    rows.push([browser, to - from, ...(await fuzzIn(browser, from, to))]);
  }
  printTable(["browser", "pages", "with faults", "longest, ms", "its seed"], rows);
}

async function fuzzIn(browser: BrowserName, from: number, to: number): Promise<number[]> {
  const driver = await launch(browser, {
    executablePath: await ensureBrowser(browser),
    extension: `.output/faults/${browser}-mv3`,
  });
  const sum = { faults: 0, longest: 0, seed: from };
  try {
    const page = await driver.openExtensionPage("/fuzz.html");
    await until(() => page.evaluate(() => window.fuzz !== undefined));
    await page.evaluate(leavePages, fixtures());
    for (let start = from; start < to; start += BATCH) {
      const { faults, longest, longestSeed } = await batch(
        page,
        start,
        Math.min(to, start + BATCH),
      );
      sum.faults += faults.length;
      if (longest > sum.longest) Object.assign(sum, { longest, seed: longestSeed });
      for (const { seed, lines } of faults)
        console.error(`${browser} ${seed}: ${lines.join("; ")}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  } finally {
    await driver.close();
  }
  return [sum.faults, Math.round(sum.longest), sum.seed];
}

const fixtures = () =>
  globSync("tests/fixtures/pages/*/page.html")
    .sort()
    .map((file) => readFileSync(file, "utf8"));

type Fuzzing = Window & { pages?: string[] };

const leavePages = (pages: string[]) => {
  (window as Fuzzing).pages = pages;
};

const batch = (page: Page, from: number, to: number) =>
  page.evaluate((a, b) => window.fuzz((window as Fuzzing).pages ?? [], a, b), from, to);
