import { describe, expect, test } from "vitest";
import { setFavourite, setState, tagClips, trashClips } from "@/utils/library/edit";
import { listIds, type Selection } from "@/utils/library/list";
import { saveClips } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { searchIds } from "@/utils/library/search";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "./library";

const ALL: Selection = { view: "all", tags: [] };

async function hits(database: LibraryDatabase, query: string, selection = ALL): Promise<string[]> {
  const found: string[] = [];
  for await (const ids of searchIds(database, selection, query)) found.push(...ids);
  return found;
}

describe("lists", () => {
  test("are newest first, and each view shows its own", async () => {
    const database = anEmptyLibrary();
    const [a, b, c, d] = [aClip(), aClip(), aClip(), aClip()];
    await saveClips(database, [b, a, d, c]);
    await setState(database, [a.id], "archived");
    await setFavourite(database, [b.id], true);
    await trashClips(database, [c.id], "2026-02-01T00:00:00.000Z");
    const idsOf = (view: Selection["view"]) => listIds(database, { view, tags: [] });
    expect(await idsOf("all")).toEqual([d.id, b.id, a.id]);
    expect(await idsOf("unread")).toEqual([d.id, b.id]);
    expect(await idsOf("archived")).toEqual([a.id]);
    expect(await idsOf("favourite")).toEqual([b.id]);
    expect(await idsOf("trash")).toEqual([c.id]);
  });

  test("hold only clips that have all the tags asked for", async () => {
    const database = anEmptyLibrary();
    const [a, b, c] = [aClip(), aClip(), aClip()];
    await saveClips(database, [a, b, c]);
    await tagClips(database, [a.id, b.id, c.id], ["x"]);
    await tagClips(database, [a.id, c.id], ["y"]);
    await trashClips(database, [c.id], "2026-02-01T00:00:00.000Z");
    expect(await listIds(database, { view: "all", tags: ["x", "y"] })).toEqual([a.id]);
  });
});

describe("search", () => {
  test.each([
    ["整治", "two characters of a Chinese title"],
    ["瓦屋顶", "words of the text"],
    ["瓦屋顶 林晓", "words in different places"],
    ["ｂｉｎｇ", "full-width letters"],
    ["BING", "other case"],
    ["城南时报", "the source"],
    ["环境", "the breadcrumb"],
    ["周末", "a tag"],
    ["给读书会", "the note"],
    ["paper.example", "the address"],
  ])("finds %s: %s", async (query) => {
    const database = anEmptyLibrary();
    const clip = aClip(
      {
        title: "河道整治三年",
        byline: "林晓",
        source: "城南时报",
        breadcrumb: ["环境"],
        textContent: "最后一片瓦屋顶 and Bing",
      },
      { tags: ["周末"], note: "给读书会" },
    );
    await saveClips(database, [clip, aClip({ title: "Other", url: "https://else.example/" })]);
    expect(await hits(database, query)).toEqual([clip.id]);
  });

  test("finds nothing where one word is missing, and nothing in the trash", async () => {
    const database = anEmptyLibrary();
    const clip = aClip({ textContent: "one two" });
    await saveClips(database, [clip]);
    expect(await hits(database, "one three")).toEqual([]);
    await trashClips(database, [clip.id], "2026-02-01T00:00:00.000Z");
    expect(await hits(database, "one")).toEqual([]);
    expect(await hits(database, "one", { view: "trash", tags: [] })).toEqual([clip.id]);
  });

  test("finds a clip by its corrected title", async () => {
    const database = anEmptyLibrary();
    const clip = aClip({}, { corrections: { title: "Renamed" } });
    await saveClips(database, [clip]);
    expect(await hits(database, "renamed")).toEqual([clip.id]);
  });
});
