import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { readDatabase, type Session, startSession } from "./session.ts";

/** What a page is only in a browser that lays it out and runs its scripts. */
describe.each(BROWSERS)("pages as the reader sees them, in %s", (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession(name, { isGranted: true });
  });
  afterAll(() => session?.end());

  test("a further page that only its scripts fill is waited for, in a tab in the background", async () => {
    const text = await clip("saltern.html", ["Clip this page", "Clip all its pages"]);
    expect(text).toMatch(/^盐场的冬天从[\s\S]*第一层白。\n等到正月[\s\S]*池子没换。”$/);
  });

  test("an article in a frame is read, without what lies out of sight", async () => {
    const text = await clip("framed.html", ["Clip this page"]);
    expect(text).toMatch(
      /^因池底[\s\S]*五号滩，各班组[\s\S]*上工。\n途经[\s\S]*检修范围见平面图。$/,
    );
    const { rows } = await readDatabase(session.library);
    const row = rows.find(({ article }) => article.url.endsWith("framed.html"));
    expect(row?.article.title).toBe("关于四号滩停晒的公告");
  });

  /** Clips a page by these buttons, and gives the text that the library then holds. */
  async function clip(file: string, buttons: string[]): Promise<string> {
    const page = await session.driver.openPage(session.pages.origin + file);
    const popup = await session.driver.openPopup(page);
    for (const button of buttons) {
      // A button comes when what is before it is done.
      await until(async () => (await popup.text()).includes(button));
      await popup.click(button);
    }
    await until(
      () => popup.text(),
      (text) => text.includes("Clipped ·") && !text.includes("goes on"),
      20_000,
    );
    await popup.close();
    await page.close();
    const { rows, bodies } = await readDatabase(session.library);
    const id = rows.find(({ article }) => article.url.endsWith(file))?.id;
    return bodies.find((body) => body.id === id)?.textContent ?? "";
  }
});
