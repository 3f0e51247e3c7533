import type { BrowserName } from "../cli/browsers.ts";
import { launchChrome } from "./chrome.ts";
import type { Driver, LaunchOptions } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";

/** Starts a browser with the built extension in it. */
export const launch = (name: BrowserName, options: LaunchOptions): Promise<Driver> =>
  name === "chrome" ? launchChrome(options) : launchFirefox(options);

/** Where a build for a browser lies. */
export const buildOf = (name: BrowserName): string => `.output/${name}-mv3`;
