import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { until } from "../driver/until.ts";
import { downloadedBy, readDatabase, type Session, startSession } from "./session.ts";

interface Extension {
  browser: Pick<typeof browser, "contextMenus">;
}

/** Chromium's menus are drawn by the window system, where no driver reaches them. */
describe("the context menu, in firefox", () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await startSession("firefox");
  });
  afterAll(() => session?.end());

  async function choose(file: string, selector: string, entry: string): Promise<void> {
    page = await session.driver.openPage(session.pages.origin + file);
    const { x, y } = await page.evaluate((selected) => {
      const box = document.querySelector(selected)?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + 8, y: (box?.top ?? 0) + 8 };
    }, selector);
    await session.driver.chooseFromMenu?.(page, { x, y }, entry);
  }
  const badgeSays = (mark: string) =>
    until(
      () => session.driver.badge(),
      ({ text }) => text === mark,
    );

  test("clips the page", async () => {
    await choose("essay.html", "blockquote", "Clip this page");
    await badgeSays("✓");
    const { rows } = await readDatabase(session.library);
    expect(rows.map(({ article }) => article.title)).toEqual([
      "What a slow archive teaches a fast newsroom",
    ]);
    await page.close();
  });

  test("clips the selection as a clip of its own", async () => {
    page = await session.driver.openPage(`${session.pages.origin}essay.html`);
    const at = await page.evaluate(() => {
      const quote = document.querySelector("blockquote p");
      if (quote) getSelection()?.selectAllChildren(quote);
      const { left = 0, top = 0 } = quote?.getBoundingClientRect() ?? {};
      return { x: left + 8, y: top + 8 };
    });
    await session.driver.chooseFromMenu?.(page, at, "Clip the selection");
    await badgeSays("✓");
    const { rows, bodies } = await readDatabase(session.library);
    expect(rows).toHaveLength(2);
    expect(bodies.map(({ textContent }) => textContent.trim())).toContain(
      "File it so that a stranger can find it in the dark.",
    );
    await page.close();
  });

  test("clips the page behind a link, and closes the tab that it opened for it", async () => {
    await choose("front.html", "a[href='portal.html']", "Clip the linked page");
    await badgeSays("✓");
    const { rows } = await readDatabase(session.library);
    expect(rows.map(({ article }) => article.title)).toContain(
      "老城区十二座公共书房开放 居民步行十分钟可达",
    );
    await page.close();
  });

  test("the toolbar button's own menu clips the page and hands it out as a file", async () => {
    page = await session.driver.openPage(`${session.pages.origin}ferry.html`);
    const file = await downloadedBy(session.driver, async () => {
      await session.driver.chooseFromButtonMenu?.(page, "Clip this page and save it as a file");
    });
    expect(file).toMatch(/\.md$/);
    const { rows } = await readDatabase(session.library);
    expect(readFileSync(file, "utf8")).toContain(rows.at(-1)?.article.title);
    await page.close();
  });

  test("the toolbar button's own menu has an entry for exporting", async () => {
    // It fails for an entry that there is not.
    await session.library.evaluate(() =>
      (globalThis as unknown as Extension).browser.contextMenus.update("exportAll", {}),
    );
  });

  test("says so when a page behind a link holds no article", async () => {
    await choose("front.html", "a[href='login.html']", "Clip the linked page");
    await badgeSays("–");
    expect((await readDatabase(session.library)).rows).toHaveLength(4);
    await page.close();
  });
});
