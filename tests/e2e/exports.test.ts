import fs from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { filesOf } from "../utils/export/zip/files-of.ts";
import { clickIn, textOf } from "./controls.ts";
import { seedLibrary } from "./seed.ts";
import {
  downloadedBy,
  readDatabase,
  SCREENSHOTS,
  type Session,
  type Stored,
  startSession,
} from "./session.ts";

const CLIPS = 30;

/** What must be true of the file that holds all clips, by the name of its format. */
const FORMATS: Record<string, { extension: string; judge(file: Buffer): void }> = {
  Markdown: {
    extension: ".zip",
    judge(file) {
      const texts = [...filesOf(file).values()].map((bytes) => new TextDecoder().decode(bytes));
      expect(texts).toHaveLength(CLIPS);
      expect(texts.every((text) => text.startsWith("---\ntitle: "))).toBe(true);
    },
  },
  HTML: { extension: ".zip", judge: (file) => void expect(filesOf(file).size).toBe(CLIPS) },
  "Plain text": { extension: ".zip", judge: (file) => void expect(filesOf(file).size).toBe(CLIPS) },
  EPUB: {
    extension: ".epub",
    judge(file) {
      expect([...filesOf(file).keys()].filter((name) => /chapter/.test(name))).toHaveLength(CLIPS);
    },
  },
  JSON: {
    extension: ".json",
    judge: (file) => void expect(JSON.parse(file.toString()).clips).toHaveLength(CLIPS),
  },
  CSV: {
    extension: ".csv",
    judge(file) {
      const { data, errors } = Papa.parse(file.toString(), { header: true, skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(data).toHaveLength(CLIPS);
    },
  },
  Bookmarks: {
    extension: ".html",
    judge: (file) => void expect(file.toString().match(/<DT><A /g)).toHaveLength(CLIPS),
  },
  RIS: {
    extension: ".ris",
    judge: (file) => void expect(file.toString().match(/^ER {2}- /gm)).toHaveLength(CLIPS),
  },
  BibTeX: {
    extension: ".bib",
    judge: (file) => void expect(file.toString().match(/^@\w+\{/gm)).toHaveLength(CLIPS),
  },
  "CSL-JSON": {
    extension: ".csl.json",
    judge: (file) => void expect(JSON.parse(file.toString())).toHaveLength(CLIPS),
  },
};

describe.each(BROWSERS)("everything out and back in, in %s", (name) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await startSession(name);
    library = session.library;
    await seedLibrary(library, CLIPS);
    await library.bringToFront();
  });
  afterAll(() => session?.end());

  test.each(Object.entries(FORMATS))(
    "downloads all clips as %s",
    async (format, { extension, judge }) => {
      const file = await downloadedBy(session.driver, async () => {
        await clickIn(library, "Export all");
        await clickIn(library, format);
        await clickIn(library, "Save the file");
      });
      expect(path.basename(file)).toMatch(/^Jianbao \d{4}-\d\d-\d\d/);
      expect(
        path
          .basename(file)
          .replace(/\(\d+\)/, "")
          .slice("Jianbao 2026-01-31".length),
      ).toBe(extension);
      judge(fs.readFileSync(file));
      // Chromium's driver writes over a file of the same name.
      fs.rmSync(file);
      await until(
        () => textOf(library),
        (text) => text.includes(`Exported ${CLIPS} clips as`),
      );
    },
  );

  test("gives back an equal library from its backup, and says so before", async () => {
    await clickIn(library, "Backup and import");
    const file = await downloadedBy(session.driver, () => clickIn(library, "Save a backup"));
    expect(path.basename(file)).toMatch(/^Jianbao backup \d{4}-\d\d-\d\d.*\.json$/);
    const before = await readDatabase(library);
    await seedLibrary(library, 1);
    await clickIn(library, "Backup and import");
    await choose(library, file);
    await shows("29 clips are new.");
    await clickIn(library, "Replace the library");
    await shows("This has no way back.");
    // Until its preview is there, nothing but the choice of files begins with "Import".
    await library.waitForSelector("button:enabled::-p-text(Import)");
    await clickIn(library, "Import");
    await until(
      () => readDatabase(library),
      ({ rows }) => rows.length === CLIPS,
    );
    expect(withoutDerived(await readDatabase(library))).toEqual(withoutDerived(before));
    fs.rmSync(file);
  });

  test("saves a backup by itself when the library is opened and one is due", async () => {
    await clickIn(library, "Backup and import");
    const rhythm = "[aria-labelledby=import-heading] select";
    await library.waitForSelector(rhythm);
    await library.select(rhythm, "day");
    await library.evaluate(() =>
      (globalThis as unknown as Extension).chrome.storage.local.remove("lastBackup"),
    );
    const file = await downloadedBy(session.driver, () => seedLibrary(library, CLIPS));
    expect(JSON.parse(fs.readFileSync(file, "utf8")).counts.clips).toBe(CLIPS);
    fs.rmSync(file);
  });

  // Chromium asks for the permission, and nobody is there to answer.
  test.runIf(name === "firefox")("keeps the last of the backups that it saved", async () => {
    await clickIn(library, "Backup and import");
    await clickIn(library, "The last 3");
    await until(() => library.evaluate(readKept));
    const backups = () =>
      fs.readdirSync(session.driver.downloads).filter((file) => file.startsWith("Jianbao backup"));
    // A backup that is gone leaves its name to the next.
    const settled = (count: number) => until(backups, (files) => files.length === count);
    const manual = await downloadedBy(session.driver, () => clickIn(library, "Save a backup"));
    for (let day = 0; day < 5; day++) {
      await library.evaluate(() =>
        (globalThis as unknown as Extension).chrome.storage.local.remove("lastBackup"),
      );
      await seedLibrary(library, CLIPS);
      await until(
        () => library.evaluate(readLast),
        (last) => last !== undefined,
      );
      await settled(Math.min(day + 2, 4));
    }
    expect(backups()).toContain(path.basename(manual));
    for (const file of backups()) fs.rmSync(path.join(session.driver.downloads, file));
  });

  test("a large export that the popup began goes on without it", async () => {
    const many = 250;
    await seedLibrary(library, many);
    const popup = await session.driver.openExtensionPage("/popup.html");
    const file = await downloadedBy(session.driver, async () => {
      await clickIn(popup, "Export all");
      await clickIn(popup, "Plain text");
      await clickIn(popup, "Save the file");
    });
    expect(filesOf(fs.readFileSync(file)).size).toBe(many);
    fs.rmSync(file);
    if (!popup.isClosed()) await popup.close();
    await library.bringToFront();
    await seedLibrary(library, CLIPS);
    await clickIn(library, "Backup and import");
  });

  test("reads what another program has exported, says what is not in it, and takes it back", async () => {
    const file = path.join(session.driver.downloads, "..", `${name}-pocket.csv`);
    fs.writeFileSync(
      file,
      "title,url,time_added,tags,status\n旧码头,https://pocket.example/1,1523664000,本地|码头,unread\n",
    );
    await choose(library, file);
    await shows("1 clip is new.");
    await shows("A list of addresses brings no text.");
    await clickIn(library, "Import");
    const { rows } = await until(
      () => readDatabase(library),
      (stored) => stored.rows.length === CLIPS + 1,
    );
    expect(rows.find(({ article }) => article.title === "旧码头")?.tags).toEqual(["本地", "码头"]);
    await shows("Imported 1 clip");
    await library.screenshot({ path: `${SCREENSHOTS}/${name}-imported.png` });
    await clickIn(library, "Undo");
    await shows("Took the import back");
    const undone = await readDatabase(library);
    expect(undone.rows.filter(({ trashed }) => trashed === 1).map(({ article }) => article.title)) //
      .toEqual(["旧码头"]);
    fs.rmSync(file);
  });

  test.each([
    ["HTML", [".html", ".zip"]],
    ["Bookmarks", [".html"]],
  ])("reads its own %s again, with titles, tags and times", async (format, extensions) => {
    await seedLibrary(library, CLIPS);
    const before = await readDatabase(library);
    const file = await downloadedBy(session.driver, async () => {
      await clickIn(library, "Export all");
      await clickIn(library, format);
      await clickIn(library, "Save the file");
    });
    expect(extensions).toContain(path.extname(file));
    await seedLibrary(library, 1);
    await clickIn(library, "Backup and import");
    await choose(library, file);
    await shows(`${CLIPS - 1} clips are new.`);
    await clickIn(library, "Import");
    const after = await until(
      () => readDatabase(library),
      ({ rows }) => rows.length === CLIPS,
    );
    expect(new Set(after.rows.map(marksOf))).toEqual(new Set(before.rows.map(marksOf)));
    fs.rmSync(file);
  });

  test("imports nothing of a backup that is cut off, or what is whole if told so", async () => {
    await seedLibrary(library, CLIPS);
    await clickIn(library, "Backup and import");
    const whole = await downloadedBy(session.driver, () => clickIn(library, "Save a backup"));
    const text = fs.readFileSync(whole, "utf8");
    fs.rmSync(whole);
    const file = path.join(session.driver.downloads, "..", `${name}-cut.json`);
    // In the middle of the tenth clip.
    const cut = text.split("\n").slice(0, 11).join("\n");
    fs.writeFileSync(file, cut.slice(0, -100));
    await seedLibrary(library, 1);
    await clickIn(library, "Backup and import");
    await choose(library, file);
    await shows("this file is cut off or damaged.");
    await shows("8 clips are new.");
    expect((await readDatabase(library)).rows).toHaveLength(1);
    await clickIn(library, "Import what is whole");
    await until(
      () => readDatabase(library),
      ({ rows, bodies }) => rows.length === 9 && bodies.length === 9,
    );
    fs.rmSync(file);
  });

  test("refuses what it does not know, with a sentence", async () => {
    const file = path.join(session.driver.downloads, "..", `${name}-other.json`);
    fs.writeFileSync(file, "{}");
    await choose(library, file);
    await shows("this is no format that Jianbao can read.");
    await library.screenshot({ path: `${SCREENSHOTS}/${name}-import.png` });
    fs.rmSync(file);
  });

  const shows = (sentence: string) =>
    until(
      () => textOf(library),
      (text) => text.includes(sentence),
    );
});

/** What every one of our own formats gives back. */
const marksOf = ({ article, tags, clippedAt }: Stored["rows"][number]) =>
  [article.url, article.title, [...tags].sort().join(), clippedAt.slice(0, 19)].join("\n");

/** Without what clips get when they are written: the seed's are from before that, or simpler. */
const withoutDerived = ({ rows, bodies, ...stored }: Stored) => ({
  ...stored,
  rows: rows.map((row) => ({ ...row, order: null, receipt: null })),
  bodies: bodies.map((body) => ({ ...body, contentHash: null })),
});

/** Runs in the page, like the one below. */
const readLast = async () =>
  (await (globalThis as unknown as Extension).chrome.storage.local.get("lastBackup")).lastBackup;

const readKept = async () =>
  (await (globalThis as unknown as Extension).chrome.storage.local.get("keptBackups"))
    .keptBackups === 3;

interface Extension {
  chrome: typeof browser;
}

async function choose(library: Page, file: string): Promise<void> {
  const field = await until(() => library.$("input[type=file]"));
  await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
}
