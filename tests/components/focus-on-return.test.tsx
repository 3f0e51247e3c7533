import { render } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { type Room, useFocusOnReturn } from "@/entrypoints/library/use-room";

function Page({ room }: { room: Room }) {
  useFocusOnReturn(room);
  return (
    <>
      {["a", "b"].map((id) => (
        <button key={id} type="button" data-clip={id} />
      ))}
    </>
  );
}

test.each([
  ["a clip", { kind: "clip", id: "b" }, "b"],
  ["a clip that is not in the list", { kind: "clip", id: "x" }, "a"],
  ["what is no clip", { kind: "clip", id: '"], *' }, "a"],
  ["settings", { kind: "settings" }, "a"],
  ["import", { kind: "import" }, "a"],
] satisfies [string, Room, string][])("%s gives the focus to the list", async (_, room, row) => {
  const { rerender } = render(<Page room={room} />);
  rerender(<Page room={{ kind: "nothing" }} />);
  await vi.waitFor(() =>
    expect((document.activeElement as HTMLElement | null)?.dataset.clip).toBe(row),
  );
});
