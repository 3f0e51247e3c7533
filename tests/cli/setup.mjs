// Installs the packages if they are not those of the lock file. Plain JavaScript without any
// package: it runs first, on whatever Node there is.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.jianbao-installed";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== lock) install();
requireNode();

function install() {
  console.error("Installing packages…");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: ["ignore", 2, 2] })
    : spawnSync("npm", args, { stdio: ["ignore", 2, 2], shell: true });
  if (status !== 0) fail("The packages could not be installed; npm says why above.");
  writeFileSync(STAMP, lock);
}

/** On Linux x64 a fitting Node comes with the packages; elsewhere it must be there. */
function requireNode() {
  const bundled = "node_modules/.bin/node";
  const version = existsSync(bundled)
    ? execFileSync(bundled, ["--version"], { encoding: "utf8" })
    : process.version;
  const [major, minor] = version.slice(1).split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  fail(`Node ${version.trim()} is too old: please install Node 22.18 or newer.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
