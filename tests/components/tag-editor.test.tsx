import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { TagEditor } from "@/components/tag-editor";
import { violationsIn } from "./axe";

function show(tags: string[], suggestions: string[] = []) {
  const onAdd = vi.fn();
  const onRemove = vi.fn();
  const { container } = render(
    <TagEditor tags={tags} suggestions={suggestions} onAdd={onAdd} onRemove={onRemove} />,
  );
  return { container, onAdd, onRemove, field: screen.getByLabelText("Add a tag") };
}

test("adds what is typed at Enter, several at commas of either width", async () => {
  const { onAdd, field } = show([]);
  await userEvent.type(field, "slow news{Enter}");
  await userEvent.type(field, "环境，");
  expect(onAdd.mock.calls).toEqual([[["slow news"]], [["环境"]]]);
  expect(field).toHaveProperty("value", "");
});

test("adds what is left in the field when it is left", async () => {
  const { onAdd, field } = show([]);
  await userEvent.type(field, "环境");
  await userEvent.tab();
  expect(onAdd).toHaveBeenCalledWith(["环境"]);
});

test("adds nothing for an empty field", async () => {
  const { onAdd, field } = show([]);
  await userEvent.type(field, "  {Enter}");
  await userEvent.tab();
  expect(onAdd).not.toHaveBeenCalled();
});

test("removes a tag at a click", async () => {
  const { onRemove } = show(["环境", "craft"]);
  await userEvent.click(screen.getByRole("button", { name: "Remove the tag craft" }));
  expect(onRemove).toHaveBeenCalledWith("craft");
});

test("suggests what is not yet a tag, and applies nothing by itself", async () => {
  const { onAdd } = show(["环境"], ["环境", "本地新闻"]);
  expect(screen.queryByRole("button", { name: "Add the suggested tag 环境" })).toBeNull();
  expect(onAdd).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Add the suggested tag 本地新闻" }));
  expect(onAdd).toHaveBeenCalledWith(["本地新闻"]);
});

test("is accessible", async () => {
  const { container } = show(["环境"], ["本地新闻"]);
  expect(await violationsIn(container)).toEqual([]);
});
