import { render, screen } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { useFocusLost } from "@/components/hooks/use-focus-lost";

function Bar({ names, onLost }: { names: readonly string[]; onLost(): void }) {
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
