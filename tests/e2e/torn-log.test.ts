import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { browser as extensionApi } from "wxt/browser";
import { ensureBrowser } from "../cli/browsers.ts";
import type { Driver } from "../driver/driver.ts";
import { buildOf, launch } from "../driver/launch.ts";
import { until } from "../driver/until.ts";
import { seedLibrary } from "./seed.ts";
import { readStored } from "./stored.ts";

/** Cuts into the last record of a log, wherever that begins. */
const TORN_BYTES = 100;
const CLIPS = 30;
const NOTE = "Written at once.";

let profile: string;
let driver: Driver;
let library: Page;

beforeEach(() => {
  profile = fs.mkdtempSync(path.join(os.tmpdir(), "jianbao-torn-"));
});
afterEach(async () => {
  await driver?.close();
  fs.rmSync(profile, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const executablePath = await ensureBrowser("chrome");
  driver = await launch("chrome", { executablePath, extension: buildOf("chrome"), profile });
  library = await driver.openExtensionPage("/library.html");
  await library.waitForSelector("nav");
}

async function kill(): Promise<void> {
  process.kill(driver.processId, "SIGKILL");
  await driver.closed;
  fs.rmSync(driver.downloads, { recursive: true, force: true });
}

/** The files that LevelDB has written last. */
const logs = () =>
  fs
    .globSync("Default/IndexedDB/*.leveldb/*.log", { cwd: profile })
    .map((file) => path.join(profile, file))
    .sort();

test("chrome: a browser that is killed within a write, and again after that, has its library", async () => {
  await start();
  // Only what is written after the log was renewed stands in the log.
  await until(() => logs().length === 1 && !logs()[0]?.endsWith("/000003.log"));
  await seedLibrary(library, CLIPS);
  // A write after the clips, so that it is not all of them that is torn.
  const [seeded] = (await readStored(library)).clips;
  await library.evaluate(writeNote, seeded?.id ?? "", NOTE.repeat(20));
  await kill();
  const torn = logs().at(-1) ?? "";
  fs.truncateSync(torn, fs.statSync(torn).size - TORN_BYTES);

  await start();
  const { clips } = await readStored(library);
  const [first] = clips;
  expect(first).toBeDefined();
  // Nothing is acknowledged that stands behind the tear; what it tore goes some milliseconds later.
  await library.evaluate(writeNote, first?.id ?? "", NOTE);
  await until(() => !fs.existsSync(torn));
  await kill();

  await start();
  const stored = await readStored(library);
  expect(stored.clips.map(({ id }) => id)).toEqual(clips.map(({ id }) => id));
  expect(stored.bodies.map(({ id }) => id)).toEqual(clips.map(({ id }) => id));
  expect(stored.clips.find(({ id }) => id === first?.id)?.note).toBe(NOTE);
});

/** What the popup asks of the background. Runs in a page of the extension. */
async function writeNote(id: string, note: string): Promise<void> {
  const extension = (globalThis as unknown as { chrome: typeof extensionApi }).chrome;
  const data = { kind: "note", id, note };
  const answer = await extension.runtime.sendMessage({
    id: 1,
    type: "editClip",
    data,
    timestamp: Date.now(),
  });
  if (!answer || answer.err) throw new Error("It was not acknowledged.");
}
