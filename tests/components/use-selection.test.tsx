import { act, renderHook } from "@testing-library/preact";
import { expect, test } from "vitest";
import { useSelection } from "@/components/hooks/use-selection";

const IDS = ["a", "b", "c", "d"];

function selecting(act_: (selection: ReturnType<typeof useSelection>) => void): string {
  const { result } = renderHook(() => useSelection(IDS, true));
  act(() => act_(result.current));
  return [...result.current.selected].sort().join("");
}

test("keys that come before the list is drawn again all count", () => {
  expect(
    selecting(({ toggle }) => {
      toggle("a", false);
      toggle("b", false);
      toggle("d", false);
      toggle("b", false);
    }),
  ).toBe("ad");
});

test("a range takes what the last one got", () => {
  expect(
    selecting(({ toggle }) => {
      toggle("a", false);
      toggle("c", true);
    }),
  ).toBe("abc");
});

test("extending selects on the way, and leaves out on the way back", () => {
  expect(
    selecting(({ extend }) => {
      extend("a", "b");
      extend("b", "c");
      extend("c", "b");
    }),
  ).toBe("ab");
  expect(selecting(({ extend }) => extend("b", "d"))).toBe("bcd");
});

test("what is selected waits for a list that is still to come as a whole", () => {
  const shown = { ids: IDS, isWhole: true };
  const { result, rerender } = renderHook(({ ids, isWhole }) => useSelection(ids, isWhole), {
    initialProps: shown,
  });
  const selected = () => [...result.current.selected].join("");
  act(() => result.current.selectAll());
  rerender({ ids: ["b"], isWhole: false });
  expect(selected()).toBe("b");
  rerender({ ids: ["b", "c", "e"], isWhole: true });
  expect(selected()).toBe("bc");
  rerender(shown);
  expect(selected()).toBe("bc");
});
