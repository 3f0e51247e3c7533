import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { giveBack, readGranted } from "@/utils/browser/granted";

test("names sites and file removal, not what switches stand for or what was there from the start", async () => {
  const remove = vi.fn(async () => true);
  const getAll = async () => ({
    permissions: ["activeTab", "storage", "tabs", "downloads"],
    origins: ["*://*/*", "*://paper.example/*", "https://paper.example/*", "<all_urls>"],
  });
  Object.assign(fakeBrowser, { permissions: { getAll, remove } });
  const granted = await readGranted();
  expect(granted).toEqual([{ kind: "downloads" }, { kind: "site", host: "paper.example" }]);
  for (const one of granted) await giveBack(one);
  expect(remove.mock.calls).toEqual([
    [{ permissions: ["downloads"] }],
    [{ origins: ["*://paper.example/*"] }],
  ]);
});
