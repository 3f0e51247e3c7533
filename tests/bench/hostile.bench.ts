import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import type { browser as extensionApi } from "wxt/browser";
import { BROWSERS, type BrowserName, ensureBrowser } from "../cli/browsers.ts";
import { serve } from "../cli/serve.ts";
import { grantedBuildOf, launch } from "../driver/launch.ts";
import { type HostilePage, hostilePages } from "./hostile-pages.ts";
import { printTable } from "./table.ts";

const LIMIT_MS = 2_000;
/** As many of the slowest are told. */
const TOLD = 25;

/**
 * Has the built content script read pages that are made to freeze or break it, in both browsers. The
 * page is laid out before, so that what is measured is ours. Each has to end within two seconds,
 * with an article or a failure that has a sentence.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: "string", default: BROWSERS.join() },
      only: { type: "string", default: "" },
    },
  });
  const pages = hostilePages().filter(({ name }) => name.includes(values.only));
  for (const browser of BROWSERS.filter((name) => values.browser.includes(name))) {
    const found = await readAll(browser, pages);
    const slow = found.filter(({ ms, outcome }) => ms > LIMIT_MS || outcome.startsWith("broken"));
    if (slow.length > 0) process.exitCode = 1;
    console.log(`## ${browser}: ${found.length} pages, ${slow.length} of them too slow or broken`);
    const told = found.sort((a, b) => b.ms - a.ms).slice(0, TOLD);
    printTable(
      ["page", "ms", "outcome"],
      [...new Set([...slow, ...told])].map(({ name, ms, outcome }) => [
        name,
        Math.round(ms),
        outcome,
      ]),
    );
  }
}

interface Reading {
  name: string;
  ms: number;
  outcome: string;
}

async function readAll(browser: BrowserName, pages: readonly HostilePage[]): Promise<Reading[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "jianbao-hostile-"));
  const site = await serve(folder);
  const executablePath = await ensureBrowser(browser);
  const start = async () => {
    const extension = grantedBuildOf(browser);
    const driver = await launch(browser, { executablePath, extension });
    return { driver, desk: await driver.openExtensionPage("/icon/16.png") };
  };
  let { driver, desk } = await start();
  const found: Reading[] = [];
  try {
    for (const { name, html } of pages) {
      writeFileSync(path.join(folder, "page.html"), html);
      const address = `${site.origin}page.html?${found.length}`;
      try {
        const tab = await driver.openPage(address);
        const reading = { name, ...(await readOne(desk, address)) };
        if (reading.ms > LIMIT_MS) console.error(browser, name, Math.round(reading.ms), "ms");
        found.push(reading);
        await tab.close();
      } catch (error) {
        found.push({ name, ms: Number.NaN, outcome: `broken: ${error}`.slice(0, 120) });
        await driver.close().catch(() => {});
        ({ driver, desk } = await start());
      }
    }
  } finally {
    await driver.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

const readOne = (desk: Page, address: string) =>
  desk.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: typeof extensionApi }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url === url);
    const target = { tabId: tab?.id ?? -1 };
    const layOut = () => document.documentElement?.getBoundingClientRect().height ?? 0;
    await scripting.executeScript({ target, func: layOut });
    const start = performance.now();
    const [injection] = await scripting.executeScript({
      target,
      files: ["/content-scripts/extract.js"],
    });
    const ms = performance.now() - start;
    const result = injection?.result as { kind: string; article?: { length: number } } | undefined;
    const error = (injection as { error?: unknown } | undefined)?.error;
    const { kind = `broken: ${error ?? "nothing"}`, article } = result ?? {};
    return { ms, outcome: article ? `${article.length} characters` : kind };
  }, address);
