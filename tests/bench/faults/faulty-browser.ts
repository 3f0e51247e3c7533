import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { type BrowserName, ensureBrowser } from "../../cli/browsers.ts";
import { run } from "../../cli/run.ts";
import type { Driver } from "../../driver/driver.ts";
import { launch } from "../../driver/launch.ts";
import { until } from "../../driver/until.ts";
import type { Fact, Order } from "./journal.ts";

const OUT = ".output/faults";

/** Builds the extension with what works in it. */
export async function buildFaults(browser: BrowserName): Promise<void> {
  const config = "tests/bench/faults/wxt.config.ts";
  const { code, output } = await run("npx", ["wxt", "build", "-b", browser, "-c", config]);
  if (code !== 0) throw new Error(output);
  // The popup can work too.
  const folder = `${OUT}/${browser}-mv3`;
  const scripts = readFileSync(`${folder}/faults.html`, "utf8").match(/<script.*<\/script>/g) ?? [];
  const popup = readFileSync(`${folder}/popup.html`, "utf8");
  writeFileSync(`${folder}/popup.html`, popup.replace("</head>", `${scripts.join("")}</head>`));
}

/** A browser that is killed and started again, with the library that it had. */
export interface FaultyBrowser {
  driver: Driver;
  /** A page of the extension at which facts come in; it works itself if it is told to. */
  desk: Page;
  /** All that was told until now. */
  facts: Fact[];
  /** How often the library came out of its second copy. */
  restorations: number;
  /** Takes what was told since the last time. */
  hear(): Promise<void>;
  /** Kills the first process of the browser, and starts another one. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export async function startFaulty(browser: BrowserName): Promise<FaultyBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), "jianbao-faults-"));
  const executablePath = await ensureBrowser(browser);
  const start = async () => {
    const driver = await launch(browser, {
      executablePath,
      extension: `${OUT}/${browser}-mv3`,
      profile,
    });
    const desk = await openHand(driver);
    // The first look makes the database, so that there is one if the first kill comes soon.
    const { restored } = await desk.evaluate(() => window.faults.check());
    return { driver, desk, isRestored: restored !== null };
  };
  const { driver, desk } = await start();
  const faulty: FaultyBrowser = {
    driver,
    desk,
    facts: [],
    restorations: 0,
    async hear() {
      faulty.facts.push(...(await faulty.desk.evaluate(() => window.faults.takeTold())));
    },
    async restart() {
      process.kill(faulty.driver.processId, "SIGKILL");
      await faulty.driver.closed;
      rmSync(faulty.driver.downloads, { recursive: true, force: true });
      const { isRestored, ...begun } = await start();
      if (isRestored) faulty.restorations += 1;
      Object.assign(faulty, begun);
    },
    async end() {
      await faulty.driver.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  return faulty;
}

/** A page that can work. */
export async function openHand(driver: Driver): Promise<Page> {
  const page = await driver.openExtensionPage("/faults.html");
  await until(() => page.evaluate(() => window.faults !== undefined));
  return page;
}

/** Has the popup over a page work. @returns what closes it */
export async function workInPopup(driver: Driver, page: Page, order: Order) {
  const popup = await driver.openPopup(page);
  await until(() => popup.evaluate((window) => window.faults !== undefined));
  const begin = new Function("popup", `popup.faults.workHere(${JSON.stringify(order)})`);
  await popup.evaluate(begin as (popup: Window) => void);
  return () => popup.close();
}
