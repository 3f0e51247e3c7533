import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { type Served, serve } from "../cli/serve.ts";
import { until } from "../driver/until.ts";
import { filesOf } from "../utils/export/zip/files-of.ts";
import { clickIn } from "./controls.ts";
import { type CountingServer, startCounting } from "./counting-server.ts";
import { HOSTILE_MARKUP } from "./hostile-markup.ts";
import { downloadedBy, type Session, startSession } from "./session.ts";

const TITLE = "The ferry keeper's winter";
const PROSE =
  "The keeper crossed the river four times a day, and in winter he crossed it for nobody but himself, because the rope would freeze if it was left alone.";
/** Ends whatever a line of markup has left open. */
const RESET =
  "</style></textarea></title></select></table></svg></math></template></form></a></details></div>";
/** Lines a page: one that swallows the rest of its page leaves the others. */
const LINES = 36;

describe.each(BROWSERS)("hostile pages in %s", (name) => {
  let session: Session;
  let site: Served;
  let counting: CountingServer;
  let folder: string;
  const pages: string[] = [];

  beforeAll(async () => {
    counting = await startCounting();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "jianbao-hostile-"));
    for (let at = 0; at < HOSTILE_MARKUP.length; at += LINES) {
      const file = `page-${pages.length}.html`;
      const lines = HOSTILE_MARKUP.slice(at, at + LINES).map((line, index) =>
        armed(line, `${counting.origin}/${at + index}`),
      );
      fs.writeFileSync(path.join(folder, file), pageWith(`${TITLE} ${pages.length}`, lines));
      pages.push(file);
    }
    site = await serve(folder);
    session = await startSession(name);
  });
  afterAll(async () => {
    await session?.end();
    site?.close();
    counting?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** The requests that `act` sets off, once they have come to an end. */
  async function requestsOf(act: () => Promise<unknown>): Promise<string[]> {
    const before = counting.asked.length;
    await act();
    await settled(counting);
    return counting.asked.slice(before);
  }

  test("attack a reader who opens them: the markup does what it is meant to", async () => {
    const asked = new Set<string>();
    for (const page of pages) {
      const requests = await requestsOf(async () => {
        const tab = await session.driver.openPage(site.origin + page);
        await settled(counting);
        await tab.close();
      });
      for (const request of requests) asked.add(request);
    }
    expect(asked.size).toBeGreaterThan(HOSTILE_MARKUP.length / 3);
  });

  test.each(Array.from({ length: Math.ceil(HOSTILE_MARKUP.length / LINES) }, (_, at) => at))(
    "are clipped without a request or a script, page %i",
    async (at) => {
      const tab = await session.driver.openPage(site.origin + pages[at]);
      await settled(counting);
      const requests = await requestsOf(async () => {
        const popup = await session.driver.openPopup(tab);
        await until(
          () => popup.text(),
          (text) => text.includes(TITLE),
        );
        await popup.click("Clip this page");
        await until(
          () => popup.text(),
          (text) => text.includes("Clipped ·"),
        );
        await popup.close();
      });
      await tab.close();
      expect(requests).toEqual([]);
    },
  );

  test("are read without a request or a script", async () => {
    const { library } = session;
    const addressNow = () => library.evaluate(() => location.href.split("#")[0]);
    const address = await addressNow();
    await library.bringToFront();
    const requests = await requestsOf(async () => {
      for (const at of pages.keys()) {
        await open(library, `${TITLE} ${at}`);
        const shown = await until(
          () => shownArticle(library),
          ({ text }) => text.includes(`crossing ${at}.`),
        );
        expect(shown.title).not.toBe("ran");
      }
    });
    expect(requests).toEqual([]);
    expect(await addressNow()).toBe(address);
    expect(await library.title()).not.toBe("ran");
  });

  test("would find no place in our pages where a text becomes a script", async () => {
    expect(await session.library.evaluate(placesThatTakeText)).toEqual([]);
  });

  test.each([
    ["HTML", ".html"],
    ["EPUB", ".xhtml"],
  ])("are exported as %s without a request or a script in it", async (format, extension) => {
    const { library, driver } = session;
    await library.bringToFront();
    const archive = await downloadedBy(driver, async () => {
      await clickIn(library, "Export all");
      await clickIn(library, format);
      await clickIn(library, "Save the file");
    });
    const texts = [...filesOf(fs.readFileSync(archive))].filter(([file]) =>
      file.endsWith(extension),
    );
    expect(texts.length).toBeGreaterThanOrEqual(pages.length);
    const requests = await requestsOf(async () => {
      for (const [index, [, bytes]] of texts.entries()) {
        const file = path.join(folder, `exported-${index}${extension}`);
        fs.writeFileSync(file, bytes);
        const tab = await driver.openPage(pathToFileURL(file).href);
        await until(() => tab.evaluate(() => document.readyState === "complete"));
        expect(await tab.title()).not.toBe("ran");
        expect(tab.url()).toMatch(/^file:/);
        await tab.close();
      }
    });
    expect(requests).toEqual([]);
    fs.rmSync(archive);
  });
});

/** Runs in a page of the extension. */
function placesThatTakeText(): string[] {
  const places: Record<string, () => unknown> = {
    markup: () => Object.assign(document.createElement("p"), { innerHTML: "<b>x</b>" }),
    "a frame": () => Object.assign(document.createElement("iframe"), { srcdoc: "<b>x</b>" }),
    "a script": () => Object.assign(document.createElement("script"), { text: "1" }),
    "a worker": () => new Worker(`${location.origin}/background.js`),
    "a parser": () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
  };
  return Object.keys(places).filter((name) => {
    try {
      places[name]?.();
      return true;
    } catch {
      return false;
    }
  });
}

/** What it does leaves a trace: a request, and the document's title. */
function armed(line: string, leak: string): string {
  return line
    .replaceAll("RUN", `document.title='ran';new(Image)().src='${leak}?ran'`)
    .replaceAll("LEAK", leak);
}

function pageWith(title: string, lines: readonly string[]): string {
  const number = title.slice(TITLE.length + 1);
  const body = lines.map((line) => `<p>${PROSE} ${line}</p>${RESET}<p>${PROSE}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><article><h1>${title}</h1><p>${PROSE} This was crossing ${number}.</p>\n${body}</article></main></body></html>`;
}

/** No request has come for half a second. */
async function settled({ asked }: CountingServer): Promise<void> {
  let count = -1;
  let since = 0;
  await until(
    () => {
      if (asked.length !== count) {
        count = asked.length;
        since = Date.now();
      }
      return Date.now() - since;
    },
    (quiet) => quiet > 500,
  );
}

const open = (library: Page, title: string) =>
  until(() =>
    library.evaluate((wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>("[data-clip]")];
      const row = rows.find(({ textContent }) => textContent === wanted);
      row?.click();
      return row !== undefined;
    }, title),
  );

const shownArticle = (library: Page) =>
  library.evaluate(() => {
    const shown = document.querySelector("iframe")?.contentDocument;
    return { title: shown?.title ?? "", text: shown?.body?.textContent ?? "" };
  });
