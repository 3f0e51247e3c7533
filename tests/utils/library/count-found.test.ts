import { expect, test, vi } from "vitest";
import { keepCounting } from "@/utils/library/count-found";
import { tagClips, trashClips } from "@/utils/library/edit";
import type { SavedSearch } from "@/utils/library/records";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "./library";

const asking = (id: string, asked: Partial<SavedSearch>): SavedSearch => ({
  id,
  savedAt: "",
  text: "",
  view: "all",
  tags: [],
  ...asked,
});

test("saved searches are counted, and again when clips have changed, until it is ended", async () => {
  const database = anEmptyLibrary();
  const clips = Array.from({ length: 90 }, () => aClip({ textContent: "一座城市" }));
  await saveClips(database, [...clips, aClip({ title: "A town" }, { id: "town" })]);
  const counts = new Map<string, number>();
  const ending = new AbortController();
  const searches = [
    asking("words", { text: "城市" }),
    asking("other", { text: "-城市" }),
    asking("tag", { tags: ["craft"] }),
    asking("trash", { text: "城市", view: "trash" }),
    asking("unreadable", { text: "before:never" }),
  ];
  const counting = keepCounting(
    database,
    searches,
    (id, count) => counts.set(id, count),
    ending.signal,
  );
  const counted = (expected: Record<string, number>) =>
    vi.waitFor(() => expect(Object.fromEntries(counts)).toEqual(expected), 5_000);
  await counted({ words: 90, other: 1, tag: 0, trash: 0, unreadable: 0 });
  await tagClips(database, ["town"], ["craft/wood"]);
  await trashClips(database, [clips[0]?.id ?? ""], "2026-02-01T00:00:00.000Z");
  await counted({ words: 89, other: 1, tag: 1, trash: 1, unreadable: 0 });
  ending.abort();
  await counting;
});
