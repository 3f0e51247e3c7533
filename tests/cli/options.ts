import { parseArgs } from "node:util";
import { BROWSERS, type BrowserName } from "./browsers.ts";

export const FORMATS = [
  "markdown",
  "html",
  "epub",
  "text",
  "json",
  "csv",
  "bookmarks",
  "ris",
  "bibtex",
  "cslJson",
] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  browser: BrowserName;
  headless: boolean;
  format: Format;
  /** Folder for the exported files. */
  out: string;
  /** Folder for screenshots; null: none are taken. */
  screenshots: string | null;
  /** Addresses and HTML files; none: the sample page. */
  pages: string[];
}

export const USAGE = `npm start -- [--browser chrome|firefox] [--headless] [--format ${FORMATS.join("|")}]
             [--out DIR] [--screenshots DIR] [URL or HTML file …]`;

/** Reads the command line; throws a sentence for what it cannot read. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: "string", default: "chrome" },
      headless: { type: "boolean", default: false },
      format: { type: "string", default: "markdown" },
      out: { type: "string", default: "out" },
      screenshots: { type: "string" },
    },
  });
  return {
    browser: oneOf(BROWSERS, values.browser, "--browser"),
    headless: values.headless || !hasDisplay(),
    format: oneOf(FORMATS, values.format, "--format"),
    out: values.out,
    screenshots: values.screenshots ?? null,
    pages: positionals,
  };
}

function oneOf<T extends string>(choices: readonly T[], value: string, option: string): T {
  const choice = choices.find((one) => one === value);
  if (choice) return choice;
  throw new Error(`${option} takes one of ${choices.join(", ")}, not "${value}".`);
}

const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
