import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { CONTROLS, findControl } from "../driver/popup.ts";
import { until } from "../driver/until.ts";
import { seedLibrary } from "./seed.ts";
import { axeViolations, readDatabase, type Session, startSession } from "./session.ts";

/** The library page as a person works in it; each test goes on from the last. */
describe.each(BROWSERS)("working in the library, in %s", (name) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await startSession(name);
    library = session.library;
    await seedLibrary(library, 60);
    await library.bringToFront();
  });
  afterAll(() => session?.end());

  const text = () => library.evaluate(() => document.body.innerText);
  const shows = (part: string) => until(text, (shown) => shown.includes(part));
  const titles = () =>
    library.$$eval("[data-clip]", (shown) => shown.map((title) => title.textContent ?? ""));
  const press = (key: Parameters<Page["keyboard"]["press"]>[0]) => library.keyboard.press(key);

  /** The control of a name, as a person would find it. */
  const control = (named: string) =>
    until(async () => {
      const handle = await library.evaluateHandle(
        new Function("name", "controls", `return (${findControl})(document, name, controls)`) as (
          name: string,
          controls: string,
        ) => Element | null,
        named,
        `${CONTROLS}, select`,
      );
      return handle.asElement();
    }) as Promise<ElementHandle<Element>>; // `until` waits for what is not null
  const click = async (named: string) =>
    (await control(named)).evaluate((one) => (one as HTMLElement).click());
  const search = async (words: string) => {
    await press("Escape");
    await library.focus("[type=search]");
    await press("Escape");
    await library.keyboard.type(words);
  };
  const order = async (by: string) =>
    (await control("By")).evaluate((field, value) => {
      (field as HTMLSelectElement).value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, by);
  const groupsShown = () =>
    library.$$eval("input[type=checkbox]", (boxes) =>
      boxes.some((box) => box.checked && box.closest("label")?.textContent?.includes("in groups")),
    );
  const tagsKept = async () => {
    const { rows } = await readDatabase(library);
    const tags = rows.flatMap((row) => row.tags);
    return (tag: string) => tags.filter((one) => one === tag).length;
  };

  test("explains a search that it cannot read, and keeps the list", async () => {
    await search("ferry");
    const hits = await until(
      titles,
      (found) => found.length > 0 && found.every((title) => /ferry/.test(title)),
    );
    // At once, as it is pasted: what half of it finds is the list that is kept otherwise.
    await library.evaluate(() => document.execCommand("insertText", false, " before:soon"));
    await shows("“soon” is no date.");
    expect(await titles()).toEqual(hits);
    expect(await axeViolations(library)).toEqual([]);
  });

  test("marks what was found, in the title and in a piece of the text", async () => {
    await search("旧码头 读书的椅子");
    const marks = await until(
      () => library.$$eval("[data-index] mark", (found) => found.map((mark) => mark.textContent)),
      (found) => new Set(found).size === 2,
    );
    expect(new Set(marks)).toEqual(new Set(["旧码头", "读书的椅子"]));
  });

  test("teaches the query language by examples that can be tried", async () => {
    await click("How to search");
    await click("is:unread");
    expect(await library.$eval("[type=search]", (field) => (field as HTMLInputElement).value)).toBe(
      "is:unread",
    );
    await click("How to search");
  });

  test("keeps a search, asks it again, names it, and gives it back when it was deleted", async () => {
    await search("ferry -opens");
    await shows("hit");
    await click("Save this search");
    await shows("The search is in the sidebar");
    const found = (await text()).match(/(\d+) hits?/)?.[1];
    await until(text, (shown) => shown.replace(/\s+/g, " ").includes(`ferry -opens ${found}`));
    await search("");
    await shows("60 clips");
    await click("ferry -opens");
    await shows("hit");
    await click("Rename or delete the saved search ferry -opens");
    await library.keyboard.type("Crossings");
    await press("Enter");
    await shows("The saved search has its new name");
    await click("Crossings");
    await shows("hit");
    await click("Rename or delete the saved search Crossings");
    await click("Delete");
    await until(
      text,
      (shown) => !shown.includes("SAVED SEARCHES") && !shown.includes("Saved searches"),
    );
    await click("Undo");
    await shows("Saved searches");
    await click("All clips");
    await shows("60 clips");
  });

  test("renames a tag everywhere, merges it into another, and takes both back", async () => {
    const before = (await tagsKept())("craft");
    const archives = (await tagsKept())("archives");
    for (const newName of ["handwork", "archives"]) {
      await click("Rename or remove the tag craft");
      await (await control("New name of the tag craft")).evaluate((field) => {
        (field as HTMLInputElement).value = "";
      });
      await library.keyboard.type(newName);
      await press("Enter");
      await until(async () => (await tagsKept())("craft") === 0);
      expect((await tagsKept())(newName)).toBeGreaterThanOrEqual(before);
      await click("Undo");
      await until(async () => (await tagsKept())("craft") === before);
    }
    expect((await tagsKept())("archives")).toBe(archives);
  });

  test("shows with a tag what lies below it", async () => {
    await click("农业");
    await until(titles, (found) => found.length === 4);
    await click("农业");
    await shows("60 clips");
  });

  test("orders by title and groups by letter, and remembers it", async () => {
    await order("site");
    await click("in groups");
    const headings = () =>
      library.$$eval("[data-index] h2", (found) => found.map((one) => one.textContent));
    const groups = await until(headings, (found) => found.length > 0);
    expect(groups[0]).toMatch(/River Post|The Ledger|北岸新闻网|城南时报|田野周刊/);
    expect(await axeViolations(library)).toEqual([]);
    await click("in groups");
    await until(headings, (found) => found.length === 0);
  });

  test("finds of a site what the sidebar counts, by a search that can be read", async () => {
    await click("River Post");
    await shows("36 hits");
    expect(await library.$eval("[type=search]", (field) => (field as HTMLInputElement).value)).toBe(
      'site:="River Post"',
    );
    await search("");
    await shows("60 clips");
  });

  test("orders what a search finds like any list, or by how well it is met", async () => {
    await search("site:ledger");
    await shows("6 hits");
    const best = await until(titles, (found) => found.length === 6);
    await order("title");
    const sorted = await until(titles, (found) => found.join() !== best.join());
    expect([...sorted].sort()).toEqual([...best].sort());
    await click("in groups");
    await until(
      () => library.$$eval("[data-index] h2", (found) => found.length),
      (count) => count > 0,
    );
    expect(await axeViolations(library)).toEqual([]);
    await order("");
    await until(titles, (found) => found.join() === best.join());
    await search("");
    await shows("60 clips");
  });

  test("gives every list in every order, in groups and without", async () => {
    const lists = { Unread: 45, Favourites: 7, "All clips": 60 };
    for (const isGrouped of [true, false]) {
      if ((await groupsShown()) !== isGrouped) await click("in groups");
      for (const by of ["published", "site", "section", "title", "clipped"]) {
        await order(by);
        for (const [view, count] of Object.entries(lists)) {
          await click(view);
          await shows(`\n${count} clips`);
        }
      }
    }
    expect(await text()).not.toContain("cannot be opened");
  });

  test("shows on its rows the day that they are ordered by, and says which it is", async () => {
    const meanings = () =>
      library.$$eval("time[title]", (days) => days.map((day) => (day as HTMLElement).title));
    await order("published");
    await until(meanings, (said) => said.some((one) => one.startsWith("Published ")));
    await order("clipped");
    await until(
      meanings,
      (said) => said.length > 0 && said.every((one) => one.startsWith("Clipped ")),
    );
  });

  test("does all of it by keyboard: read, archive, favourite, trash, and back", async () => {
    await library.focus("[data-clip]");
    await press("j");
    await press("k");
    await press("e");
    await shows("Archived 1 clip");
    await press("e");
    await shows("out of the archive");
    await press("z");
    await press("z");
    await shows("Undone");
    await press("s");
    await shows("favourite");
    await press("z");
    await press("x");
    await shows("1 selected");
    await press("x");
    await press("#");
    await shows("59 clips");
    await click("Trash");
    // The sentence about what was moved says "1 clip", too.
    await until(titles, (found) => found.length === 1);
    await press("j");
    await press("r");
    await until(titles, (found) => found.length === 0);
    await click("All clips");
    await shows("60 clips");
    await press("j");
    await press("#");
    await shows("59 clips");
    await press("z");
    await shows("60 clips");
    await press("Enter");
    await until(() =>
      library.evaluate(() => {
        const view = document.querySelector("iframe")?.contentWindow;
        if (!view?.document.querySelector("h1")) return false;
        view.focus();
        return true;
      }),
    );
    await shows("Mark as unread");
    await press("e");
    await shows("Archived 1 clip");
    await press("z");
    await shows("Undone");
    await press("?");
    await shows("Next and previous clip");
    await press("Escape");
    await until(() => library.evaluate(() => document.querySelector("dialog") === null));
  });

  test("takes back one thing after the other, whatever else was said meanwhile", async () => {
    await click("Favourites");
    await shows("\n7 clips");
    const before = await until(titles, (shown) => shown.length > 2);
    await library.focus("[data-clip]");
    await press("#");
    await until(titles, ([first]) => first === before[1]);
    await press("#");
    await until(titles, ([first]) => first === before[2]);
    await click("Close");
    await press("z");
    await until(titles, ([first]) => first === before[1]);
    await press("z");
    await until(titles, ([first]) => first === before[0]);
    await click("All clips");
    await shows("60 clips");
  });

  test("deletes for good what was chosen in the trash, and asks first", async () => {
    await library.focus("[data-clip]");
    await press("#");
    await shows("59 clips");
    await click("Trash");
    await shows("\n1 clip\n");
    await library.focus("[data-clip]");
    await press("x");
    await click("Delete for good…");
    await shows("Delete 1 clip of the trash for good?");
    expect(await axeViolations(library)).toEqual([]);
    await click("Cancel");
    await shows("1 selected");
    await click("Delete for good…");
    await click("Delete for good");
    await shows("The trash is empty.");
    await click("All clips");
    await shows("59 clips");
  });

  test("checks the library, makes anew what is derived, and finds it in order", async () => {
    await click("Settings");
    await click("Check the library");
    await shows("59 clips were checked. Nothing is wrong.");
    await click("Rebuild counts and search index");
    await shows("Counts and search index are made anew.");
    await click("Check the library");
    await shows("59 clips were checked. Nothing is wrong.");
    expect(await axeViolations(library)).toEqual([]);
  });
});
