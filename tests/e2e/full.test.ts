import fs from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, ensureBrowser } from "../cli/browsers.ts";
import { type Served, serve } from "../cli/serve.ts";
import type { Driver } from "../driver/driver.ts";
import { launch, limitedBuildOf } from "../driver/launch.ts";
import { until } from "../driver/until.ts";
import { libraryFaults } from "./library-faults.ts";
import { downloadedBy } from "./session.ts";
import { readStored } from "./stored.ts";

/** More than an empty library takes, in kB. */
const ROOM = 8_000;

describe.each(BROWSERS)("a browser without room, %s", (name) => {
  let pages: Served;
  let driver: Driver;
  let library: Page;
  let extension: string;

  beforeAll(async () => {
    pages = await serve(path.resolve("tests/fixtures/sample"));
    extension = limitedBuildOf(name);
    const executablePath = await ensureBrowser(name);
    driver = await launch(name, { executablePath, extension, storageLimit: ROOM });
    library = await driver.openExtensionPage("/library.html");
    await library.waitForSelector("nav");
    await readStored(library);
    await library.evaluate(fillUp);
  });
  afterAll(async () => {
    await driver?.close();
    pages?.close();
    fs.rmSync(extension, { recursive: true, force: true });
  });

  test("says so, keeps nothing by halves, and hands the article out as a file", async () => {
    const tab = await driver.openPage(`${pages.origin}essay.html`);
    const popup = await driver.openPopup(tab);
    await popup.click("Clip this page");
    await until(
      () => popup.text(),
      (text) => text.includes("There is no room left on this device"),
    );
    const stored = await readStored(library);
    expect(stored.clips).toEqual([]);
    expect(libraryFaults(stored)).toEqual([]);
    const file = await downloadedBy(driver, () => popup.click("Save it as a file instead"));
    expect(path.extname(file)).toBe(".html");
    expect(fs.readFileSync(file, "utf8")).toContain("<article>");
    await popup.close();
    await tab.close();
  });
});

/** Leaves less room than a clip takes. Runs in a page of the extension. */
async function fillUp(): Promise<void> {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("filler", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("bytes");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const put = (database: IDBDatabase, size: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = database.transaction("bytes", "readwrite");
      // What can be compressed would take no room.
      const bytes = crypto.getRandomValues(new Uint8Array(size));
      transaction.objectStore("bytes").put(bytes, crypto.randomUUID());
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
  for (const size of [65_536, 8_000, 500]) {
    // Firefox begins nothing more on a connection that has just found no room.
    const database = await open();
    while (await put(database, size));
    database.close();
  }
}
