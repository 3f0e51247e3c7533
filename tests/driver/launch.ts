import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserName } from "../cli/browsers.ts";
import { launchChrome } from "./chrome.ts";
import type { Driver, LaunchOptions } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";

/** Starts a browser with the built extension in it. */
export const launch = (name: BrowserName, options: LaunchOptions): Promise<Driver> =>
  name === "chrome" ? launchChrome(options) : launchFirefox(options);

/** Where a build for a browser lies. */
export const buildOf = (name: BrowserName): string => `.output/${name}-mv3`;

/**
 * The same build with access to all sites from the start, as if the reader had granted it: no driver
 * can answer the browsers' own prompts.
 */
export function grantedBuildOf(name: BrowserName): string {
  const folder = mkdtempSync(path.join(tmpdir(), "jianbao-granted-"));
  cpSync(buildOf(name), folder, { recursive: true });
  const file = path.join(folder, "manifest.json");
  const { optional_host_permissions, ...manifest } = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: optional_host_permissions }));
  return folder;
}
