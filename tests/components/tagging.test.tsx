import { render, screen } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { Tagging } from "@/entrypoints/library/tagging";
import type { Edits } from "@/entrypoints/library/use-edits";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../utils/clip/articles";
import { anEmptyLibrary } from "../utils/library/library";

test("counts a tag once, however it is spelt", async () => {
  const database = anEmptyLibrary();
  const clips = [["Craft"], ["craft", "town"]].map((tags) => aClip({}, { tags }));
  await saveClips(database, clips);
  const ids = clips.map(({ id }) => id);
  const edits = { tag: vi.fn(), untag: vi.fn() } as Partial<Edits> as Edits; // all that it calls
  render(<Tagging database={database} ids={ids} known={[]} edits={edits} onLeave={() => {}} />);
  await screen.findByText(/town/);
  const chips = screen.getAllByRole("button").map((chip) => chip.textContent);
  expect(chips).toEqual(["Craft ✕", "town 1 ✕"]);
});
