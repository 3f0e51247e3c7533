import { render, screen } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { LossNote } from "@/components/loss-note";
import { violationsIn } from "./axe";

test.each([
  [{ kind: "lost", clips: 1200 }, "1,200 clips are gone", "If you saved a backup"],
  [{ kind: "restored", back: 1200, of: 1200 }, "all 1,200 clips are back", "nothing that you need"],
  [{ kind: "restored", back: 1199, of: 1200 }, "1,199 of 1,200 clips are", "If you saved a backup"],
] as const)("a loss is told with what to do: %o", async (loss, what, next) => {
  const onKnown = vi.fn();
  const { container } = render(<LossNote loss={loss} onKnown={onKnown} />);
  const told = screen.getByRole("alert").textContent;
  expect(told).toContain(what);
  expect(told).toContain(next);
  expect(await violationsIn(container)).toEqual([]);
  screen.getByRole("button").click();
  expect(onKnown).toHaveBeenCalledOnce();
});

test("while a library is brought back, it says how far", async () => {
  const loss = { kind: "restoring", done: 3400, all: 10_000 } as const;
  const { container } = render(<LossNote loss={loss} onKnown={() => undefined} />);
  expect(screen.getByRole("status").textContent).toContain("3,400 of 10,000 clips");
  expect(screen.getByRole("progressbar").getAttribute("value")).toBe("3400");
  expect(await violationsIn(container)).toEqual([]);
});
