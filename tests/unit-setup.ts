import "fake-indexeddb/auto";
import { cleanup } from "@testing-library/preact";
import { generateChromeMessages, parseMessagesFile } from "@wxt-dev/i18n/build";
import fc from "fast-check";
import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

const messages: Record<string, { message: string }> = generateChromeMessages(
  await parseMessagesFile("utils/i18n/en.yml"),
);

/** The parts of the browser's API that fake-browser leaves out. */
function completeFakeBrowser() {
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, substitutions: string | string[] = []) =>
      (messages[key]?.message ?? "").replace(
        /\$(\d)/g,
        (_match, index) => [substitutions].flat()[index - 1] ?? "",
      ),
    getUILanguage: () => "en",
  });
  Object.assign(fakeBrowser, {
    commands: { onCommand: { addListener: vi.fn() } },
    contextMenus: { create: vi.fn(), onClicked: { addListener: vi.fn() } },
  });
}

// The same cases each time; others with SEED=<number>.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20260101) });

completeFakeBrowser();
beforeEach(() => {
  fakeBrowser.reset();
  completeFakeBrowser();
});

afterEach(cleanup);

/** How long Preact waits for a frame before it runs effects all the same, in milliseconds. */
const EFFECTS_MS = 40;

// Effects that are still to come would find the page gone.
afterAll(async () => {
  if (!expect.getState().testPath?.includes("/components/")) return;
  await new Promise((resolve) => setTimeout(resolve, EFFECTS_MS));
});
