import { render, screen } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { useFocusLost } from "@/components/hooks/use-focus-lost";

interface BarProps {
  names: readonly string[];
  onLost(bar: HTMLElement, before: HTMLElement | null): void;
}

function Bar({ names, onLost }: BarProps) {
  const bar = useFocusLost<HTMLDivElement>(onLost);
  return (
    <>
      <div ref={bar}>
        {names.map((name) => (
          <button key={name} type="button">
            {name}
          </button>
        ))}
      </div>
      <button type="button">beside</button>
    </>
  );
}

test.each([
  ["Undo", ["Export"], 1],
  ["Undo", ["Undo"], 0],
  ["beside", ["Export"], 0],
])("when %s has the focus and %j are left", (focused, left, times) => {
  const onLost = vi.fn();
  const { rerender } = render(<Bar names={["Undo", "Export"]} onLost={onLost} />);
  screen.getByRole("button", { name: focused }).focus();
  rerender(<Bar names={left} onLost={onLost} />);
  rerender(<Bar names={left} onLost={onLost} />);
  expect(onLost).toHaveBeenCalledTimes(times);
});

test("what lost the focus to a click beside it does not get it back when it goes later", () => {
  const onLost = vi.fn();
  const { rerender } = render(<Bar names={["Undo", "Export"]} onLost={onLost} />);
  screen.getByRole("button", { name: "Undo" }).focus();
  screen.getByRole("button", { name: "Undo" }).blur();
  rerender(<Bar names={["Undo", "Export"]} onLost={onLost} />);
  rerender(<Bar names={["Export"]} onLost={onLost} />);
  expect(onLost).not.toHaveBeenCalled();
});

test.each([
  ["Undo", "Export"],
  ["Export", null],
])("when %s goes, %s stands before its place", (focused, named) => {
  const onLost = vi.fn<BarProps["onLost"]>();
  const { rerender } = render(<Bar names={["Export", "Undo"]} onLost={onLost} />);
  screen.getByRole("button", { name: focused }).focus();
  rerender(<Bar names={["Export", "Undo"].filter((name) => name !== focused)} onLost={onLost} />);
  expect(onLost.mock.lastCall?.[1]?.textContent ?? null).toBe(named);
});
