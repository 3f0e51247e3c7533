import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answerMenu } from "@/utils/browser/answer-menu";
import { isHandedExport } from "@/utils/browser/handed-over";
import { EXPORT_ALL } from "@/utils/browser/menus";
import { anEmptyLibrary } from "../library/library";

test("the toolbar button's menu opens the library at its export, without a page", async () => {
  const create = vi.spyOn(fakeBrowser.tabs, "create");
  await answerMenu(
    anEmptyLibrary(),
    { menuItemId: EXPORT_ALL, editable: false, pageUrl: "" },
    undefined,
  );
  const opened = create.mock.lastCall?.[0].url ?? "";
  expect(opened).toMatch(/\/library\.html#/);
  location.hash = new URL(opened).hash;
  expect(isHandedExport()).toBe(true);
});
