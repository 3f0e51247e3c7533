import { render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { ConfirmPanel } from "@/components/confirm-panel";
import { CorrectionsForm } from "@/components/corrections-form";
import { SearchField } from "@/components/search-field";
import { SelectionBar } from "@/components/selection-bar";
import { TagFilter } from "@/components/tag-filter";
import { Toast } from "@/components/toast";
import { violationsIn } from "./axe";
import { aRow } from "./rows";

describe("the selection bar", () => {
  const calls = () => ({
    onExport: vi.fn(),
    onTag: vi.fn(),
    onDelete: vi.fn(),
    onRestore: vi.fn(),
    onDeleteForGood: vi.fn(),
    onSelectAll: vi.fn(),
    onSelectNone: vi.fn(),
  });

  test("counts the list until something is selected", async () => {
    const { container } = render(
      <SelectionBar
        count={1284}
        isWhole
        isHits={false}
        selected={0}
        inTrash={false}
        {...calls()}
      />,
    );
    expect(container.textContent).toContain("1,284 clips");
    expect(screen.getByRole("button", { name: "Export all" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Delete" })).toBeNull();
    expect(await violationsIn(container)).toEqual([]);
  });

  test("acts on what is selected", async () => {
    const bar = calls();
    render(<SelectionBar count={3} isWhole isHits selected={2} inTrash={false} {...bar} />);
    for (const name of ["Select all", "Tag", "Delete", "Export"]) {
      await userEvent.click(screen.getByRole("button", { name }));
    }
    expect(
      [bar.onSelectAll, bar.onTag, bar.onDelete, bar.onExport].every(
        (call) => call.mock.calls.length === 1,
      ),
    ).toBe(true);
  });

  test("offers all of a list only when all of it is known", () => {
    const bar = { count: 24, isWhole: false, isHits: true, inTrash: false, ...calls() };
    const { rerender } = render(<SelectionBar selected={0} {...bar} />);
    expect(screen.getByRole("button", { name: "Export all" })).toHaveProperty("disabled", true);
    rerender(<SelectionBar selected={1} {...bar} />);
    expect(screen.getByRole("button", { name: "Select all" })).toHaveProperty("disabled", true);
    expect(screen.getByRole("button", { name: "Export" })).toHaveProperty("disabled", false);
  });

  test("restores in the trash instead of deleting", async () => {
    const bar = calls();
    render(<SelectionBar count={2} isWhole isHits={false} selected={2} inTrash {...bar} />);
    expect(screen.queryByRole("button", { name: "Delete" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Restore" }));
    expect(bar.onRestore).toHaveBeenCalled();
  });
});

test("what has no way back is asked first", async () => {
  const onConfirm = vi.fn();
  const onCancel = vi.fn();
  const { container } = render(
    <ConfirmPanel
      question="Delete 2 clips?"
      action="Delete for good"
      onConfirm={onConfirm}
      onCancel={onCancel}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Delete for good" }));
  expect(onConfirm).toHaveBeenCalledTimes(1);
  expect(await violationsIn(container)).toEqual([]);
});

describe("the search field", () => {
  test("tells every letter, and Escape clears it", async () => {
    const onQuery = vi.fn();
    const onHelp = vi.fn();
    const onDown = vi.fn();
    const { container } = render(
      <SearchField
        query="河"
        onQuery={onQuery}
        onDown={onDown}
        isHelping={false}
        onHelp={onHelp}
      />,
    );
    await userEvent.type(screen.getByLabelText("Search the library"), "{Escape}");
    expect(onQuery).toHaveBeenLastCalledWith("");
    await userEvent.click(screen.getByRole("button", { name: "How to search", expanded: false }));
    expect(onHelp).toHaveBeenCalledTimes(1);
    await userEvent.type(screen.getByLabelText("Search the library"), "{ArrowDown}");
    expect(onDown).toHaveBeenCalledTimes(1);
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe("the tag filter", () => {
  test("shows chosen tags first, then the others with their counts", async () => {
    const onToggle = vi.fn();
    const tags = [
      { tag: "环境", count: 64 },
      { tag: "craft", count: 2 },
    ];
    const { container } = render(
      <TagFilter tags={tags} chosen={["craft"]} onToggle={onToggle} onFocusLost={() => {}} />,
    );
    const buttons = screen.getAllByRole("button");
    expect(buttons.map((button) => button.getAttribute("aria-pressed"))).toEqual(["true", "false"]);
    expect(buttons[1]?.textContent).toBe("环境 64");
    await userEvent.click(screen.getByRole("button", { name: /环境/ }));
    expect(onToggle).toHaveBeenCalledWith("环境");
    expect(await violationsIn(container)).toEqual([]);
  });

  test("is not there without tags", () => {
    expect(
      render(<TagFilter tags={[]} chosen={[]} onToggle={() => {}} onFocusLost={() => {}} />)
        .container.textContent,
    ).toBe("");
  });

  test("keeps the focus on a tag that is toggled, and hands it on with the last one", async () => {
    const onFocusLost = vi.fn();
    const tags = ["a", "b", "c"].map((tag) => ({ tag, count: 1 }));
    function Filter({ offers }: { offers: boolean }) {
      const [chosen, setChosen] = useState<string[]>(offers ? [] : ["b"]);
      return (
        <TagFilter
          tags={offers ? tags : []}
          chosen={chosen}
          onToggle={(tag) => setChosen(chosen.includes(tag) ? [] : [tag])}
          onFocusLost={onFocusLost}
        />
      );
    }
    const { unmount } = render(<Filter offers />);
    for (const pressed of [false, true, false]) {
      await userEvent.click(screen.getByRole("button", { name: /^b/, pressed }));
      expect(document.activeElement?.textContent).toMatch(/^b/);
    }
    unmount();
    render(<Filter offers={false} />);
    await userEvent.click(screen.getByRole("button", { name: "b" }));
    expect(onFocusLost).toHaveBeenCalledTimes(1);
  });
});

describe("the toast", () => {
  test("offers the way back as long as there is one", async () => {
    const onUndo = vi.fn();
    const { rerender, container } = render(
      <Toast
        text="Moved 1 clip to the trash"
        onUndo={onUndo}
        isBrief={false}
        said={null}
        onClose={() => {}}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(onUndo).toHaveBeenCalled();
    const status = screen.getByRole("status");
    expect(status.textContent).toBe("Moved 1 clip to the trash");
    rerender(<Toast text="Undone" onUndo={null} isBrief={false} said={null} onClose={() => {}} />);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(await violationsIn(container)).toEqual([]);
    // The place that is read out stays, whatever stands in it.
    rerender(<Toast text={null} onUndo={null} isBrief={false} said={null} onClose={() => {}} />);
    expect(screen.getByRole("status")).toBe(status);
  });
});

test("a sentence on which nobody has to act goes by itself", () => {
  vi.useFakeTimers();
  const onClose = vi.fn();
  render(<Toast text="Undone" onUndo={null} isBrief said={null} onClose={onClose} />);
  vi.advanceTimersByTime(7_000);
  expect(onClose).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

describe("the corrections", () => {
  test("change nothing where a day is none from its first letter", async () => {
    const onCorrect = vi.fn();
    const on = { onCorrect, onNote: vi.fn(), onCorrected: vi.fn(), onNoted: vi.fn() };
    render(<CorrectionsForm clip={aRow({ publishedTime: "2026-04-14" })} {...on} />);
    const published = screen.getByLabelText<HTMLInputElement>("Published");
    const all = { initialSelectionStart: 0, initialSelectionEnd: published.value.length };
    await userEvent.type(published, "some day{Enter}", all);
    expect(onCorrect).not.toHaveBeenCalled();
    expect(on.onCorrected).not.toHaveBeenCalled();
    expect(published.value).toBe("2026-04-14");
  });

  test("are kept as they are typed, a date only when it is one", async () => {
    const onCorrect = vi.fn();
    const onNote = vi.fn();
    const row = aRow({ title: "As extracted", publishedTime: "2026-04-14" });
    const onCorrected = vi.fn();
    const onNoted = vi.fn();
    const on = { onCorrect, onNote, onCorrected, onNoted };
    const { container } = render(<CorrectionsForm clip={row} {...on} />);
    const title = screen.getByLabelText("Title");
    await userEvent.clear(title);
    await userEvent.type(title, "Mine{Enter}");
    const published = screen.getByLabelText("Published");
    await userEvent.clear(published);
    await userEvent.type(published, "some day{Enter}");
    await userEvent.type(screen.getByLabelText("Note"), "why");
    await userEvent.tab();
    expect(onCorrect.mock.calls.filter(([field]) => field === "title").at(-1)).toEqual([
      "title",
      "Mine",
    ]);
    expect(onCorrect.mock.calls.filter(([field]) => field === "publishedTime")).toEqual([
      ["publishedTime", ""],
      ["publishedTime", row.article.publishedTime],
    ]);
    expect(onNote).toHaveBeenLastCalledWith("why");
    expect(onCorrected.mock.calls).toEqual([["title", "As extracted"]]);
    expect(onNoted.mock.calls).toEqual([[""]]);
    expect(await violationsIn(container)).toEqual([]);
  });
});
