import fs from "node:fs";
import path from "node:path";

/** What browsers call a file that is not whole yet. */
const PARTIAL = /\.(crdownload|part|tmp)$|^\.org\.chromium/;

/** Names of the whole files in a downloads folder; none while one is still being written. */
export function finishedDownloads(folder: string): string[] {
  const names = fs.readdirSync(folder);
  if (names.some((name) => PARTIAL.test(name))) return [];
  return names.filter((name) => fs.statSync(path.join(folder, name)).size > 0);
}
