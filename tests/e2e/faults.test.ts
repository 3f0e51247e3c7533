import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { browser as extensionApi } from "wxt/browser";
import { BROWSERS, ensureBrowser } from "../cli/browsers.ts";
import { type Served, serve } from "../cli/serve.ts";
import type { Driver } from "../driver/driver.ts";
import { grantedBuildOf, launch } from "../driver/launch.ts";
import { until } from "../driver/until.ts";
import { libraryFaults } from "./library-faults.ts";
import { readStored } from "./stored.ts";

/** What the library acknowledged: a page that was clipped, or a note that was written. */
interface Acknowledged {
  id: string;
  page: string;
  note: string | null;
}

/** Longest that work goes on before the kill, in milliseconds; longer than a save takes. */
const LONGEST = 180;

describe.each(BROWSERS)("a library in %s whose work is killed", (name) => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "jianbao-killed-"));
  let extension: string;
  let pages: Served;
  let driver: Driver;
  let library: Page;
  let article: Page;
  let clipped = 0;
  const acknowledged: Acknowledged[] = [];

  beforeAll(async () => {
    pages = await serve(path.resolve("tests/fixtures/sample"));
    extension = grantedBuildOf(name);
    await start();
  });
  afterAll(async () => {
    await driver?.close();
    pages?.close();
    for (const folder of [profile, extension]) fs.rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    const executablePath = await ensureBrowser(name);
    driver = await launch(name, { executablePath, extension, profile });
    library = await driver.openExtensionPage("/library.html");
    await library.waitForSelector("nav");
    article = await driver.openPage(`${pages.origin}essay.html`);
  }

  /** Clips a page that is not in the library yet, and writes notes to it until it is stopped. */
  async function beginWork(): Promise<void> {
    clipped += 1;
    const page = `${pages.origin}essay.html?at=${clipped}`;
    await article.evaluate((address) => history.replaceState(null, "", address), page);
    await library.evaluate(clipAndNote, page);
    await until(() => driver.isBackgroundAlive());
  }

  async function hear(): Promise<void> {
    const heard = await library.evaluate(() => (window as Working).acknowledged?.splice(0));
    acknowledged.push(...(heard ?? []));
  }

  async function expectWhole(): Promise<void> {
    const stored = await readStored(library);
    const rows = new Map(stored.clips.map((row) => [row.id, row]));
    const noteOf = (id: string) => Number(rows.get(id)?.note.slice("note ".length) || 0);
    const lost = acknowledged.filter(
      ({ id, page, note }) =>
        rows.get(id)?.article.url !== page || noteOf(id) < Number(note?.slice("note ".length) ?? 0),
    );
    expect(lost).toEqual([]);
    expect(libraryFaults(stored)).toEqual([]);
  }

  const whileWorking = () => new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));

  async function untilAcknowledged(): Promise<void> {
    await until(hear, () => acknowledged.some(({ page }) => page.endsWith(`?at=${clipped}`)));
  }

  test("loses nothing and tears nothing when the background is stopped", async () => {
    for (let run = 0; run < 22; run += 1) {
      await beginWork();
      // A slow machine would otherwise be killed before every save, and prove nothing.
      if (run % 2 === 1) await untilAcknowledged();
      await whileWorking();
      await driver.killBackground();
      await hear();
      await expectWhole();
    }
  });

  test("loses nothing and tears nothing when the page that is clipped is closed", async () => {
    for (let run = 0; run < 2; run += 1) {
      await beginWork();
      await whileWorking();
      await article.close();
      await hear();
      await expectWhole();
      article = await driver.openPage(`${pages.origin}essay.html`);
    }
  });

  test("loses nothing and tears nothing when the whole browser is killed", async () => {
    await beginWork();
    await untilAcknowledged();
    await whileWorking();
    await hear();
    process.kill(driver.processId, "SIGKILL");
    await driver.closed;
    fs.rmSync(driver.downloads, { recursive: true, force: true });
    await start();
    await expectWhole();
    expect(acknowledged.length).toBeGreaterThan(10);
  });

  test("is looked at in a way that finds what is torn, lost or miscounted", async () => {
    const stored = await readStored(library);
    const [first] = stored.clips;
    const without = {
      body: { ...stored, bodies: stored.bodies.slice(1) },
      row: { ...stored, clips: stored.clips.slice(1) },
      count: { ...stored, counts: stored.counts.slice(1) },
    };
    expect(first).toBeDefined();
    for (const broken of Object.values(without)) expect(libraryFaults(broken)).not.toEqual([]);
  });
});

type Working = Window & { acknowledged?: Acknowledged[] };

/** What the popup asks of the background, without its pauses. Runs in a page of the extension. */
async function clipAndNote(page: string): Promise<void> {
  const extension = (globalThis as unknown as { chrome: typeof extensionApi }).chrome;
  const ask = async (type: string, data: object) => {
    const answer = await extension.runtime.sendMessage({
      id: 1,
      type,
      data,
      timestamp: Date.now(),
    });
    if (!answer || answer.err) throw new Error("It was not acknowledged.");
    return answer.res;
  };
  const tabs = await extension.tabs.query({});
  const tab = tabs.find(({ url }) => url?.startsWith(new URL("/", page).href));
  const acknowledged: Acknowledged[] = [];
  (window as Working).acknowledged = acknowledged;
  const work = async () => {
    const saved = await ask("clipTab", { tabId: tab?.id, scope: "article" });
    if (saved?.kind !== "saved") return;
    const { id } = saved;
    acknowledged.push({ id, page, note: null });
    // What the browser hands to a new background after all belongs to another run by then.
    for (let at = 1; (window as Working).acknowledged === acknowledged; at += 1) {
      const note = `note ${at}`;
      await ask("editClip", { kind: "note", id, note });
      acknowledged.push({ id, page, note });
    }
  };
  // It ends with an error when it is stopped: that is what it is for.
  work().catch(() => {});
}
