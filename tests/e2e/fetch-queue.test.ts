import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { type Served, serve } from "../cli/serve.ts";
import { until } from "../driver/until.ts";
import { clickIn, textOf } from "./controls.ts";
import { axeViolations, readDatabase, SCREENSHOTS, type Session, startSession } from "./session.ts";

describe.each(BROWSERS)("fetching the articles of an imported list, in %s", (name) => {
  let session: Session;
  let library: Page;
  let list: string;
  let site: Served;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "jianbao-site-"));

  beforeAll(async () => {
    session = await startSession(name, { isGranted: true });
    library = session.library;
    fs.cpSync("tests/fixtures/sample", folder, { recursive: true });
    site = await serve(folder);
    list = path.join(session.driver.downloads, "..", `${name}-list.csv`);
    const line = (page: string, tags: string) =>
      `${page},${site.origin}${page},1523664000,${tags},unread\n`;
    const lines = [line("river.html", "本地|河"), line("gone.html", "x"), line("essay.html", "")];
    fs.writeFileSync(list, `title,url,time_added,tags,status\n${lines.join("")}`);
    await library.bringToFront();
    await clickIn(library, "Backup and import");
    const field = await until(() => library.$("input[type=file]"));
    await (field as ElementHandle<HTMLInputElement>).uploadFile(list);
    await clickIn(library, "Import");
  });
  afterAll(async () => {
    await session?.end();
    site.close();
    fs.rmSync(list, { force: true });
    fs.rmSync(folder, { recursive: true });
  });

  test("fetches them one by one, keeps tags and days, and says what could not be fetched", async () => {
    await clickIn(library, "Fetch the 3 articles");
    await until(
      () => textOf(library),
      (text) => text.includes("1 article could not be fetched:") && !text.includes("to go."),
      30_000,
    );
    await library.bringToFront();
    await library.screenshot({ path: `${SCREENSHOTS}/${name}-fetched.png` });
    const { rows, bodies } = await readDatabase(library);
    const river = rows.find(({ article }) => article.url.endsWith("river.html"));
    expect(rows).toHaveLength(3);
    expect(river).toMatchObject({ tags: ["本地", "河"], clippedAt: "2018-04-14T00:00:00.000Z" });
    const texts = bodies.filter(({ textContent }) => textContent.length > 0);
    expect(texts).toHaveLength(2);
  });

  test("takes no address for an article: it stays unread, and can be fetched where it is opened", async () => {
    const gone = async () =>
      (await readDatabase(library)).rows.find(({ article }) => article.url.endsWith("gone.html"));
    const { id } = (await gone()) ?? { id: "" };
    await library.click(`[data-clip="${id}"]`);
    await until(
      () => textOf(library),
      (text) => text.includes("This clip is an address without a text."),
    );
    await until(() =>
      library.evaluate(() => {
        const frame = document.querySelector("iframe")?.contentDocument;
        return frame?.readyState === "complete" && frame.querySelector("h1") !== null;
      }),
    );
    expect((await gone())?.state).toBe("unread");
    expect(await axeViolations(library)).toEqual([]);
    await clickIn(library, "Fetch the article");
    await until(
      () => textOf(library),
      (text) => text.includes("The article is being fetched."),
    );
    await until(
      () => textOf(library),
      (text) => !text.includes("The article is being fetched."),
      30_000,
    );
  });

  test("tries again by hand, and goes on when the library is opened again", async () => {
    fs.copyFileSync(path.join(folder, "portal.html"), path.join(folder, "gone.html"));
    await reload();
    await clickIn(library, "Backup and import");
    await clickIn(library, "Try these again");
    await reload();
    await until(
      () => readDatabase(library),
      ({ bodies }) => bodies.every(({ textContent }) => textContent.length > 0),
    );
  });

  async function reload(): Promise<void> {
    // Puppeteer's own waits in vain for Firefox.
    await library.evaluate(() => {
      document.querySelector("nav")?.remove();
      location.reload();
    });
    await until(() => library.$("nav"));
  }
});
