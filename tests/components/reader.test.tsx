import { render, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Reader } from "@/entrypoints/library/reader";
import { useEdits } from "@/entrypoints/library/use-edits";
import { saveClips } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { aClip } from "../utils/clip/articles";

function Reading({ database, id }: { database: LibraryDatabase; id: string }) {
  return <Reader database={database} id={id} edits={useEdits(database)} />;
}

test("the focus goes to the button beside the one that went, not to one that opens something", async () => {
  // Left open: what a reader begins to read outlives it.
  const database = new LibraryDatabase(`test-${crypto.randomUUID()}`);
  const clip = aClip({}, { state: "read" });
  await saveClips(database, [clip]);
  render(<Reading database={database} id={clip.id} />);
  await userEvent.click(await screen.findByRole("button", { name: "Mark as unread" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Mark as unread" })).toBeNull());
  expect(document.activeElement?.textContent).toBe("Archive");
});
