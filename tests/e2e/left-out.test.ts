import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { clickIn } from "./controls.ts";
import { axeViolations, readDatabase, type Session, startSession } from "./session.ts";

/** A line of the sample page that is no part of its article. */
const EDITOR = /责任编辑/;

describe.each(BROWSERS)("what was left out of a clip, in %s", (name) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await startSession(name);
    library = session.library;
    const page = await session.driver.openPage(`${session.pages.origin}portal.html`);
    const popup = await session.driver.openPopup(page);
    await popup.click("Clip this page");
    await until(
      () => popup.text(),
      (text) => text.includes("Clipped ·"),
    );
    await popup.close();
    await library.bringToFront();
    await (await library.waitForSelector("[data-clip]"))?.click();
  });
  afterAll(() => session?.end());

  const article = () =>
    library.evaluate(
      () => document.querySelector("iframe")?.contentDocument?.querySelector("article")?.innerText,
    );
  const kept = async () => (await readDatabase(library)).bodies[0]?.textContent ?? "";
  /** The button beside a text that was left out. */
  const move = (label: string) =>
    until(() =>
      library.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLElement>("details button")];
        const button = buttons.find((one) => one.getAttribute("aria-label")?.startsWith(wanted));
        button?.click();
        return button?.previousElementSibling?.textContent;
      }, label),
    );

  test("is listed, put back by a click, and taken out again by the way back", async () => {
    const before = await until(article, (text) => (text ?? "") !== "");
    expect(before).not.toMatch(EDITOR);
    await library.evaluate(() => {
      for (const one of document.querySelectorAll("details")) one.open = true;
    });
    expect(await axeViolations(library)).toEqual([]);

    const text = await move("Put back “（责任编辑");
    await until(article, (shown) => shown?.includes(text ?? "") ?? false);
    expect(await kept()).toContain(text);
    // The fingerprint is that of the text as it is now.
    expect(await library.evaluate(() => document.body.innerText)).toContain("Fingerprint");

    await clickIn(library, "Undo");
    await until(article, (shown) => shown === before);
    expect(await kept()).not.toMatch(EDITOR);
  });
});
