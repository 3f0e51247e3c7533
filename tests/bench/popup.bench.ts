import { parseArgs } from "node:util";
import { BROWSERS, type BrowserName } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { seedLibrary } from "../e2e/seed.ts";
import { type Session, startSession } from "../e2e/session.ts";
import { median, printTable } from "./table.ts";

const ROUNDS = 7;

interface Times {
  /** The frame and the page's state. */
  page: number;
  /** The first rows of the list. */
  rows: number;
}

/** How long the popup takes to show the open page and the first clips, in milliseconds. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { clips: { type: "string", default: "100,10000" } },
  });
  const sizes = values.clips.split(",").map(Number);
  for (const browser of BROWSERS) {
    const times: [number, Times][] = [];
    for (const size of sizes) times.push([size, await measure(browser, size)]);
    const first = times[0]?.[1] ?? { page: Number.NaN, rows: Number.NaN };
    console.log(`## ${browser}, median of ${ROUNDS}`);
    printTable(
      ["clips", "page shown, ms", "ratio", "rows shown, ms", "ratio"],
      times.map(([size, { page, rows }]) => [
        size,
        page.toFixed(0),
        (page / first.page).toFixed(2),
        rows.toFixed(0),
        (rows / first.rows).toFixed(2),
      ]),
    );
  }
}

async function measure(browser: BrowserName, clips: number): Promise<Times> {
  const session = await startSession(browser);
  try {
    await seedLibrary(session.library, clips);
    const rounds: Times[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await openOnce(session));
    return {
      page: median(rounds.map(({ page }) => page)),
      rows: median(rounds.map(({ rows }) => rows)),
    };
  } finally {
    await session.end();
  }
}

async function openOnce({ driver, pages }: Session): Promise<Times> {
  const page = await driver.openPage(`${pages.origin}essay.html`);
  const start = performance.now();
  const popup = await driver.openPopup(page);
  const shown = async (isShown: (popup: Window) => boolean) => {
    await until(() => popup.evaluate(isShown));
    return performance.now() - start;
  };
  const times = {
    page: await shown(({ document }) => document.querySelector("[data-looked=true]") !== null),
    rows: await shown(({ document }) => document.querySelector("[data-clip]") !== null),
  };
  await popup.close();
  await page.close();
  return times;
}
