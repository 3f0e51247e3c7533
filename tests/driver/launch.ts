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
export const grantedBuildOf = (name: BrowserName): string =>
  changedBuildOf(name, ({ optional_host_permissions, ...manifest }) => ({
    ...manifest,
    host_permissions: optional_host_permissions,
  }));

/** The same build without the right to unlimited storage: browsers then keep to a limit that is set. */
export const limitedBuildOf = (name: BrowserName): string =>
  changedBuildOf(name, ({ permissions, ...manifest }) => ({
    ...manifest,
    permissions: permissions?.filter((one) => one !== "unlimitedStorage"),
  }));

interface Manifest {
  permissions?: string[];
  optional_host_permissions?: string[];
}

function changedBuildOf(name: BrowserName, change: (manifest: Manifest) => object): string {
  const folder = mkdtempSync(path.join(tmpdir(), "jianbao-build-"));
  cpSync(buildOf(name), folder, { recursive: true });
  const file = path.join(folder, "manifest.json");
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")))));
  return folder;
}
