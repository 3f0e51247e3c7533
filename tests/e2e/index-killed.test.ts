import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { clickIn, textOf } from "./controls.ts";
import { seedLibrary } from "./seed.ts";
import { type Session, startSession } from "./session.ts";

const CLIPS = 900;

/** Stands in the text of each. */
const HELD_BY_ALL = "坐下来读书的椅子";

interface IndexState {
  version: number;
  unindexed: number;
  isMerging: boolean;
}

/** What indexing has come to, read past the extension's own code. */
const indexState = (page: Page): Promise<IndexState> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open("jianbao"));
    const transaction = database.transaction(["manifests", "unindexed"]);
    const [manifest, unindexed] = await Promise.all([
      settled(transaction.objectStore("manifests").get("manifest")),
      settled(transaction.objectStore("unindexed").count()),
    ]);
    database.close();
    return { version: manifest?.version ?? 0, unindexed, isMerging: Boolean(manifest?.merge) };
  });

describe.each(BROWSERS)("indexing that is stopped in the middle, in %s", (name) => {
  let session: Session;
  let saved = 0;

  beforeAll(async () => {
    session = await startSession(name);
    await seedLibrary(session.library, CLIPS);
  });
  afterAll(() => session?.end());

  /** Clips a page; the background then indexes what there is to index. */
  async function clipOne(): Promise<void> {
    saved += 1;
    const tab = await session.driver.openPage(`${session.pages.origin}essay.html?clip=${saved}`);
    const popup = await session.driver.openPopup(tab);
    await until(
      () => popup.text(),
      (shown) => shown.includes("Clip this page"),
    );
    await popup.click("Clip this page");
    await until(
      () => popup.text(),
      (shown) => shown.includes("Clipped ·"),
    );
    await popup.close();
    await tab.close();
  }

  async function expectCleanLibrary(page: Page): Promise<void> {
    // Browsers let pages that are not in front wait.
    await page.bringToFront();
    await clickIn(page, "Settings");
    await clickIn(page, "Check the library");
    const said = await until(
      () => textOf(page),
      (text) => /were checked\.|is not right|could not be finished/.test(text),
      60_000,
    );
    expect(said).toContain("were checked. Nothing is wrong.");
    await page.keyboard.press("Escape");
  }

  async function expectAllFound(page: Page): Promise<void> {
    await page.bringToFront();
    await page.focus("[type=search]");
    await page.keyboard.press("Escape");
    await page.keyboard.type(HELD_BY_ALL);
    await until(
      () => textOf(page),
      (text) => text.includes(`${CLIPS} hits`),
    );
    await page.keyboard.press("Escape");
  }

  test("leaves a library in which everything is found and nothing wrong, at every stop", async () => {
    const stops = { indexing: 0, merging: 0 };
    for (let { version, unindexed } = await indexState(session.library); unindexed > 64; ) {
      await clipOne();
      const stopped = await until(
        () => indexState(session.library),
        (now) => now.version > version + 3,
      );
      await session.driver.killBackground();
      stops[stopped.isMerging ? "merging" : "indexing"] += 1;
      await expectCleanLibrary(session.library);
      ({ version, unindexed } = await indexState(session.library));
    }
    expect(stops.indexing + stops.merging).toBeGreaterThan(1);
    await expectAllFound(session.library);
    await expectCleanLibrary(session.library);
  }, 120_000);

  test("a page that is closed while it rebuilds the index leaves the clips to be looked at", async () => {
    const page = await session.driver.openExtensionPage("/library.html");
    await clickIn(page, "Settings");
    await clickIn(page, "Rebuild counts and search index");
    await until(
      () => indexState(session.library),
      ({ unindexed }) => unindexed > 64 && unindexed < CLIPS,
    );
    await page.close();
    await expectAllFound(session.library);
    await expectCleanLibrary(session.library);
  }, 120_000);
});
