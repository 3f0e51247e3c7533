import fs from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { filesOf } from "../utils/export/zip/files-of.ts";
import { clickIn, textOf } from "./controls.ts";
import { seedLibrary } from "./seed.ts";
import { downloadedBy, type Session, startSession } from "./session.ts";

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
});
