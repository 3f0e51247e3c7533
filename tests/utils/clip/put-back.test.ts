import { expect, test } from "vitest";
import { putBack, takeOut } from "@/utils/clip/put-back";
import { withRemoved } from "@/utils/clip/removed";
import { anArticle } from "./articles";

const inert = document.implementation.createHTMLDocument("");

const ARTICLE = anArticle({
  content: "<p>One, first.</p><ul><li>Two</li><li>Three</li></ul><p>Four</p>",
  textContent: "One, first.\nTwo\nThree\nFour",
  removed: [
    { text: "Before", after: "" },
    { text: "<img src=x onerror=alert(1)>", after: "One,  first" },
    { text: "Beside", after: "One,  first" },
    { text: "In a list", after: "Two" },
    { text: "Lost", after: "Nowhere to be found" },
  ],
});

test("puts each text where the page had it, whatever the order of the clicks", () => {
  const whole = [4, 2, 0, 3, 1].reduce((article, at) => putBack(article, at, inert), ARTICLE);
  expect(whole.content).toBe(
    "<p>Before</p><p>One, first.</p><p>&lt;img src=x onerror=alert(1)&gt;</p><p>Beside</p>" +
      "<ul><li>Two</li><li>Three</li></ul><p>In a list</p><p>Four</p><p>Lost</p>",
  );
  expect(whole.length).toBe(whole.textContent.length);
  expect(whole.textContent.split("\n")[2]).toBe("<img src=x onerror=alert(1)>");
  expect(whole.removed?.every(({ isBack }) => isBack)).toBe(true);

  const again = [1, 0, 4, 2, 3].reduce((article, at) => takeOut(article, at, inert), whole);
  expect(again.content).toBe(ARTICLE.content);
  expect(again.textContent).toBe(ARTICLE.textContent);
});

test("does nothing twice, nor what it cannot", () => {
  const once = putBack(ARTICLE, 0, inert);
  expect(putBack(once, 0, inert)).toBe(once);
  expect(takeOut(ARTICLE, 0, inert)).toBe(ARTICLE);
  expect(putBack(ARTICLE, 9, inert)).toBe(ARTICLE);
  expect(putBack(anArticle(), 0, inert).removed).toBeUndefined();
});

test("what is kept of the removed is neither the title, nor in the article, nor without letters", () => {
  const removed = ["TWELVE  reading rooms!", "» · «", "A short text", "责任编辑"].map((text) => ({
    text,
    after: "",
  }));
  expect(withRemoved(anArticle({ removed })).removed).toEqual([{ text: "责任编辑", after: "" }]);
  expect(withRemoved(anArticle())).not.toHaveProperty("removed");
  const many = Array.from({ length: 2_000 }, (_, at) => ({ text: `line ${at}`, after: "" }));
  expect(withRemoved(anArticle({ removed: many })).removed).toHaveLength(500);
});
