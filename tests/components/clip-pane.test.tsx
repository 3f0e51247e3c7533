import { render, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { useState } from "preact/hooks";
import { beforeEach, expect, test, vi } from "vitest";
import { ClipPane } from "@/entrypoints/library/clip-pane";
import { NEWEST_FIRST } from "@/entrypoints/library/use-clips";
import { useEdits } from "@/entrypoints/library/use-edits";
import type { Clip } from "@/utils/clip/clip";
import { trashClips } from "@/utils/library/edit";
import type { View } from "@/utils/library/list";
import { saveClips } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { aClip } from "../utils/clip/articles";

beforeEach(() => {
  // Nothing has a size here, and a list draws the rows that it has room for.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
});

interface PaneProps {
  database: LibraryDatabase;
  view: View;
  current: string | null;
}

function Pane({ database, view, current }: PaneProps) {
  const [text, setText] = useState("");
  return (
    <ClipPane
      database={database}
      query={{ view, tags: [], text, ordering: NEWEST_FIRST, hitOrdering: null }}
      onText={setText}
      onToggleTag={() => {}}
      current={current}
      onOpen={() => {}}
      edits={useEdits(database)}
      offersTags={false}
      archives
    />
  );
}

/** Shows a list of three clips, the newest first, and may be one that is read beside it. */
async function showThree(view: View, read?: Clip): Promise<LibraryDatabase> {
  // Left open: what a pane begins to read outlives it.
  const database = new LibraryDatabase(`test-${crypto.randomUUID()}`);
  const clips = ["ferry", "bakery", "library"].map((title) => aClip({ title }));
  await saveClips(database, clips);
  if (view === "trash") {
    const ids = clips.map(({ id }) => id);
    await trashClips(database, ids, "2026-01-02T00:00:00.000Z");
  }
  if (read) await saveClips(database, [read]);
  render(<Pane database={database} view={view} current={read?.id ?? null} />);
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

/** Selects two clips of a list while one of another list is read, and leaves the list. */
async function selectTwoBeside(view: "all" | "trash") {
  const read = aClip({ title: "read beside them" });
  const database = await showThree(view, read);
  if (view === "all") await trashClips(database, [read.id], "2026-01-02T00:00:00.000Z");
  for (const title of ["library", "ferry"]) {
    (await rowOf(title)).focus();
    await userEvent.keyboard("x");
  }
  (document.activeElement as HTMLElement).blur(); // a row has the focus
  return async () => {
    const rows = await database.clips.toArray();
    const told = rows.map(({ article, state, favourite, trashedAt }) =>
      [article.title, state, favourite, trashedAt?.slice(0, 10)].join(" ").trim(),
    );
    return told.sort();
  };
}

test("does to what is selected in the trash nothing that is meant for others", async () => {
  const clips = await selectTwoBeside("trash");
  await userEvent.keyboard("#es");
  await waitFor(async () => expect(await clips()).toContain("ferry unread 1 2026-01-02"));
  expect(await clips()).toEqual([
    "bakery unread 0 2026-01-02",
    "ferry unread 1 2026-01-02",
    "library unread 1 2026-01-02",
    "read beside them unread 0",
  ]);
});

test("deletes what is selected, and restores none of it, while a clip of the trash is read", async () => {
  const clips = await selectTwoBeside("all");
  await userEvent.keyboard("r#");
  await waitFor(async () =>
    expect((await clips()).filter((clip) => clip.endsWith(TODAY)).length).toBe(2),
  );
  expect(screen.queryByText(/^Restored/)).toBeNull();
});

const TODAY = new Date().toISOString().slice(0, 10);
