import { act, renderHook } from "@testing-library/preact";
import { expect, test } from "vitest";
import { usePanel } from "@/entrypoints/library/use-panel";

const shown = () =>
  renderHook(() => usePanel({ ids: ["a", "b"], selected: new Set(["a"]), inTrash: false })).result;

test("one panel takes the place of another", () => {
  const panels = shown();
  act(() => panels.current.toggle({ kind: "export", ids: ["a"] }));
  act(() => panels.current.toggle({ kind: "tag" }));
  expect(panels.current).toMatchObject({ panel: { kind: "tag" }, beside: null });
  act(() => panels.current.toggle({ kind: "tag" }));
  expect(panels.current).toMatchObject({ panel: { kind: "none" }, beside: null });
});

test("a file that is being written goes on beside what is opened meanwhile", () => {
  const panels = shown();
  act(() => panels.current.toggle({ kind: "export", ids: ["a"] }));
  act(() => panels.current.setWriting(true));
  act(() => panels.current.toggle({ kind: "tag" }));
  expect(panels.current).toMatchObject({ panel: { kind: "tag" }, beside: { ids: ["a"] } });
  act(() => panels.current.close());
  expect(panels.current).toMatchObject({ panel: { kind: "export", ids: ["a"] }, beside: null });
  act(() => panels.current.toggle({ kind: "export", ids: ["b"] }));
  expect(panels.current.panel).toMatchObject({ kind: "export", ids: ["a"] });
  act(() => panels.current.close());
  expect(panels.current.panel.kind).toBe("none");
});

test("an export that failed beside a panel is seen when that is closed, however it is", () => {
  const panels = shown();
  act(() => panels.current.toggle({ kind: "export", ids: ["a"] }));
  act(() => panels.current.setWriting(true));
  act(() => panels.current.toggle({ kind: "tag" }));
  act(() => panels.current.setWriting(false));
  act(() => panels.current.toggle({ kind: "tag" }));
  expect(panels.current).toMatchObject({ panel: { kind: "export", ids: ["a"] }, beside: null });
});
