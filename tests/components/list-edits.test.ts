import { expect, test, vi } from "vitest";
import { listEdits } from "@/entrypoints/library/list-edits";
import type { Edits } from "@/entrypoints/library/use-edits";
import { VIEWS } from "@/utils/library/list";

const DONE = Promise.resolve();
const edits = {
  setState: () => DONE,
  favourite: () => DONE,
  trash: () => DONE,
} as Partial<Edits> as Edits; // all that is called

test.each([
  ["archive", "unread archived"],
  ["markUnread", "archived"],
  ["favourite", ""],
  ["unfavourite", "favourite"],
  ["trash", "all unread favourite archived trash"],
] as const)("%s takes clips at once out of %j", (edit, views) => {
  const leftBy = VIEWS.filter((view) => {
    const leave = vi.fn();
    const listed = listEdits(view, edits, { leave, wayBack: () => () => {} });
    if (edit === "favourite" || edit === "unfavourite")
      listed.favourite(["a"], edit === "favourite");
    else if (edit === "archive") listed.archive(["a"], view === "archived");
    else listed[edit](["a"]);
    return leave.mock.calls.length > 0;
  });
  expect(leftBy.join(" ")).toBe(views);
});
