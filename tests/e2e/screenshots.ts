import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { BROWSERS, type BrowserName } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { seedLibrary } from "./seed.ts";
import { startSession } from "./session.ts";

/** Takes the pictures by which the look is judged, and those of the README. */
const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chrome,firefox" },
    clips: { type: "string", default: "0,3,10000" },
    languages: { type: "string", default: "en-US,zh-CN" },
    colours: { type: "string", default: "light,dark" },
    out: { type: "string", default: ".output/screenshots" },
  },
});

mkdirSync(values.out, { recursive: true });
for (const browser of BROWSERS.filter((name) => values.browser.includes(name))) {
  for (const language of values.languages.split(",")) {
    for (const colourScheme of values.colours.split(",")) {
      await picture(browser, language as "en-US" | "zh-CN", colourScheme as "light" | "dark");
    }
  }
}

async function picture(
  name: BrowserName,
  language: "en-US" | "zh-CN",
  colourScheme: "light" | "dark",
): Promise<void> {
  const session = await startSession(name, { language, colourScheme });
  const { driver, library, pages } = session;
  const file = (what: string) =>
    path.join(values.out, `${what}-${language}-${colourScheme}-${name}.png`) as `${string}.png`;
  try {
    for (const count of values.clips.split(",").map(Number)) {
      if (count > 0) await seedLibrary(library, count);
      const page = await driver.openPage(`${pages.origin}portal.html`);
      const popup = await driver.openPopup(page);
      await until(() =>
        popup.evaluate(({ document }) => document.querySelector("[data-looked=true]") !== null),
      );
      await popup.screenshot(file(`popup-${count}`));
      if (count > 0) {
        await popup.press("Enter");
        await until(() =>
          popup.evaluate(
            ({ document }) =>
              [...document.querySelectorAll("main [role=status]")].some((status) =>
                status.textContent?.trim(),
              ) && document.querySelector("[data-clip]") !== null,
          ),
        );
        await popup.screenshot(file(`popup-clipped-${count}`));
      }
      await popup.close();
      await page.close();
      await library.bringToFront();
      await library.evaluate(() => document.querySelector<HTMLElement>("[data-clip]")?.click());
      await until(() =>
        library.evaluate(
          () =>
            document.querySelector("[data-clip]") === null ||
            document.querySelector("iframe")?.contentDocument?.querySelector("h1") != null,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 600)); // The frame paints when it likes.
      await library.screenshot({ path: file(`library-${count}`) });
    }
  } finally {
    await session.end();
  }
}
