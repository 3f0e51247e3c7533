import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import puppeteer, {
  type Browser,
  type ElementHandle,
  type Page,
  type Target,
} from "puppeteer-core";
import type { browser as extensionApi } from "wxt/browser";
import type { Driver, LaunchOptions } from "./driver.ts";
import { clickWithMouse } from "./mouse.ts";
import { CONTROLS, findControl, type Popup, VISIBLE_TEXT } from "./popup.ts";
import { until } from "./until.ts";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What the background sees. */
interface ExtensionGlobal {
  chrome: typeof extensionApi;
}

/** Chromium, over the DevTools protocol. */
export async function launchChrome(options: LaunchOptions): Promise<Driver> {
  const { executablePath, extension, headless = true, language = "en-US" } = options;
  const downloads = fs.mkdtempSync(path.join(os.tmpdir(), "jianbao-downloads-"));
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true, // The Extensions domain is not to be had over a socket.
    enableExtensions: true,
    ...(options.profile && { userDataDir: path.resolve(options.profile) }),
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    ...(headless && { downloadBehavior: { policy: "allow", downloadPath: downloads } }),
    env: { ...process.env, LANGUAGE: language.replace("-", "_") },
    args: [
      ...FLAGS,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(options.colourScheme === "dark" ? ["--force-dark-mode"] : []),
      ...(options.proxyPort ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`] : []),
      `--lang=${language}`,
    ],
  });
  const id = await browser.installExtension(path.resolve(extension));
  const origin = `chrome-extension://${id}`;
  const isWorker = (target: Target) =>
    target.type() === "service_worker" && target.url().startsWith(origin);
  const worker = () => browser.targets().find(isWorker);
  await browser.waitForTarget(isWorker);
  if (options.inPrivateWindows) await allowInPrivateWindows(browser, id);

  if (options.storageLimit) {
    // It holds for as long as the session of a tab that stays open.
    const session = await (await browser.newPage()).createCDPSession();
    const quotaSize = options.storageLimit * 1024;
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
  }

  const inColours = async (page: Page) => {
    const value = options.colourScheme ?? "light";
    if (headless) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    return page;
  };
  const openPopup = async (page: Page) => {
    await page.bringToFront();
    const installed = (await browser.extensions()).get(id);
    if (!installed) throw new Error("The extension is not installed.");
    await page.triggerExtensionAction(installed);
    const target = await browser.waitForTarget((one) => one.url() === `${origin}/popup.html`);
    const popup = await inColours(await target.asPage());
    await popup.waitForSelector("h1");
    return chromePopup(popup);
  };

  return {
    name: "chrome",
    processId: browser.process()?.pid ?? 0,
    downloads,
    async openPage(url) {
      const page = await inColours(await browser.newPage());
      await page.goto(url);
      return page;
    },
    async openPrivatePage(url) {
      const page = await browser.newPage();
      await page.goto(`${origin}/icon/16.png`);
      await page.evaluate(async (address) => {
        const { windows } = (globalThis as unknown as ExtensionGlobal).chrome;
        await windows.create({ incognito: true, url: address });
      }, url);
      await page.close();
      const target = await browser.waitForTarget((one) => one.url() === url);
      return inColours(await target.asPage());
    },
    async openExtensionPage(file) {
      const page = await inColours(await browser.newPage());
      await page.goto(origin + file);
      return page;
    },
    openPopup,
    pressShortcut: null, // Keys of the browser's own reach it only through a window system.
    chooseFromMenu: null, // The same holds for its menus.
    chooseFromButtonMenu: null,
    async badge() {
      const live = await worker()?.worker();
      if (!live) throw new Error("The background is asleep, so its badge cannot be read.");
      return live.evaluate(async () => {
        const { action, tabs } = (globalThis as unknown as ExtensionGlobal).chrome;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        const at = tab?.id === undefined ? {} : { tabId: tab.id };
        return { text: await action.getBadgeText(at), title: await action.getTitle(at) };
      });
    },
    isBackgroundAlive: async () => worker() !== undefined,
    async killBackground() {
      const killed = worker();
      // One that is just starting may not hear it: it is told until it is gone.
      await until(async () => {
        if (killed && worker() === killed) await (await killed.worker())?.close();
        return !killed || worker() !== killed;
      });
    },
    async close() {
      await browser.close();
      fs.rmSync(downloads, { recursive: true, force: true });
    },
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
  };
}

/** What the switch "Allow in Incognito" does: the extension is loaded again. */
async function allowInPrivateWindows(browser: Browser, extensionId: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  // Outside developer mode an unpacked extension would not come back.
  await page.evaluate(`(async () => {
    const { developerPrivate } = chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({
      extensionId: ${JSON.stringify(extensionId)},
      incognitoAccess: true,
    });
  })()`);
  await until(() =>
    page.evaluate(`chrome.developerPrivate.getExtensionInfo(${JSON.stringify(extensionId)})
      .then(({ state, incognitoAccess }) => state === "ENABLED" && incognitoAccess.isActive)`),
  );
  await page.close();
}

function chromePopup(page: Page): Popup {
  /** Clicks the control of that name, as soon as there is one. */
  const click = async (name: string) => {
    const clicked = await until(async () => {
      const found = await page.evaluateHandle(
        `(${findControl})(document, ${JSON.stringify(name)}, "${CONTROLS}")`,
      );
      const control = found.asElement() as ElementHandle<Element> | null;
      return control && (await clickWithMouse(control)) ? control : null;
    });
    if (!clicked) throw new Error(`There is no control named ${name}.`);
    return clicked;
  };
  return {
    text: () => page.evaluate(VISIBLE_TEXT) as Promise<string>,
    async click(name) {
      await click(name);
    },
    async fill(label, text, key = "Tab") {
      const field = await click(label);
      await field.click({ count: 3 });
      await field.press("Backspace");
      await field.type(text);
      await field.press(key);
    },
    press: (key) => page.keyboard.press(key as "Enter"),
    evaluate: (ask) => page.evaluate(`(${ask})(window)`) as never,
    screenshot: async (file) => {
      const clip = { x: 0, y: 0, width: 400, height: 600 };
      await page.screenshot({ path: file as `${string}.png`, clip, captureBeyondViewport: true });
    },
    isClosed: async () => page.isClosed(),
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}
