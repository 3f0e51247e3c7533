import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { clickIn, textOf } from "./controls.ts";
import { seedLibrary } from "./seed.ts";
import { SCREENSHOTS, type Session, startSession } from "./session.ts";

const CLIPS = 3;
/** The title of the first seeded clip. */
const TITLE = "槐树巷本周开放";

describe.each(BROWSERS)("clips in the clipboard and in other programs, in %s", (name) => {
  let session: Session;
  let library: Page;
  let desk: Page;

  beforeAll(async () => {
    session = await startSession(name);
    library = session.library;
    await seedLibrary(library, CLIPS);
    desk = await session.driver.openPage(session.pages.origin);
    await desk.evaluate(() => {
      document.body.innerHTML = "<textarea></textarea><div contenteditable>…</div>";
      // As editors do it, which take formatted text from the event.
      document.querySelector("div")?.addEventListener("paste", (event) => {
        event.preventDefault();
        const html = event.clipboardData?.getData("text/html") ?? "";
        (event.currentTarget as HTMLElement).innerHTML = html;
      });
    });
    await library.bringToFront();
    await clickIn(library, TITLE);
    await clickIn(library, "Export…");
  });
  afterAll(() => session?.end());

  test("copies Markdown, which is pasted into a page", async () => {
    await copies("Copy as Markdown", "Copied as Markdown");
    const text = await pasted("textarea");
    expect(text).toMatch(new RegExp(`^# ${TITLE}`));
    await library.screenshot({ path: `${SCREENSHOTS}/${name}-hand-out.png` });
  });

  test("copies formatted text, whose headings and links are pasted", async () => {
    await copies("Copy as formatted text", "Copied as formatted text");
    const html = await pasted("div");
    expect(html).toContain(TITLE);
    expect(html).toMatch(/<h1[^>]*>/);
    expect(html).toContain('href="https://paper0.example/articles/0.html"');
  });

  test("copies the citation", async () => {
    await copies("Copy the citation", "Copied the citation");
    expect(await pasted("textarea")).toMatch(
      /林晓\. 槐树巷本周开放\[N\/OL\]\. 城南时报, 2026-11-22/,
    );
  });

  test("copies the link", async () => {
    await copies("Copy the link", "Copied the link");
    expect(await pasted("textarea")).toBe("https://paper0.example/articles/0.html");
  });

  test("hands the clip to Obsidian", async () => {
    const address = await library.$eval('a[href^="obsidian:"]', (link) => link.href);
    expect(new URL(address).searchParams.get("file")).toBe(TITLE);
  });

  test.runIf(name === "chrome")("prints the clip alone, under its title", async () => {
    await library.evaluate(() => {
      new MutationObserver((changes) => {
        const [frame] = changes.flatMap(({ addedNodes }) => [...addedNodes]);
        if (frame instanceof HTMLIFrameElement)
          (window as unknown as Printed).printed = frame.srcdoc;
      }).observe(document.body, { childList: true });
    });
    await library.bringToFront();
    await clickIn(library, "Print or save as PDF…");
    const html = await until(() =>
      library.evaluate(() => (window as unknown as Printed).printed ?? ""),
    );
    const paper = await session.driver.openPage("about:blank");
    await paper.setContent(html.replace("</article>", "<h2>A heading</h2></article>"));
    const pdf = Buffer.from(await paper.pdf({ outline: true })).toString("latin1");
    await paper.close();
    expect(html).toContain(`<title>${TITLE}</title>`);
    expect(pdf).toContain("/Outlines");
    expect(pdf).toContain("(A heading)");
  });

  test("copies several chosen clips from the list", async () => {
    await library.bringToFront();
    await clickIn(library, "Cancel");
    await clickIn(library, "Export all");
    await copies("Copy the citation", "Copied the citation");
    expect((await pasted("textarea")).split("\n")).toHaveLength(CLIPS);
  });

  async function copies(control: string, said: string): Promise<void> {
    await library.bringToFront();
    await clickIn(library, control);
    await until(
      () => textOf(library),
      (text) => text.includes(said),
    );
  }

  /** What Ctrl+V puts into an empty field of another page. */
  async function pasted(field: "textarea" | "div"): Promise<string> {
    await desk.bringToFront();
    await desk.evaluate((selector) => {
      const place = document.querySelector<HTMLElement>(selector);
      if (place instanceof HTMLTextAreaElement) place.value = "";
      else if (place) place.innerHTML = "<br>";
      place?.focus();
    }, field);
    await desk.keyboard.down("Control");
    await desk.keyboard.press("KeyV", { commands: ["Paste"] });
    await desk.keyboard.up("Control");
    return until(
      () =>
        desk.$eval(field, (place) =>
          place instanceof HTMLTextAreaElement ? place.value : place.innerHTML,
        ),
      (content) => content !== "" && content !== "<br>",
    );
  }
});

interface Printed {
  printed?: string;
}
