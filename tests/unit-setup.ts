import "fake-indexeddb/auto";
import { cleanup } from "@testing-library/preact";
import { generateChromeMessages, parseMessagesFile } from "@wxt-dev/i18n/build";
import { afterEach, beforeEach, vi } from "vitest";
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

completeFakeBrowser();
beforeEach(() => {
  fakeBrowser.reset();
  completeFakeBrowser();
});

afterEach(cleanup);
