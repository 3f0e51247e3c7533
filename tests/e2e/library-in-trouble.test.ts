import fs from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { browser as extensionApi } from "wxt/browser";
import { BROWSERS, ensureBrowser } from "../cli/browsers.ts";
import { type Served, serve } from "../cli/serve.ts";
import type { Driver } from "../driver/driver.ts";
import { launch, limitedBuildOf } from "../driver/launch.ts";
import type { Popup } from "../driver/popup.ts";
import { until } from "../driver/until.ts";
import { clickIn, textOf } from "./controls.ts";
import { libraryFaults } from "./library-faults.ts";
import { downloadedBy } from "./session.ts";
import { readStored } from "./stored.ts";

/** More than a small library takes, in kB. */
const ROOM = 8_000;

describe.each(BROWSERS)("a library in trouble, in %s", (name) => {
  let pages: Served;
  let driver: Driver;
  let extension: string;
  /** A page of the extension that holds no library open. */
  let bare: Page;

  beforeAll(async () => {
    pages = await serve(path.resolve("tests/fixtures/sample"));
    extension = limitedBuildOf(name);
    const executablePath = await ensureBrowser(name);
    driver = await launch(name, { executablePath, extension, storageLimit: ROOM });
    bare = await driver.openExtensionPage("/icon/16.png");
  });
  afterAll(async () => {
    await driver?.close();
    pages?.close();
    fs.rmSync(extension, { recursive: true, force: true });
  });

  async function inPopup(page: string, does: (popup: Popup) => Promise<unknown>): Promise<void> {
    const tab = await driver.openPage(pages.origin + page);
    const popup = await driver.openPopup(tab);
    await does(popup);
    await popup.close();
    await tab.close();
  }

  /** Opens the library page and closes it again. */
  async function inLibrary(does: (library: Page) => Promise<unknown>): Promise<void> {
    const library = await driver.openExtensionPage("/library.html");
    await does(library);
    await library.close();
  }

  async function clipEssay(): Promise<void> {
    await inPopup("essay.html", async (popup) => {
      await popup.click("Clip this page");
      await until(
        () => popup.text(),
        (text) => text.includes("Clipped ·"),
      );
    });
    await until(() => bare.evaluate(isMarked));
    await driver.killBackground();
  }

  test.runIf(name === "chrome")("that was thrown away comes back, and that is told", async () => {
    await clipEssay();
    const before = await readStored(bare);
    await bare.evaluate(deleteDatabase, "jianbao");
    await inPopup("essay.html", async (popup) => {
      await until(() => popup.text(), isReturnTold);
      // Scripts in web pages do not see what it came out of.
      expect(await bare.evaluate(seenByPages)).toBe("refused");
    });
    expect(await readStored(bare)).toEqual(before);
    // From then on it comes out of the bulk of the copy.
    await bare.evaluate(wakeBackground);
    await until(() => bare.evaluate(isSettled), Boolean, 60_000);
    await driver.killBackground();
    await bare.evaluate(deleteDatabase, "jianbao");
    await inLibrary(async (library) => {
      await until(() => textOf(library), isReturnTold);
      await until(
        () => textOf(library),
        (text) => text.includes("What a slow archive teaches"),
      );
      await clickIn(library, "I know");
      await until(
        () => textOf(library),
        (text) => !isReturnTold(text),
      );
    });
    await driver.killBackground();
    await bare.evaluate(deleteCopy);
    await bare.evaluate(() => (globalThis as unknown as Extension).chrome.storage.local.clear());
    await bare.evaluate(deleteDatabase, "jianbao");
  });

  test("that was thrown away without a copy is missed, until the reader knows", async () => {
    await clipEssay();
    await bare.evaluate(deleteCopy);
    await bare.evaluate(deleteDatabase, "jianbao");
    await inPopup("essay.html", (popup) => until(() => popup.text(), isLossTold));
    await inLibrary(async (library) => {
      await until(() => textOf(library), isLossTold);
      await clickIn(library, "I know");
      await until(
        () => textOf(library),
        (text) => !isLossTold(text),
      );
    });
    await inLibrary((library) =>
      until(
        () => textOf(library),
        (text) => text.includes("Nothing clipped yet") && !isLossTold(text),
      ),
    );
  });

  test("that is full keeps nothing by halves, says so, and hands the article out as a file", async () => {
    await bare.evaluate(fillUp);
    await inPopup("essay.html", async (popup) => {
      await popup.click("Clip this page");
      await until(
        () => popup.text(),
        (text) => text.includes("There is no room left on this device"),
      );
      const stored = await readStored(bare);
      expect(stored.clips).toEqual([]);
      expect(libraryFaults(stored)).toEqual([]);
      const file = await downloadedBy(driver, () => popup.click("Save it as a file instead"));
      expect(path.extname(file)).toBe(".html");
      expect(fs.readFileSync(file, "utf8")).toContain("<article>");
    });
  });

  test("that a later version has made is left alone, and the reader told", async () => {
    await bare.evaluate(deleteDatabase, "filler");
    const before = await bare.evaluate(makeLater);
    const isTold = (text: string) => text.includes("an older version of Jianbao than the library");
    await inLibrary((library) => until(() => textOf(library), isTold));
    await inPopup("portal.html", async (popup) => {
      await until(() => popup.text(), isTold);
      await popup.click("Clip this page");
      await until(() => popup.text(), isTold);
    });
    expect(await bare.evaluate(storesAndClips)).toEqual(before);
  });
});

