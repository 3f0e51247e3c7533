import { render, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { Exporting } from "@/entrypoints/library/exporting";
import { correctClip } from "@/utils/library/edit";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../utils/clip/articles";
import { anEmptyLibrary } from "../utils/library/library";

afterEach(() => vi.unstubAllGlobals());

test("hands a clip out as it was corrected meanwhile", async () => {
  const copied = vi.fn((_items: unknown) => Promise.resolve());
  vi.stubGlobal(
    "ClipboardItem",
    class {
      parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
    },
  );
  vi.stubGlobal("navigator", { ...navigator, clipboard: { write: copied } });
  const database = anEmptyLibrary();
  const clip = aClip({ title: "The ferry" });
  await saveClips(database, [clip]);
  render(<Exporting database={database} ids={[clip.id]} onDone={() => {}} onClose={() => {}} />);
  await screen.findByText("The ferry.md");
  await correctClip(database, clip.id, { title: "The last ferry" });
  await screen.findByText("The last ferry.md");
  await userEvent.click(screen.getByRole("button", { name: "Copy as Markdown" }));
  await waitFor(() => expect(copied).toHaveBeenCalled());
  const [[item]] = copied.mock.lastCall as [[{ parts: Record<string, Blob> }]];
  expect(await item.parts["text/plain"]?.text()).toContain("# The last ferry");
});
