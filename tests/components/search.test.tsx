import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { MarkedText } from "@/components/marked-text";
import { problemSentence } from "@/components/problem-sentence";
import { QueryProblemNote } from "@/components/query-problem-note";
import { SearchHelp } from "@/components/search-help";
import { parseQuery } from "@/utils/search/parse-query";
import { violationsIn } from "./axe";

test.each([
  ["tag:", "“tag:” needs something behind it, as in tag:craft"],
  [
    "before:soon",
    "“soon” is no date. After “before:” write a year, a month or a day, as in before:2026-04-14",
  ],
  ["is:blue", "“is:” knows unread, read, archived and favourite, not “blue”."],
  ["has:wings", "“has:” knows only image, not “wings”."],
  ["…", "There is no word in this to search for."],
  ["a ".repeat(33), "A search may have 32 words and conditions, and no more."],
])("what cannot be read is explained: %s", (text, sentence) => {
  const problem = parseQuery(text);
  if (problem.kind === "query") throw new Error(`${text} can be read`);
  render(<QueryProblemNote sentence={problemSentence(problem)} />);
  expect(screen.getByRole("status").textContent).toBe(sentence);
});

test("the place of the explanation is there before it, so that it is read out", () => {
  render(<QueryProblemNote sentence={null} />);
  expect(screen.getByRole("status").textContent).toBe("");
});

test("every example of the help can be tried, and can be read", async () => {
  const onTry = vi.fn();
  const { container } = render(<SearchHelp onTry={onTry} />);
  const examples = screen.getAllByRole("button");
  for (const example of examples) await userEvent.click(example);
  expect(onTry.mock.calls.map(([text]) => parseQuery(text).kind)).toEqual(
    examples.map(() => "query"),
  );
  expect(await violationsIn(container)).toEqual([]);
});

test("a text is marked where something was found, and nowhere else", () => {
  const marks = [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ];
  const { container } = render(<MarkedText text="河道整治三年" marks={marks} />);
  expect(container.innerHTML).toBe("<mark>河道</mark>整治<mark>三年</mark>");
});