const isLossTold = (text: string) => text.includes("The browser no longer has the library");

const isReturnTold = (text: string) => text.includes("its clip is back, from its second copy");

interface Extension {
  chrome: typeof extensionApi;
}

/** What a script of the extension sees of its storage in the page that the popup is open over. */
async function seenByPages(): Promise<string> {
  const extension = (globalThis as unknown as Extension).chrome;
  const tabs = await extension.tabs.query({});
  const tabId = tabs.find(({ url }) => url?.includes("essay.html"))?.id ?? -1;
  const look = async () => {
    const { local } = (globalThis as unknown as Extension).chrome.storage;
    return local.get(null).then(
      (all) => Object.keys(all).join(),
      () => "refused",
    );
  };
  const [injected] = await extension.scripting.executeScript({ target: { tabId }, func: look });
  return String(injected?.result);
}

/** Both layers; the settings are beside the first. */
async function deleteCopy(): Promise<void> {
  const { storageBuckets } = navigator as Navigator & {
    storageBuckets?: { delete(name: string): Promise<void> };
  };
  await storageBuckets?.delete("copy");
  const extension = (globalThis as unknown as Extension).chrome;
  const names = Object.keys(await extension.storage.local.get(null));
  await extension.storage.local.remove(names.filter((name) => name.startsWith("copy/")));
}

const wakeBackground = async () => {
  const extension = (globalThis as unknown as Extension).chrome;
  await extension.runtime.sendMessage("").catch(() => {});
};

/** Whether all that was copied has left the storage of what was written lately. */
async function isSettled(): Promise<boolean> {
  const extension = (globalThis as unknown as Extension).chrome;
  const names = Object.keys(await extension.storage.local.get(null));
  return names.includes("copy/library") && !names.some((name) => name.startsWith("copy/clips/"));
}

async function isMarked(): Promise<boolean> {
  const extension = (globalThis as unknown as Extension).chrome;
  const { libraryMark } = await extension.storage.local.get("libraryMark");
  return (libraryMark as { clips: number } | undefined)?.clips === 1;
}

const deleteDatabase = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** What an upgrade to a version that nobody has yet might do. @returns what is there then */
async function makeLater(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("jianbao", 990);
    request.onupgradeneeded = () => request.result.createObjectStore("loans");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...database.objectStoreNames].join();
  database.close();
  return `990: ${stores}, 0 clips`;
}

const storesAndClips = () =>
  new Promise<string>((resolve, reject) => {
    const request = indexedDB.open("jianbao");
    request.onsuccess = () => {
      const database = request.result;
      const counting = database.transaction("clips").objectStore("clips").count();
      counting.onsuccess = () => {
        const stores = [...database.objectStoreNames].join();
        resolve(`${database.version}: ${stores}, ${counting.result} clips`);
        database.close();
      };
    };
    request.onerror = () => reject(request.error);
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
