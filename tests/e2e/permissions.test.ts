import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "../cli/browsers.ts";
import { until } from "../driver/until.ts";
import { clickIn, textOf } from "./controls.ts";
import { type Session, startSession } from "./session.ts";

describe.each(BROWSERS)("permissions, in %s", (name) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await startSession(name);
    library = session.library;
    await library.bringToFront();
  });
  afterAll(() => session?.end());

  const granted = () =>
    library.evaluate("globalThis.chrome.permissions.getAll()") as Promise<{
      permissions: string[];
      origins: string[];
    }>;
  const says = (sentence: string) =>
    until(
      () => textOf(library),
      (text) => text.includes(sentence),
    );

  test("are those of the manifest and no site at first, and the settings say so", async () => {
    const { permissions, origins } = await granted();
    expect(origins).toEqual([]);
    expect(permissions.filter((one) => one === "tabs" || one === "downloads")).toEqual([]);
    await clickIn(library, "Settings");
    await says("Nothing. Jianbao can do what it was installed with");
  });

  // No driver can answer Chromium's own prompt.
  test.runIf(name === "firefox")(
    "are given back one by one, and what needs them says so",
    async () => {
      await clickIn(library, "Keep pictures that lie on other sites");
      await clickIn(library, "Mark pages that are in the library");
      await until(
        granted,
        ({ permissions, origins }) => permissions.includes("tabs") && origins.length > 0,
      );
      await clickIn(library, "Backup and import");
      const rhythm = await library.waitForSelector("select:has([value=day])");
      await rhythm?.select("day");
      await clickIn(library, "The last 3");
      await until(granted, ({ permissions }) => permissions.includes("downloads"));

      await clickIn(library, "Settings");
      await clickIn(library, "Give back: Delete old backups that saved themselves");
      await clickIn(library, "Keep pictures that lie on other sites");
      await clickIn(library, "Mark pages that are in the library");
      await until(
        granted,
        ({ permissions, origins }) =>
          origins.length === 0 &&
          !permissions.includes("tabs") &&
          !permissions.includes("downloads"),
      );
      await says("Nothing. Jianbao can do what it was installed with");
      await clickIn(library, "Backup and import");
      await says("The browser did not let Jianbao delete its old backups, so all are kept.");
    },
  );
});
