import fs from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { downloadedBy, type Session, startSession } from "./session.ts";

/** It stays for half a minute, so that the browser can take the file. */
const CLOSED_WITHIN_MS = 60_000;

interface Extension {
  chrome: typeof browser;
}

/** Of a reader who wants a backup a day and never opens the library. */
describe.each(BROWSERS)("a backup that is due, in %s", (name) => {
  let session: Session;

  let home: Page;

  beforeAll(async () => {
    session = await startSession(name);
    // A library page would save it by itself.
    home = await session.driver.openExtensionPage("/icon/16.png");
    await session.library.close();
  });
  afterAll(() => session?.end());

  test("is saved after a clip, by a tab behind the page that closes again", async () => {
    await home.evaluate(() =>
      (globalThis as unknown as Extension).chrome.storage.local.set({ backupRhythm: "day" }),
    );
    const page = await session.driver.openPage(`${session.pages.origin}portal.html`);
    const file = await downloadedBy(session.driver, async () => {
      const popup = await session.driver.openPopup(page);
      await popup.click("Clip this page");
      await until(
        () => popup.text(),
        (text) => text.includes("Clipped"),
      );
      await popup.close();
    });
    expect(path.basename(file)).toMatch(/^Jianbao backup /);
    expect(JSON.parse(fs.readFileSync(file, "utf8")).counts.clips).toBe(1);
    expect(await page.evaluate(() => document.visibilityState)).toBe("visible");
    await until(
      () => home.evaluate(readTabs),
      (tabs) => tabs.every((url) => !url.includes("/library.html")),
      CLOSED_WITHIN_MS,
    );
  });
});

/** Addresses of the extension's own tabs. */
const readTabs = async () =>
  (await (globalThis as unknown as Extension).chrome.tabs.query({})).flatMap(
    ({ url }) => url ?? [],
  );
