import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import type { Driver, LaunchOptions } from "./driver.ts";
import { CONTROLS, findControl, type Popup, VISIBLE_TEXT } from "./popup.ts";
import { until } from "./until.ts";

const GECKO_ID = "jianbao@jianbao.example";
/** Firefox draws the host of an extension's address by lot unless it is given. */
const UUID = "5b0b0f5e-8a0e-4b57-9d27-7f3f0ab5b0aa";
const ORIGIN = `moz-extension://${UUID}`;

/** Firefox, over WebDriver BiDi and its privileged scope. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { executablePath, extension, headless = true, language = "en-US" } = options;
  const downloads = fs.mkdtempSync(path.join(os.tmpdir(), "jianbao-downloads-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: ["--remote-allow-system-access"],
    ...(options.profile && { userDataDir: path.resolve(options.profile) }),
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: UUID }),
      "intl.locale.requested": language,
      "layout.css.prefers-color-scheme.content-override": options.colourScheme === "dark" ? 0 : 1,
      // Popups follow the browser's own look.
      "ui.systemUsesDarkTheme": options.colourScheme === "dark" ? 1 : 0,
      // Optional permissions are granted unasked: nobody is there to answer the prompt.
      "extensions.webextOptionalPermissionPrompts": false,
      // What an extension stored would go with it when the browser ends.
      ...(options.profile && { "extensions.webextensions.keepStorageOnUninstall": true }),
      ...(options.proxyPort && proxyPrefs(options.proxyPort)),
      ...(options.storageLimit && {
        "dom.quotaManager.temporaryStorage.fixedLimit": options.storageLimit,
      }),
      ...(options.neverRemember && { "browser.privatebrowsing.autostart": true }),
      ...(headless && {
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.useDownloadDir": true,
      }),
    },
  });
  await browser.installExtension(path.resolve(extension));
  const privileged = await privilegedScope(browser);
  if (options.neverRemember || options.inPrivateWindows) await privileged(ALLOW_IN_PRIVATE_WINDOWS);

  const openExtensionPage = async (file: string) => {
    const page = await browser.newPage();
    await navigate(browser, page, ORIGIN + file);
    await until(() => page.evaluate(() => location.protocol === "moz-extension:"));
    return page;
  };
  // The protocol cannot address the popup; another page of the extension reaches it.
  let home: Page | undefined;
  /** What is private sees only what is private, too. */
  let privateHome: Page | undefined;
  const privatePages = new Set<Page>();

  return {
    name: "firefox",
    processId: browser.process()?.pid ?? 0,
    downloads,
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openPrivatePage(url) {
      if (!privateHome) {
        await privileged(OPEN_PRIVATE_WINDOW);
        // New tabs open in the window in front.
        privateHome = await openExtensionPage("/icon/16.png");
      }
      const page = await browser.newPage();
      privatePages.add(page);
      await page.goto(url);
      return page;
    },
    openExtensionPage,
    async openPopup(page) {
      const isPrivate = privatePages.has(page);
      if (!isPrivate) home ??= await openExtensionPage("/icon/16.png");
      await page.bringToFront();
      // The button would shut a popup that a failed test left open.
      await privileged(`${POPUP_PANEL} panel?.hidePopup();`);
      await privileged(`const front = Services.wm.getMostRecentWindow("navigator:browser");
        await ext.apiManager.global.browserActionFor(ext).triggerAction(front)`);
      const view = isPrivate ? privateHome : home;
      if (!view) throw new Error("There is no page to reach the popup from.");
      const popup = firefoxPopup(view, privileged);
      await until(() => popup.evaluate(({ document }) => document.querySelector("h1") !== null));
      // It is loaded before it is shown, and has no size until then.
      await until(() => privileged(`${POPUP_PANEL} return panel?.state === "open";`));
      return popup;
    },
    async pressShortcut(page) {
      await page.bringToFront();
      await privileged(
        `document.querySelector('keyset[id^="ext-keyset-id-"] key[key="S" i]').doCommand()`,
      );
    },
    async chooseFromMenu(page, { x, y }, entry) {
      await page.bringToFront();
      await page.mouse.click(x, y, { button: "right" });
      await until(() => privileged(chooseEntry("contentAreaContextMenu", entry)));
    },
    async chooseFromButtonMenu(page, entry) {
      await page.bringToFront();
      await privileged(OPEN_BUTTON_MENU);
      await until(() => privileged(chooseEntry("toolbar-context-menu", entry)));
    },
    async badge() {
      return privileged(
        `const { action } = ext.apiManager.global.browserActionFor(ext);
         const tab = gBrowser.selectedTab;
         return { text: action.getProperty(tab, "badgeText"), title: action.getProperty(tab, "title") };`,
      ) as Promise<{ text: string; title: string }>;
    },
    isBackgroundAlive: async () => (await privileged("return ext.backgroundState")) === "running",
    async killBackground() {
      await privileged("await ext.terminateBackground({ disableResetIdleForTest: true })");
    },
    async close() {
      await browser.close();
      fs.rmSync(downloads, { recursive: true, force: true });
    },
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
  };
}

