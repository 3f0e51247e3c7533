import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { run } from "../cli/run.ts";
import { printTable } from "./table.ts";

const CHROME = ".output/chrome-mv3";

/** Sizes of what is shipped, against the limits that we have set ourselves. */
export async function main(): Promise<void> {
  const { code, output } = await run("npx", ["wxt", "zip", "-b", "chrome"]);
  if (code !== 0) throw new Error(output);
  const [archive = ""] = globSync(".output/*-chrome.zip");
  const rows: [string, number, number][] = [
    ["popup JavaScript, gzipped", total(scriptsOf("popup.html")), 60_000],
    ["library JavaScript, gzipped", total(scriptsOf("library.html")), Number.NaN],
    ["content script, gzipped", gzipped(`${CHROME}/content-scripts/extract.js`), 45_000],
    ["background, gzipped", total(withImports(`${CHROME}/background.js`)), Number.NaN],
    ["store package", statSync(archive).size, 400_000],
  ];
  printTable(
    ["", "bytes", "limit", "ratio"],
    rows.map(([name, bytes, limit]) => [
      name,
      bytes,
      limit || "–",
      limit ? (bytes / limit).toFixed(2) : "–",
    ]),
  );
}

/** What a page loads before it shows anything: its script and what that imports at once. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(path.join(CHROME, page), "utf8");
  return [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, file = ""]) => CHROME + file);
}

/** A module and all that it imports. */
function withImports(file: string, found = new Set<string>()): string[] {
  if (found.has(file)) return [];
  found.add(file);
  const imports = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g);
  for (const [, imported = ""] of imports)
    withImports(path.join(path.dirname(file), imported), found);
  return [...found];
}

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

const total = (files: string[]) => files.reduce((sum, file) => sum + gzipped(file), 0);
