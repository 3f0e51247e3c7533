import type { Page } from "puppeteer-core";
import type { BrowserName } from "../cli/browsers.ts";
import type { Popup } from "./popup.ts";

export interface LaunchOptions {
  executablePath: string;
  /** Folder of the built extension. */
  extension: string;
  headless?: boolean;
  /** Language of the browser's interface; Firefox needs the language pack for it. */
  language?: "en-US" | "zh-CN";
  colourScheme?: "light" | "dark";
  /** Firefox's "never remember history": every window is private. */
  neverRemember?: boolean;
  /** The reader lets the extension work in private windows, too. */
  inPrivateWindows?: boolean;
  /** Room for all that the extension stores, in kB; for a build of `limitedBuildOf`. */
  storageLimit?: number;
  /** Port of a proxy on the loopback interface, for all that the browser asks of other machines. */
  proxyPort?: number;
  /** Folder that the browser keeps its state in, for another launch to find; none: a new one. */
  profile?: string;
}

/** A browser with Jianbao in it, driven as a person drives it. Both browsers have the same. */
export interface Driver {
  name: BrowserName;
  /** Of the browser's first process. */
  processId: number;
  /** Folder that receives the downloads. */
  downloads: string;
  openPage(url: string): Promise<Page>;
  /** Opens it in a private window; for a launch with `inPrivateWindows`. */
  openPrivatePage(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Clicks the toolbar button over a page: grants activeTab and opens the popup. */
  openPopup(page: Page): Promise<Popup>;
  /** Presses Alt+Shift+S over a page; null where the driver cannot. */
  pressShortcut: ((page: Page) => Promise<void>) | null;
  /** Clicks with the right button at a point of a page and takes an entry; null where it cannot. */
  chooseFromMenu:
    | ((page: Page, at: { x: number; y: number }, entry: string) => Promise<void>)
    | null;
  /** Clicks the toolbar button with the right button over a page and takes an entry; null where it cannot. */
  chooseFromButtonMenu: ((page: Page, entry: string) => Promise<void>) | null;
  /** What stands on the toolbar button over the tab in front. */
  badge(): Promise<{ text: string; title: string }>;
  isBackgroundAlive(): Promise<boolean>;
  killBackground(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the person has closed the browser. */
  closed: Promise<void>;
}
