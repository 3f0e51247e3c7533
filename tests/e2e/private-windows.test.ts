import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { textOf } from "./controls.ts";
import { readDatabase, type Session, startSession } from "./session.ts";

/** Where the reader lets the extension work in them; both browsers ask that first. */
describe.each(BROWSERS)("private windows, in %s", (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await startSession(name, { inPrivateWindows: true });
    page = await session.driver.openPrivatePage(`${session.pages.origin}portal.html`);
  });
  afterAll(() => session?.end());

  test("clip into the ordinary library, and say where the clip is", async () => {
    const popup = await session.driver.openPopup(page);
    await popup.click("Clip this page");
    const told = await until(
      () => popup.text(),
      (text) => text.includes("Clipped"),
    );
    expect(told).toContain(
      name === "chrome" ? "Clipped ·" : "the clip is there in an ordinary window",
    );
    await popup.close();
    const { rows, bodies } = await readDatabase(session.library);
    expect(rows.map(({ article }) => article.url)).toEqual([page.url()]);
    expect(bodies).toHaveLength(1);
    await until(
      () => textOf(session.library),
      (text) => text.includes("1 clip"),
    );
  });

  test.runIf(name === "firefox")("keep no library of their own, and say so", async () => {
    const library = await session.driver.openExtensionPage("/library.html");
    await until(
      () => textOf(library),
      (text) => text.includes("private windows and “never remember history” keep no library"),
    );
  });
});
