import { render, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { useState } from "preact/hooks";
import { beforeEach, expect, test, vi } from "vitest";
import { ClipPane } from "@/entrypoints/library/clip-pane";
import { NEWEST_FIRST } from "@/entrypoints/library/use-clips";
import { useEdits } from "@/entrypoints/library/use-edits";
import { trashClips } from "@/utils/library/edit";
import type { View } from "@/utils/library/list";
import { saveClips } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { aClip } from "../utils/clip/articles";

beforeEach(() => {
  // Nothing has a size here, and a list draws the rows that it has room for.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
});

function Pane({ database, view }: { database: LibraryDatabase; view: View }) {
  const [text, setText] = useState("");
  return (
    <ClipPane
      database={database}
      query={{ view, tags: [], text, ordering: NEWEST_FIRST, hitOrdering: null }}
      onText={setText}
      onToggleTag={() => {}}
      current={null}
      onOpen={() => {}}
      edits={useEdits(database)}
      offersTags={false}
      archives
    />
  );
}

/** Shows a list of three clips, the newest first. */
async function showThree(view: View): Promise<LibraryDatabase> {
  // Left open: what a pane begins to read outlives it.
  const database = new LibraryDatabase(`test-${crypto.randomUUID()}`);
  const clips = ["ferry", "bakery", "library"].map((title) => aClip({ title }));
  await saveClips(database, clips);
  if (view === "trash") {
    const ids = clips.map(({ id }) => id);
    await trashClips(database, ids, "2026-01-02T00:00:00.000Z");
  }
  render(<Pane database={database} view={view} />);
  await rowOf("library");
  return database;
}

const rowOf = async (title: string) => {
  const row = (await screen.findByText(title)).closest<HTMLElement>("[data-clip]");
  if (!row) throw new Error(`${title} is no row`);
  return row;
};

test("asks about the clips that were to be deleted, whatever is selected later", async () => {
  const database = await showThree("trash");
  (await rowOf("library")).focus();
  await userEvent.keyboard("x");
  await userEvent.click(screen.getByRole("button", { name: "Delete for good…" }));
  const question = await screen.findByText(/^Delete 1 clip/);
  (await rowOf("ferry")).focus();
  await userEvent.keyboard("x");
  expect(screen.getByText("2 selected")).toBeTruthy();
  expect(question.textContent).toMatch(/^Delete 1 clip/);
  await userEvent.click(screen.getByRole("button", { name: "Delete for good" }));
  await waitFor(async () => expect(await database.clips.count()).toBe(2));
});

test("closes the question with Escape, and lets go of the selection with the next", async () => {
  await showThree("trash");
  (await rowOf("library")).focus();
  await userEvent.keyboard("x");
  await userEvent.click(screen.getByRole("button", { name: "Delete for good…" }));
  await screen.findByText(/^Delete 1 clip/);
  (await rowOf("library")).focus();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByText(/^Delete \d clip/)).toBeNull();
  expect(screen.getByText("1 selected")).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByText("1 selected")).toBeNull();
});

test("asks no more about a clip that was restored", async () => {
  await showThree("trash");
  (await rowOf("library")).focus();
  await userEvent.keyboard("x");
  await userEvent.click(screen.getByRole("button", { name: "Delete for good…" }));
  await screen.findByText(/^Delete 1 clip/);
  await userEvent.click(screen.getByRole("button", { name: "Restore" }));
  await waitFor(() => expect(screen.queryByText(/^Delete \d clip/)).toBeNull());
});

test("goes from the search to the answer, not to the list that it replaces", async () => {
  await showThree("all");
  await userEvent.type(screen.getByRole("searchbox"), "bakery{Enter}");
  await waitFor(() => expect(screen.queryByText("ferry")).toBeNull());
  await waitFor(() => expect(document.activeElement?.hasAttribute("data-clip")).toBe(true));
});

test("stays in the search when more is typed before there is an answer", async () => {
  await showThree("all");
  const search = screen.getByRole("searchbox");
  await userEvent.type(search, "baker{Enter}y");
  await waitFor(() => expect(screen.queryByText("ferry")).toBeNull());
  await rowOf("bakery").catch(() => {});
  expect(document.activeElement).toBe(search);
});
