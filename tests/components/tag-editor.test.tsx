import { render, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
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

describe("what is offered while a tag is typed", () => {
  const known = [
    { tag: "环境", count: 12 },
    { tag: "环保", count: 3 },
    { tag: "slow news", count: 1 },
  ];
  function offer() {
    const onAdd = vi.fn();
    const { container } = render(
      <TagEditor tags={["环保"]} known={known} onAdd={onAdd} onRemove={() => {}} />,
    );
    return { container, onAdd, field: screen.getByRole("combobox", { name: "Add a tag" }) };
  }
  const options = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);

  test("are the tags of the library that the clip has not, with their counts", async () => {
    const { container, field } = offer();
    expect(options()).toEqual([]);
    await userEvent.type(field, "hj");
    expect(options()).toEqual(["环境12"]);
    expect(field.getAttribute("aria-expanded")).toBe("true");
    expect(await violationsIn(container)).toEqual([]);
  });

  test("is chosen by keyboard, and Enter without a choice takes what is typed", async () => {
    const { onAdd, field } = offer();
    await userEvent.type(field, "{ArrowDown}{ArrowDown}");
    const active = screen.getByRole("option", { selected: true });
    expect(field.getAttribute("aria-activedescendant")).toBe(active.id);
    await userEvent.type(field, "{Enter}");
    await userEvent.type(field, "环{Enter}");
    expect(onAdd.mock.calls).toEqual([[["slow news"]], [["环"]]]);
  });

  test("is chosen by a click, without what is typed so far", async () => {
    const { onAdd, field } = offer();
    await userEvent.type(field, "sl");
    await userEvent.click(screen.getByRole("option"));
    await userEvent.tab();
    expect(onAdd.mock.calls).toEqual([[["slow news"]]]);
  });

  test("goes away with Escape, which closes nothing else then", async () => {
    const { field } = offer();
    await userEvent.type(field, "s");
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    field.dispatchEvent(key);
    expect(key.defaultPrevented).toBe(true);
    await waitFor(() => expect(options()).toEqual([]));
  });
});

test("is accessible", async () => {
  const { container } = show(["环境"], ["本地新闻"]);
  expect(await violationsIn(container)).toEqual([]);
});

test("says of several clips how many have a tag, and offers it for the others", async () => {
  const counts: Record<string, number> = { craft: 1, 环境: 3 };
  const { container } = render(
    <TagEditor
      tags={["craft", "环境"]}
      clips={3}
      countOf={(tag) => counts[tag] ?? 0}
      known={[
        { tag: "craft", count: 9 },
        { tag: "环境", count: 3 },
      ]}
      onAdd={vi.fn()}
      onRemove={vi.fn()}
    />,
  );
  expect(screen.getByRole("button", { name: "Remove the tag craft from 1 clip" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Remove the tag 环境" })).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Add a tag"), "c");
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["craft9"]);
  expect(await violationsIn(container)).toEqual([]);
});

test("leaves by Escape without keeping what was typed", async () => {
  const onAdd = vi.fn();
  const onLeave = vi.fn();
  render(<TagEditor tags={[]} onAdd={onAdd} onRemove={vi.fn()} onLeave={onLeave} />);
  await userEvent.type(screen.getByLabelText("Add a tag"), "half{Escape}");
  await userEvent.tab();
  expect(onLeave).toHaveBeenCalledTimes(1);
  expect(onAdd).not.toHaveBeenCalled();
});
