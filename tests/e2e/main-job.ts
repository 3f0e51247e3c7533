import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import type { BrowserName } from "../cli/browsers.ts";
import type { Popup } from "../driver/popup.ts";
import { until } from "../driver/until.ts";
import {
  axeViolations,
  axeViolationsIn,
  downloadedBy,
  readDatabase,
  SCREENSHOTS,
  type Session,
  startSession,
} from "./session.ts";

const PORTAL_TITLE = "老城区十二座公共书房开放 居民步行十分钟可达";
const ESSAY_TITLE = "What a slow archive teaches a fast newsroom";

/** A page becomes a clip becomes a file, as a person does it; each test goes on from the last. */
export function describeMainJob(name: BrowserName): void {
  describe(name, () => {
    let session: Session;
    const url = (page: string) => session.pages.origin + page;
    const shot = (what: string) => path.join(SCREENSHOTS, `${name}-${what}.png`);

    beforeAll(async () => {
      session = await startSession(name);
    });
    afterAll(() => session?.end());

    /** Opens the popup over a page, uses it, and closes both. */
    async function withPopup(page: string, use: (popup: Popup) => Promise<void>): Promise<void> {
      const tab = await session.driver.openPage(url(page));
      const popup = await session.driver.openPopup(tab);
      try {
        await use(popup);
      } finally {
        await popup.close();
        await tab.close();
      }
    }
    const shows = (popup: Popup, text: string) =>
      until(
        () => popup.text(),
        (shown) => shown.includes(text),
      );

    const keptRows = async () =>
      (await readDatabase(session.library)).rows.filter(({ trashed }) => !trashed);

    test("injects nothing into a page before the user's gesture", async () => {
      const tab = await session.driver.openPage(url("portal.html"));
      const outcomes = await session.library.evaluate(async () => {
        const { tabs, scripting } = (globalThis as unknown as { chrome: typeof browser }).chrome;
        const open = await tabs.query({});
        return Promise.all(
          open.map(({ id = -1 }) =>
            scripting
              .executeScript({ target: { tabId: id }, files: ["/content-scripts/extract.js"] })
              .then(
                () => "injected",
                () => "refused",
              ),
          ),
        );
      });
      expect(outcomes.length).toBeGreaterThan(1);
      expect(new Set(outcomes)).toEqual(new Set(["refused"]));
      await tab.close();
    });

    test("says what the open page is before anything is clipped", async () => {
      await withPopup("portal.html", async (popup) => {
        await shows(popup, PORTAL_TITLE);
        await shows(popup, "Clip this page");
        await shows(popup, "林晓");
        await shows(popup, "Nothing clipped yet.");
        expect(await axeViolationsIn(popup)).toEqual([]);
        await popup.screenshot(shot("popup-open"));
      });
    });

    test("clips by Enter, and the clip is in the library page at once", async () => {
      await withPopup("portal.html", async (popup) => {
        await shows(popup, "Clip this page");
        await popup.press("Enter");
        await shows(popup, "Clipped ·");
        await popup.screenshot(shot("popup-clipped"));
        expect(await axeViolationsIn(popup)).toEqual([]);
      });
      await until(
        () => session.library.evaluate(() => document.body.textContent ?? ""),
        (text) => text.includes(PORTAL_TITLE),
      );
      const { rows, bodies, counts } = await readDatabase(session.library);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.article.title).toBe(PORTAL_TITLE);
      expect(bodies[0]?.textContent).toContain("粮站书房");
      expect(counts).toContainEqual({ name: "all", count: 1 });
    });

    test("knows the page again, and keeps what is edited even if the popup closes", async () => {
      await withPopup("portal.html", async (popup) => {
        await shows(popup, "In your library since");
        await popup.click("Add the suggested tag 本地新闻");
        await popup.fill("Add a tag", "阅读", "Enter");
        await shows(popup, "阅读");
        await popup.click("Correct…");
        await popup.fill("By", "林晓");
        await popup.fill("Note", "给读书会");
      });
      await withPopup("portal.html", async (popup) => {
        await until(() => popup.evaluate(hasTag("阅读")));
        await popup.click("Correct…");
        const values = await until(
          () => popup.evaluate(valuesOfFields),
          (found) => found.length > 0,
        );
        expect(values).toEqual(expect.arrayContaining([PORTAL_TITLE, "林晓", "给读书会"]));
        await popup.screenshot(shot("popup-correcting"));
      });
    });

    test("keeps one clip of a page that is clipped twice", async () => {
      await withPopup("portal.html", async (popup) => {
        await popup.click("Clip again");
        await shows(popup, "Clipped ·");
      });
      const { rows } = await readDatabase(session.library);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.tags).toEqual(["本地新闻", "阅读"]);
    });

    test("finds clips by words of their text, Chinese ones too, and by tags", async () => {
      await withPopup("essay.html", async (popup) => {
        await popup.click("Clip this page");
        await shows(popup, "Clipped ·");
        await until(
          () => popup.evaluate(titles),
          (found) => found.length === 2,
        );
        await popup.fill("Search the library", "值日生");
        await until(
          () => popup.evaluate(titles),
          (found) => found.join() === PORTAL_TITLE,
        );
        await popup.fill("Search the library", "grandmother NEWSROOM");
        await until(
          () => popup.evaluate(titles),
          (found) => found.join() === ESSAY_TITLE,
        );
        await popup.fill("Search the library", "nowhere to be found");
        await shows(popup, "Nothing found for “nowhere to be found”.");
        await popup.fill("Search the library", "");
        await popup.click("阅读 1");
        await until(
          () => popup.evaluate(titles),
          (found) => found.join() === PORTAL_TITLE,
        );
      });
    });

    test("tags several clips at once", async () => {
      await withPopup("essay.html", async (popup) => {
        await popup.click(`Select: ${ESSAY_TITLE}`);
        await popup.click(`Select: ${PORTAL_TITLE}`);
        await shows(popup, "2 selected");
        await popup.click("Tag");
        // The first field belongs to the open page's clip, the last to the selection.
        await popup.fill("Tag the selected clips", "周末", "Enter");
        await shows(popup, "Tagged 2 clips");
      });
      const { rows } = await readDatabase(session.library);
      expect(rows.every(({ tags }) => tags.includes("周末"))).toBe(true);
    });

    test("moves clips to the trash and brings them back", async () => {
      await withPopup("essay.html", async (popup) => {
        await popup.click(`Select: ${PORTAL_TITLE}`);
        await popup.click("Delete");
        await shows(popup, "Moved 1 clip to the trash");
        await until(
          () => popup.evaluate(titles),
          (found) => found.join() === ESSAY_TITLE,
        );
        await popup.click("Undo");
        await until(
          () => popup.evaluate(titles),
          (found) => found.length === 2,
        );
      });
      const { counts } = await readDatabase(session.library);
      expect(counts.find((one) => one.name === "all")?.count).toBe(2);
      expect(counts.find((one) => one.name === "trash")).toBeUndefined();
    });

    test.each([
      [
        "Markdown",
        ".md",
        (text: string) => text.startsWith("---\n") && text.includes("## 旧屋子，新钥匙"),
      ],
      ["HTML", ".html", (text: string) => text.includes("<h1>") && text.includes("粮站书房")],
      ["JSON", ".json", (text: string) => JSON.parse(text).clips[0].article.title === PORTAL_TITLE],
    ])("exports one clip as %s", async (format, extension, isRight) => {
      await withPopup("portal.html", async (popup) => {
        const file = await downloadedBy(session.driver, async () => {
          await popup.click(`Select: ${PORTAL_TITLE}`);
          await popup.click("Export");
          await popup.click(format);
          await popup.click("Save the file");
        });
        expect(path.extname(file)).toBe(extension);
        expect(fs.readFileSync(file, "utf8")).toSatisfy(isRight);
        await shows(popup, "Exported 1 clip as");
        await popup.screenshot(shot(`popup-exported-${format}`));
      });
    });

    test("exports all clips as one ZIP", async () => {
      await withPopup("portal.html", async (popup) => {
        const file = await downloadedBy(session.driver, async () => {
          await popup.click("Export all");
          await popup.click("Markdown");
          await popup.click("Save the file");
        });
        expect(path.extname(file)).toBe(".zip");
        const bytes = fs.readFileSync(file);
        expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
        expect(bytes.includes(`${ESSAY_TITLE}.md`)).toBe(true);
        expect(bytes.includes(`${PORTAL_TITLE}.md`)).toBe(true);
        // It was the library page that packed them.
        await until(() => popup.isClosed());
      });
    });

    test("says that a page holds no article, and clips it anyway when told to", async () => {
      await withPopup(`login.html?at=${Date.now()}`, async (popup) => {
        await shows(popup, "No article was found on this page.");
        await popup.screenshot(shot("popup-no-article"));
        await popup.click("Clip it anyway");
        await shows(popup, "Clipped ·");
        await popup.click("Select: Sign in");
        await popup.click("Delete");
        await shows(popup, "Moved 1 clip to the trash");
      });
    });

    test("says that a browser page cannot be clipped", async () => {
      const tab = await session.driver.openExtensionPage("/library.html");
      const popup = await session.driver.openPopup(tab);
      await shows(popup, "The browser lets no extension read this page.");
      await popup.screenshot(shot("popup-restricted"));
      await popup.close();
      await tab.close();
    });

    test("wakes up after the background was stopped", async () => {
      const before = await keptRows();
      await session.driver.killBackground();
      expect(await session.driver.isBackgroundAlive()).toBe(false);
      await withPopup("essay.html", async (popup) => {
        await popup.click("Clip again");
        await shows(popup, "Clipped ·");
      });
      expect(await keptRows()).toHaveLength(before.length);
    });

    test.each([
      ["renews", "Clip again", () => "essay.html", 0],
      ["keeps", "Clip this page", (now: number) => `ferry.html?at=${now}`, 1],
    ])(
      "%s a clip, whole and once, when the background is stopped during the save",
      async (_, button, pageAt, kept) => {
        for (const delay of [0, 40]) {
          const before = await keptRows();
          await withPopup(pageAt(Date.now()), async (popup) => {
            await shows(popup, button);
            await popup.click(button);
            await new Promise((resolve) => setTimeout(resolve, delay));
            await session.driver.killBackground();
            await shows(popup, "Clipped ·");
          });
          const { rows, bodies, counts } = await readDatabase(session.library);
          const count = before.length + kept;
          expect(rows.map(({ id }) => id).sort()).toEqual(bodies.map(({ id }) => id).sort());
          expect(rows.filter(({ trashed }) => !trashed)).toHaveLength(count);
          expect(counts).toContainEqual({ name: "all", count });
        }
      },
    );

    test("clips by the shortcut and tells by the badge", async ({ skip }) => {
      const { driver } = session;
      if (!driver.pressShortcut) return skip("the driver cannot press the browser's own keys");
      const tab = await driver.openPage(url("portal.html?by=shortcut"));
      await driver.pressShortcut(tab);
      expect(
        await until(
          () => driver.badge(),
          ({ text }) => text === "✓",
        ),
      ).toMatchObject({
        title: "Clipped. The article is in your library.",
      });
      await tab.close();
      const login = await driver.openPage(url("login.html"));
      await driver.pressShortcut(login);
      expect(
        await until(
          () => driver.badge(),
          ({ text }) => text === "–",
        ),
      ).toMatchObject({
        title: "No article was found on this page.",
      });
      await login.close();
    });

    test("opens a clip to read, without a request for its pictures", async () => {
      const { library } = session;
      await library.bringToFront();
      const requested: string[] = [];
      library.on("request", (request) => requested.push(request.url()));
      await library.evaluate((title) => {
        const buttons = [...document.querySelectorAll<HTMLElement>("[data-clip]")];
        buttons.find((button) => button.textContent === title)?.click();
      }, PORTAL_TITLE);
      const text = await until(
        () =>
          library.evaluate(
            () => document.querySelector("iframe")?.contentDocument?.body?.textContent ?? "",
          ),
        (shown) => shown.includes("粮站书房"),
      );
      expect(text).not.toContain("责任编辑");
      expect(requested.filter((address) => address.startsWith("http"))).toEqual([]);
      await library.screenshot({ path: shot("library") as `${string}.png` });
    });

    test("clips all pages of an article as one", async () => {
      await withPopup("river.html", async (popup) => {
        await popup.click("Clip this page");
        await shows(popup, "This article goes on on further pages.");
        await popup.click("Clip all its pages");
        await until(
          () => popup.text(),
          (shown) => shown.includes("Clipped ·") && !shown.includes("goes on"),
        );
      });
      const { bodies } = await readDatabase(session.library);
      const text = bodies.find(({ textContent }) => textContent.includes("水文员"))?.textContent;
      expect(text).toMatch(
        /三行字。\n账本的第二部分[\s\S]*桥墩上的螺。”\n最近十年的账[\s\S]*一模一样。$/,
      );
    });

    test("says that a page of an article is missing, and keeps the others", async () => {
      await withPopup("ferry.html", async (popup) => {
        await popup.click("Clip this page");
        await shows(popup, "This article goes on on further pages.");
        await popup.click("Clip all its pages");
        await shows(popup, "A page is missing: it could not be read.");
      });
      const { bodies } = await readDatabase(session.library);
      expect(bodies.some(({ textContent }) => textContent.includes("a bicycle pump"))).toBe(true);
    });

    test("is accessible: axe finds nothing in the library page", async () => {
      expect(await axeViolations(session.library)).toEqual([]);
    });
  });
}

const titles = ({ document }: Window) =>
  [...document.querySelectorAll("[data-clip]")].map((title) => title.textContent ?? "");

const valuesOfFields = ({ document }: Window) =>
  [...document.querySelectorAll<HTMLInputElement>("form input, form textarea")].map(
    ({ value }) => value,
  );

/** Crosses into the browser as its source, so the tag is written into it. */
const hasTag = (tag: string) =>
  new Function(
    "popup",
    `return popup.document.querySelector('[aria-label="Remove the tag ${tag}"]') !== null`,
  ) as (popup: Window) => boolean;
