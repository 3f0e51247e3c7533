import { Dexie } from "dexie";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { setFavourite, setState, tagClips, trashClips, untagClips } from "@/utils/library/edit";
import { listIds, type Selection } from "@/utils/library/list";
import { watch } from "@/utils/library/live";
import { emptyTrash } from "@/utils/library/purge";
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

test("a list whose database is closed while it is read says so", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [aClip()]);
  const reading = listIds(database, ALL);
  database.close();
  await expect(reading).rejects.toThrow(Dexie.DatabaseClosedError);
});

describe("a watched list", () => {
  const DAY = "2026-02-01T00:00:00.000Z";

  async function watched(selection: Selection) {
    const database = anEmptyLibrary();
    const clips = [aClip(), aClip(), aClip()];
    await saveClips(database, clips);
    await tagClips(database, [clips[0]?.id ?? ""], ["x"]);
    let shown: readonly string[] | undefined;
    const end = watch(database, () => listIds(database, selection), {
      next: (ids) => {
        shown = ids;
      },
      error: (error) => expect.unreachable(String(error)),
    });
    onTestFinished(end);
    const shows = (...ids: string[]) => vi.waitFor(() => expect(shown).toEqual(ids));
    const [a, b, c] = clips.map(({ id }) => id) as [string, string, string];
    return { database, a, b, c, shows };
  }

  test("is told what joins it, leaves it and comes back", async () => {
    const { database, a, b, c, shows } = await watched({ view: "unread", tags: [] });
    await shows(c, b, a);
    const another = aClip();
    await saveClips(database, [another]);
    await shows(another.id, c, b, a);
    await setState(database, [c, another.id], "archived");
    await shows(b, a);
    await setState(database, [c], "unread");
    await shows(c, b, a);
    await trashClips(database, [b], DAY);
    await shows(c, a);
  });

  test("is told what is deleted for good", async () => {
    const { database, a, b, shows } = await watched({ view: "trash", tags: [] });
    await shows();
    await trashClips(database, [a, b], DAY);
    await shows(b, a);
    await emptyTrash(database, [b], new Date(DAY));
    await shows(a);
  });

  test("is told which clips have its tags", async () => {
    const { database, a, b, shows } = await watched({ view: "all", tags: ["x"] });
    await shows(a);
    await tagClips(database, [b], ["x/y"]);
    await shows(b, a);
    await untagClips(database, [a], ["x"]);
    await shows(b);
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
