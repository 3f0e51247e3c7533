import { createHash } from "node:crypto";
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BROWSERS } from "../cli/browsers.ts";
import { run } from "../cli/run.ts";
import { printTable } from "./table.ts";

/**
 * Builds the sources of the repository in two folders, and the source package for the stores'
 * reviewers in a third, and compares the packages byte for byte. Needs `unzip`.
 */
export async function main(): Promise<void> {
  const first = await copyOfSources("one");
  const folders = [first, await copyOfSources("another-place"), await packedSources(first)];
  const rows: (string | number)[][] = [];
  try {
    for (const browser of BROWSERS) {
      const builds: ReadonlyMap<string, string>[] = [];
      for (const folder of folders) builds.push(await built(folder, browser));
      const names = new Set(builds.flatMap((build) => [...build.keys()]));
      const different = [...names].filter(
        (name) => new Set(builds.map((build) => build.get(name))).size > 1,
      );
      rows.push([browser, names.size, different.length]);
      if (different.length > 0 || names.size === 0) {
        console.error(different.join("\n"));
        process.exitCode = 1;
      }
    }
  } finally {
    for (const folder of folders) rmSync(path.dirname(folder), { recursive: true, force: true });
  }
  printTable(["build", "files", "different"], rows);
}

/** What git knows of, with the packages that are installed here. */
async function copyOfSources(name: string): Promise<string> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "jianbao-build-")), name);
  const { output } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
  for (const file of output.trim().split("\n")) {
    if (statSync(file, { throwIfNoEntry: false })) cpSync(file, path.join(folder, file));
  }
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** What the stores' reviewers get, unpacked. */
async function packedSources(folder: string): Promise<string> {
  const wxt = path.resolve("node_modules/.bin/wxt");
  const unpacked = path.join(mkdtempSync(path.join(tmpdir(), "jianbao-build-")), "unpacked");
  const pack = `cd "${folder}" && "${wxt}" zip -b firefox && unzip -q .output/*-sources.zip -d "${unpacked}"`;
  const { code, output } = await run("sh", ["-c", pack]);
  if (code !== 0) throw new Error(output);
  symlinkSync(path.resolve("node_modules"), path.join(unpacked, "node_modules"));
  return unpacked;
}

/** The hash of each file of a build. */
async function built(folder: string, browser: string): Promise<Map<string, string>> {
  const wxt = path.resolve("node_modules/.bin/wxt");
  const build = `cd "${folder}" && "${wxt}" prepare && "${wxt}" build -b ${browser}`;
  const { code, output } = await run("sh", ["-c", build]);
  if (code !== 0) throw new Error(output);
  const root = path.join(folder, `.output/${browser}-mv3`);
  const files = globSync("**/*", { cwd: root }).filter((file) =>
    statSync(path.join(root, file)).isFile(),
  );
  const hash = (file: string) =>
    createHash("sha256")
      .update(readFileSync(path.join(root, file)))
      .digest("hex");
  return new Map(files.map((file) => [file, hash(file)]));
}