const proxyPrefs = (port: number) => ({
  "network.proxy.type": 1,
  ...Object.fromEntries(
    ["http", "ssl"].flatMap((kind) => [
      [`network.proxy.${kind}`, "127.0.0.1"],
      [`network.proxy.${kind}_port`, port],
    ]),
  ),
});

type Privileged = (body: string) => Promise<unknown>;

/** puppeteer keeps its connection to itself; it is the only way to raw BiDi commands. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

const connectionOf = (browser: Browser) =>
  (browser as unknown as { connection: BidiConnection }).connection;

/** `page.goto` would wait for a load event that it misses on moz-extension pages. */
async function navigate(browser: Browser, page: Page, url: string): Promise<void> {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  await connectionOf(browser).send("browsingContext.navigate", { context, url, wait: "complete" });
}

/** Runs code in the browser window itself; `ext` is the extension. */
async function privilegedScope(browser: Browser): Promise<Privileged> {
  const connection = connectionOf(browser);
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { contexts } = tree.result as { contexts: { url: string; context: string }[] };
  const context = contexts.find(({ url }) => url.endsWith("/browser.xhtml"))?.context;
  if (!context)
    throw new Error("This Firefox does not let itself be driven: 153 or newer is needed.");
  return async (body) => {
    const { result } = await connection.send("script.callFunction", {
      functionDeclaration: `async (id) => JSON.stringify(await (async () => {
        const ext = WebExtensionPolicy.getByID(id).extension; ${body} })() ?? null)`,
      arguments: [{ type: "string", value: GECKO_ID }],
      target: { context },
      awaitPromise: true,
    });
    const answer = result as
      | { type: "success"; result: { value: string } }
      | { type: "exception"; exceptionDetails: { text: string } };
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  };
}

/** What the switch "Run in Private Windows" does. */
const ALLOW_IN_PRIVATE_WINDOWS = `
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] }, ext);
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();`;

const OPEN_PRIVATE_WINDOW = `
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener("load", resolve, { once: true }));
  await opened.delayedStartupPromise;`;

/** The button stands in the toolbar, where a reader pins it. */
const OPEN_BUTTON_MENU = `
  const { widget } = ext.apiManager.global.browserActionFor(ext);
  CustomizableUI.addWidgetToArea(widget.id, CustomizableUI.AREA_NAVBAR);
  const { left, top, width, height } = widget.forWindow(window).node.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  window.synthesizeMouseEvent("contextmenu", x, y, { button: 2, clickCount: 1 }, { isDOMEventSynthesized: false });`;

const chooseEntry = (menuId: string, entry: string) => `
  const menu = document.getElementById(${JSON.stringify(menuId)});
  const chosen = [...menu.querySelectorAll("menuitem")].find(({ label }) => label === ${JSON.stringify(entry)});
  if (menu.state !== "open" || !chosen || chosen.hidden) return false;
  menu.activateItem(chosen);
  return true;`;

const POPUP_PANEL = `
  const panel = Services.wm.getMostRecentWindow("navigator:browser").document
    .querySelector(".webextension-popup-browser")?.closest("panel");`;

const SNAPSHOT = `
  const popup = document.querySelector(".webextension-popup-browser");
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  return canvas.toDataURL().split(",")[1];`;

function firefoxPopup(home: Page, privileged: Privileged): Popup {
  /** Evaluates in another page of the extension, on the popup's window. */
  const inPopup = (expression: string) =>
    home.evaluate(
      `(() => { const popup = browser.extension.getViews({ type: "popup" })[0];
        if (!popup) throw new Error("The popup is closed.");
        return (${expression}); })()`,
    );
  const isClosed = () =>
    home.evaluate(`browser.extension.getViews({ type: "popup" }).length === 0`) as Promise<boolean>;
  const onControl = (name: string, action: string) =>
    until(() =>
      inPopup(`((control) => { if (control) { ${action} } return control !== null; })(
          (${findControl})(popup.document, ${JSON.stringify(name)}, ${JSON.stringify(CONTROLS)}))`),
    );
  return {
    text: () => inPopup(`popup.${VISIBLE_TEXT}`) as Promise<string>,
    async click(name) {
      await onControl(name, "control.click();");
    },
    async fill(label, text, key = "Tab") {
      await onControl(
        label,
        `const { value } = { value: ${JSON.stringify(text)} };
         control.focus();
         Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value").set.call(control, value);
         control.dispatchEvent(new popup.InputEvent("input", { bubbles: true }));
         control.dispatchEvent(new popup.KeyboardEvent("keydown", { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }));
         control.dispatchEvent(new popup.Event("change", { bubbles: true }));
         control.blur();`,
      );
    },
    async press(key) {
      await inPopup(`(() => { const target = popup.document.activeElement ?? popup.document.body;
        const go = target.dispatchEvent(new popup.KeyboardEvent("keydown", { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }));
        if (go && ${JSON.stringify(key)} === "Enter") target.click(); })()`);
    },
    evaluate: (ask) => inPopup(`(${ask})(popup)`) as never,
    async screenshot(file) {
      fs.writeFileSync(
        file,
        Buffer.from((await until(() => privileged(SNAPSHOT))) as string, "base64"),
      );
    },
    isClosed,
    async close() {
      if (!(await isClosed())) await inPopup("popup.close()");
      await until(isClosed);
    },
  };
}
