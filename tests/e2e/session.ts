import fs from "node:fs";
import path from "node:path";
import axe from "axe-core";
import type { Page } from "puppeteer-core";
import type { State } from "../../utils/clip/clip.ts";
import type { Receipt } from "../../utils/clip/receipt.ts";
import { type BrowserName, ensureBrowser } from "../cli/browsers.ts";
import { type Served, serve } from "../cli/serve.ts";
import { finishedDownloads } from "../driver/downloads.ts";
import type { Driver, LaunchOptions } from "../driver/driver.ts";
import { buildOf, grantedBuildOf, launch } from "../driver/launch.ts";
import type { Popup } from "../driver/popup.ts";
import { until } from "../driver/until.ts";

/** Where the tests leave what they saw. */
export const SCREENSHOTS = ".output/screenshots";

export interface Session {
  driver: Driver;
  pages: Served;
  /** The library page, open in a tab all the time. */
  library: Page;
  end(): Promise<void>;
}

type Look = Pick<
  LaunchOptions,
  "language" | "colourScheme" | "neverRemember" | "inPrivateWindows"
> & {
  /** With access to all sites. */
  isGranted?: boolean;
};

/** A browser with the built extension, the sample pages, and the library page open. */
export async function startSession(
  name: BrowserName,
  { isGranted = false, ...look }: Look = {},
): Promise<Session> {
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
  const executablePath = await ensureBrowser(name);
  const pages = await serve(path.resolve("tests/fixtures/sample"));
  const extension = isGranted ? grantedBuildOf(name) : buildOf(name);
  const driver = await launch(name, { executablePath, extension, ...look });
  const library = await driver.openExtensionPage("/library.html");
  await library.waitForSelector("nav");
  return {
    driver,
    pages,
    library,
    async end() {
      await driver.close();
      pages.close();
    },
  };
}

export interface Stored {
  rows: {
    id: string;
    clippedAt: string;
    tags: string[];
    trashed: number;
    state: State;
    article: { title: string; url: string };
    receipt?: Receipt;
  }[];
  bodies: { id: string; textContent: string }[];
  counts: { name: string; count: number }[];
}

/** All that the database holds, read past the extension's own code. */
export const readDatabase = (library: Page): Promise<Stored> =>
  library.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open("jianbao"));
    const transaction = database.transaction(["clips", "bodies", "counts"]);
    const [rows, bodies, counts] = await Promise.all(
      ["clips", "bodies", "counts"].map((store) =>
        settled(transaction.objectStore(store).getAll()),
      ),
    );
    database.close();
    return { rows, bodies, counts } as never;
  });

/** Waits for a download that does what `start` says, and returns the file's path. */
export async function downloadedBy(driver: Driver, start: () => Promise<void>): Promise<string> {
  const before = new Set(finishedDownloads(driver.downloads));
  await start();
  const [name = ""] = await until(
    () => finishedDownloads(driver.downloads).filter((file) => !before.has(file)),
    (names) => names.length > 0,
  );
  return path.join(driver.downloads, name);
}

/** What axe finds wrong with a page, a line each. */
export async function axeViolations(page: Pick<Page, "evaluate">): Promise<string[]> {
  await page.evaluate(axe.source);
  return linesOf((await page.evaluate(`${RUN_AXE}(window)`)) as axe.Result[]);
}

/** What axe finds wrong with the popup, which in Firefox is looked at from another page. */
export async function axeViolationsIn(popup: Popup): Promise<string[]> {
  const inspect = `(window) => { ${axe.source}; return ${RUN_AXE}(window); }`;
  return linesOf(await popup.evaluate({ toString: () => inspect } as never));
}

const RUN_AXE = `(async ({ axe, document }) =>
  (await axe.run(document, { resultTypes: ["violations"] })).violations)`;

const linesOf = (violations: axe.Result[]): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
