import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { clickIn } from "./controls.ts";
import { seedLibrary } from "./seed.ts";
import { axeViolations, readDatabase, SCREENSHOTS, type Session, startSession } from "./session.ts";

describe.each(BROWSERS)("the library by keyboard, in %s", (name) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await startSession(name);
    library = session.library;
    await seedLibrary(library, 300);
    await library.bringToFront();
    await library.focus("[data-clip]");
  });
  afterAll(() => session?.end());

  /** Which row of the list has the focus; -1: none. */
  const focusedRow = () =>
    library.evaluate(() =>
      Number(document.activeElement?.closest<HTMLElement>("[data-index]")?.dataset.index ?? -1),
    );
  const settlesAt = (row: number) => until(focusedRow, (focused) => focused === row);
  const text = () => library.evaluate(() => document.body.textContent ?? "");

  test("goes beyond the rows that are drawn, and to both ends", async () => {
    for (let row = 1; row <= 40; row++) {
      await library.keyboard.press("ArrowDown");
      await settlesAt(row);
    }
    await library.keyboard.press("End");
    await settlesAt(299);
    await library.keyboard.press("Home");
    await settlesAt(0);
  });

  test("deletes row after row without losing its place, and takes it back", async () => {
    for (let row = 0; row < 3; row++) await library.keyboard.press("ArrowDown");
    await settlesAt(3);
    await library.keyboard.press("#");
    await until(text, (shown) => shown.includes("299 clips"));
    await settlesAt(3);
    await library.keyboard.press("Delete");
    await until(text, (shown) => shown.includes("298 clips"));
    await library.keyboard.press("z");
    await until(text, (shown) => shown.includes("299 clips"));
    // The clip that came back stands above the one that has the focus.
    await settlesAt(4);
    await library.keyboard.press("ArrowUp");
    await settlesAt(3);
  });

  test("means the next clip with a key that comes before the last one is written", async () => {
    // How many are drawn depends on what is told below them.
    const titles = async () => {
      const drawn = await library.$$eval("[data-clip]", (all) =>
        all.map((one) => (one as HTMLElement).dataset.clip),
      );
      return drawn.slice(0, 10);
    };
    const before = await titles();
    for (const key of ["#", "e", "#"] as const) await library.keyboard.press(key);
    expect((await titles()).slice(0, 5)).toEqual([0, 1, 2, 5, 6].map((place) => before[place]));
    await until(text, (shown) => shown.includes("297 clips"));
    for (let back = 0; back < 3; back += 1) await library.keyboard.press("z");
    await until(text, (shown) => shown.includes("299 clips"));
    expect(await titles()).toEqual(before);
  });

  test("selects with Shift and with x, all with Control, and lets go with Escape", async () => {
    const selected = (count: number) => until(text, (shown) => shown.includes(`${count} selected`));
    await library.keyboard.down("Shift");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"] as const)
      await library.keyboard.press(key);
    await library.keyboard.up("Shift");
    await selected(2);
    // Faster than the list is drawn.
    for (const key of ["j", "j", "x", "j", "x"] as const) await library.keyboard.press(key);
    await selected(4);
    await library.keyboard.down("Control");
    await library.keyboard.press("a");
    await library.keyboard.up("Control");
    await selected(299);
    await library.keyboard.press("Escape");
    await until(text, (shown) => !shown.includes("selected"));
  });

  test("goes on behind the list with Tab, however long it is", async () => {
    await library.keyboard.press("Tab");
    await until(focusedRow, (focused) => focused === -1);
    await library.keyboard.down("Shift");
    await library.keyboard.press("Tab");
    await library.keyboard.up("Shift");
    await until(focusedRow, (focused) => focused > 0);
  });

  test("comes back from a clip to its row, where a window is narrow", async () => {
    await library.setViewport({ width: 500, height: 700 });
    const row = await focusedRow();
    expect(await axeViolations(library)).toEqual([]);
    await library.keyboard.press("Enter");
    await until(text, (shown) => shown.includes("← Clips"));
    await until(focusedRow, (focused) => focused === -1);
    expect(await axeViolations(library)).toEqual([]);
    await library.keyboard.press("Escape");
    await settlesAt(row);
    await library.setViewport({ width: 1280, height: 800 });
  });

  test("can take back beside settings what was done, and goes back from there into the list", async () => {
    await library.setViewport({ width: 500, height: 700 });
    await library.keyboard.press("#");
    await until(text, (shown) => shown.includes("298 clips"));
    await library.evaluate(() => {
      location.hash = "settings";
    });
    await until(text, (shown) => shown.includes("← Clips"));
    await library.screenshot({ path: `${SCREENSHOTS}/toast-beside-settings-${name}.png` });
    await clickIn(library, "Undo");
    await until(text, (shown) => shown.includes("299 clips"));
    await clickIn(library, "← Clips");
    await until(focusedRow, (focused) => focused >= 0);
    await library.setViewport({ width: 1280, height: 800 });
  });

  test("scrolls nothing sideways where a page of 1280 pixels is enlarged four times", async () => {
    await library.setViewport({ width: 320, height: 640 });
    const isTooWide = () =>
      library.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    const listStart = () =>
      library.$eval("[data-clip]", (title) => title.getBoundingClientRect().left);
    await until(listStart, (left) => left < 100);
    expect(await isTooWide()).toBe(false);
    await library.screenshot({ path: `${SCREENSHOTS}/library-enlarged-${name}.png` });
    await readFarClip();
    expect(await isTooWide()).toBe(false);
    const textEnd = () =>
      library.$eval("main iframe", (text) => text.getBoundingClientRect().bottom);
    await until(textEnd, (bottom) => bottom > 600);
    await library.screenshot({ path: `${SCREENSHOTS}/reader-enlarged-${name}.png` });
    for (const room of ["settings", "import"]) {
      await library.evaluate((hash) => {
        location.hash = hash;
      }, room);
      await until(() => library.$("main h2"));
      expect(await isTooWide()).toBe(false);
      await library.screenshot({ path: `${SCREENSHOTS}/${room}-enlarged-${name}.png` });
    }
    await clickIn(library, "← Clips");
    await until(focusedRow, (focused) => focused >= 0);
    await library.setViewport({ width: 1280, height: 800 });
  });

  test("goes back into the list when the button that had the focus goes", async () => {
    const pressButton = async (label: string) => {
      await until(() =>
        library.evaluate((wanted) => {
          const buttons = [...document.querySelectorAll<HTMLElement>("section button")];
          const button = buttons.find((one) => one.textContent === wanted);
          button?.focus();
          return button !== undefined;
        }, label),
      );
      await library.keyboard.press("Enter");
    };
    await until(focusedRow, (row) => row >= 0);
    await library.keyboard.press("x");
    await until(text, (shown) => shown.includes("1 selected"));
    await pressButton("Delete");
    await until(text, (shown) => shown.includes("298 clips"));
    await until(focusedRow, (row) => row >= 0);
    await pressButton("Undo");
    await until(text, (shown) => shown.includes("299 clips"));
    await until(focusedRow, (row) => row >= 0);
  });

  test("goes from the search into the list and back", async () => {
    await library.keyboard.press("/");
    await library.keyboard.press("Enter");
    await settlesAt(0);
    await library.keyboard.press("ArrowUp");
    expect(await library.evaluate(() => document.activeElement?.getAttribute("type"))).toBe(
      "search",
    );
    await library.focus("[data-clip]");
  });

  test("reaches the search by /", async () => {
    await library.keyboard.press("/");
    expect(await library.evaluate(() => document.activeElement?.getAttribute("type"))).toBe(
      "search",
    );
  });

  /** Opens a clip that is far from the rows in sight, and gives its text the focus. */
  async function readFarClip(): Promise<string> {
    const { rows } = await readDatabase(library);
    const { id = "" } = rows[250] ?? {};
    await library.evaluate((opened) => {
      location.hash = `clip=${opened}`;
    }, id);
    await until(text, (shown) => shown.includes("Original page"));
    const frame = await library.waitForSelector("iframe");
    await until(async () => {
      await frame?.click();
      return library.evaluate(() => document.activeElement?.tagName === "IFRAME");
    });
    return id;
  }

  test("means the clip that is read, however far from it the list is", async () => {
    const id = await readFarClip();
    const row = async () => (await readDatabase(library)).rows.find((one) => one.id === id);
    const buttons = () =>
      library.$$eval("main button", (all) => all.map(({ textContent }) => textContent));
    for (const [key, field, value, name] of [
      ["s", "favourite", 1, "No longer a favourite"],
      ["s", "favourite", 0, "Favourite"],
      ["e", "state", "archived", "Back to the clips"],
      ["e", "state", "read", "Archive"],
      ["#", "trashed", 1, "Restore"],
      ["r", "trashed", 0, "Delete"],
    ] as const) {
      await library.keyboard.press(key);
      await until(row, (now) => (now as Record<string, unknown> | undefined)?.[field] === value);
      // What is drawn follows what is kept.
      await until(buttons, (shown) => shown.includes(name));
    }
  });

  test("reaches the search from a text, and leaves its key out of it", async () => {
    for (const width of [1280, 500]) {
      await library.setViewport({ width, height: 700 });
      await readFarClip();
      await library.keyboard.press("/");
      await until(() => library.evaluate(() => document.activeElement?.matches("[type=search]")));
      await library.keyboard.type("x");
      expect(
        await library.$eval("[type=search]", (field) => (field as HTMLInputElement).value),
      ).toBe("x");
      await library.keyboard.press("Escape");
    }
  });

  test("means the clip that is read where a selection is out of sight", async () => {
    await until(focusedRow, (row) => row === -1);
    await library.keyboard.press("ArrowDown");
    await until(focusedRow, (row) => row >= 0);
    await library.keyboard.press("x");
    await library.keyboard.press("j");
    await library.keyboard.press("x");
    await until(text, (shown) => shown.includes("2 selected"));
    await readFarClip();
    await library.keyboard.press("#");
    await until(text, (shown) => shown.includes("Moved 1 clip to the trash"));
  });
});
