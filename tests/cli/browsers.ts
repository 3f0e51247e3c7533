import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from "@puppeteer/browsers";
import { run } from "./run.ts";

export const BROWSERS = ["chrome", "firefox"] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Known {
  /** Names in the PATH, the best first. */
  commands: string[];
  /** Places outside the PATH. */
  places: string[];
  debianPackage: string;
  variable: string;
}

const KNOWN: Record<BrowserName, Known> = {
  chrome: {
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    places: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    debianPackage: "chromium",
    variable: "CHROME_PATH",
  },
  firefox: {
    commands: ["firefox-esr", "firefox"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debianPackage: "firefox-esr",
    variable: "FIREFOX_PATH",
  },
};

const CACHE = join(homedir(), ".cache", "puppeteer");

/**
 * Where a browser is; installs one if there is none: by apt as root on Debian and Ubuntu, else as
 * a download of its maker. Throws a sentence that says what to install.
 */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name);
  if (found) return found;
  console.error(`No ${name} found, installing one…`);
  await installByApt(KNOWN[name].debianPackage);
  const installed = findBrowser(name) ?? (await downloadBrowser(name));
  if (installed) return installed;
  const { debianPackage, variable } = KNOWN[name];
  throw new Error(
    `There is no ${name} and none could be installed. Please install ${debianPackage}, or set ${variable} to the browser's program.`,
  );
}

function findBrowser(name: BrowserName): string | null {
  const { commands, places, variable } = KNOWN[name];
  const set = process.env[variable];
  if (set) return set;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...inPath, ...places].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const QUIET = { DEBIAN_FRONTEND: "noninteractive" };
let updated: Promise<unknown> | undefined;

/**
 * Installs Debian packages where that is possible, and else does nothing. The lists are brought up to
 * date first: an image's old ones offer old browsers.
 */
export async function installByApt(...packages: string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  if ((await run("dpkg", ["--status", ...packages])).code === 0) return;
  updated ??= run("apt-get", ["update"], QUIET);
  await updated;
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], QUIET);
}

async function downloadBrowser(name: BrowserName): Promise<string | null> {
  const browser = name === "chrome" ? Browser.CHROME : Browser.FIREFOX;
  const platform = detectBrowserPlatform();
  if (!platform) return null;
  try {
    const buildId = await resolveBuildId(browser, platform, "stable");
    await install({ browser, buildId, cacheDir: CACHE });
    return computeExecutablePath({ browser, buildId, cacheDir: CACHE });
  } catch (error) {
    console.error(
      `The download of ${name} failed: ${error instanceof Error ? error.message : error}`,
    );
    return null;
  }
}
