import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { type BrowserName, ensureBrowser } from "../cli/browsers.ts";
import { run } from "../cli/run.ts";
import type { Driver } from "../driver/driver.ts";
import { launch } from "../driver/launch.ts";
import { until } from "../driver/until.ts";
import type { EngineName } from "./page/engines/engines.ts";

const OUT = ".output/bench";

/** Longest that a measurement in a page may take: MiniSearch builds for minutes. */
const LONG = 3 * 3_600_000;

/** Where the extension is built to. */
export const benchBuild = (browser: BrowserName): string => `${OUT}/${browser}-mv3`;

/** Builds the extension with the page in which the measurements run. */
export async function buildBench(browser: BrowserName): Promise<void> {
  const { code, output } = await run("npx", [
    ...["wxt", "build", "-b", browser, "-c", "tests/bench/wxt.config.ts"],
  ]);
  if (code !== 0) throw new Error(output);
  const folder = benchBuild(browser);
  copyFileSync("tests/bench/page/probe.js", `${folder}/probe.js`);
  for (const page of ["popup", "library"]) {
    const html = readFileSync(`${folder}/${page}.html`, "utf8");
    const probed = html.replace("<head>", '<head><script src="/probe.js"></script>');
    writeFileSync(`${folder}/${page}.html`, probed);
  }
}

/**
 * A browser with what it kept of earlier measurements of a size, so that a library of 100,000
 * clips is made only once. A fresh process every time.
 */
export async function launchBench(browser: BrowserName, clips: number): Promise<Driver> {
  const profile = `${OUT}/profiles/${browser}-${clips}`;
  mkdirSync(profile, { recursive: true });
  const executablePath = await ensureBrowser(browser);
  return launch(browser, {
    executablePath,
    extension: benchBuild(browser),
    profile,
  });
}

/** Opens the page of the measurements; with a hash, a measurement that begins by itself. */
export const openBench = (driver: Driver, hash = ""): Promise<Page> =>
  driver.openExtensionPage(`/bench.html${hash}`);

/** Waits for something that the page leaves in its window. */
export async function left<T>(page: Page, name: string): Promise<T> {
  const answer = await until(
    () => page.evaluate(`({ value: window.${name}, failure: window.failure })`) as Promise<Left<T>>,
    ({ value, failure }) => value !== undefined || failure !== undefined,
    120_000,
  );
  if (answer.failure !== undefined) throw new Error(answer.failure);
  return answer.value as T;
}

interface Left<T> {
  value?: T;
  failure?: string;
}

/** Calls a function of `page/bench.ts`; for hours, if need be. */
export async function inBench<T>(page: Page, call: string): Promise<T> {
  await until(() => page.evaluate("window.bench !== undefined"));
  await page.evaluate(
    `window.answer = undefined;
     window.bench.${call}.then((answer) => { window.answer = { answer }; },
       (error) => { window.answer = { failure: String(error) + (error.stack ?? "") }; }); 0`,
  );
  const { answer, failure } = await until(
    () => page.evaluate("window.answer") as Promise<{ answer: T; failure?: string }>,
    (value) => value !== undefined,
    LONG,
  );
  if (failure) throw new Error(failure);
  return answer;
}

/** Does something with a browser of its own. */
export async function withBench<T>(
  browser: BrowserName,
  clips: number,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const driver = await launchBench(browser, clips);
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

/**
 * Builds an engine's index where there is none, and brings ours and, in Chromium, the second copy up to
 * date: the background would do both beside what is measured, once and for minutes.
 *
 * @returns milliseconds of building; null: it was there
 */
export const ensureIndex = (
  browser: BrowserName,
  clips: number,
  engine: EngineName,
): Promise<number | null> =>
  withBench(browser, clips, async (driver) => {
    const page = await openBench(driver);
    const isBuilt = await inBench<boolean>(page, `isBuilt("${engine}", ${clips})`);
    const built = isBuilt ? null : await inBench<number>(page, `build("${engine}", ${clips})`);
    if (engine !== "ours") return built;
    if (isBuilt) await inBench(page, "keepUp()");
    if (browser === "chrome") await inBench(page, "copyWhole()");
    return built;
  });
