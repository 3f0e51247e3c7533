import { expect, test } from "vitest";
import { browser } from "wxt/browser";
import { isOwnPage } from "@/utils/browser/own-page";

const id = browser.runtime.id;
const own = browser.runtime.getURL("/");

test.each([
  [{ id, url: `${own}popup.html` }, true],
  [{ id, url: `${own}library.html#clip=1` }, true],
  [{ id, url: "https://paper.example/article" }, false],
  [{ id, url: `https://paper.example/?${own}` }, false],
  [{ id: "another-extension", url: `${own}popup.html` }, false],
  [{ id }, false],
  [{}, false],
])("a message from %j is ours: %s", (sender, ours) => {
  expect(isOwnPage(sender)).toBe(ours);
});
