import { describe, expect, test } from "vitest";
import { trashClips } from "@/utils/library/edit";
import { findPage } from "@/utils/library/find-page";
import { clipReader, readClips } from "@/utils/library/read-clips";
import { keepClip, readClip, saveClips } from "@/utils/library/save";
import { aClip, anArticle } from "../clip/articles";
import { anEmptyLibrary, bothCounts } from "./library";

describe("saving", () => {
  test("gives back the clip that was kept", async () => {
    const database = anEmptyLibrary();
    const clip = aClip(
      {
        title: "河道整治三年",
        breadcrumb: ["环境"],
        images: [{ url: "https://a.example/1.jpg", alt: "", caption: "" }],
      },
      { tags: ["环境"], note: "读", favourite: true, corrections: { byline: "林晓" } },
    );
    await saveClips(database, [clip]);
    expect(await readClip(database, clip.id)).toEqual(clip);
  });

  test("keeps rows light: a list reads no bodies", async () => {
    const database = anEmptyLibrary();
    const clip = aClip({ textContent: "needle".repeat(10_000) });
    await saveClips(database, [clip]);
    expect(JSON.stringify(await database.clips.get(clip.id))).not.toContain("needle");
  });

  test("a repeated save changes nothing", async () => {
    const database = anEmptyLibrary();
    const clip = aClip({}, { tags: ["a"] });
    await saveClips(database, [clip]);
    await saveClips(database, [clip]);
    expect((await bothCounts(database)).stored).toMatchObject({ all: 1, unread: 1, "tag:a": 1 });
  });

  test("keeps all of several clips or none", async () => {
    const database = anEmptyLibrary();
    const broken = { ...aClip(), tags: [() => "cannot be stored"] as unknown as string[] };
    await expect(saveClips(database, [aClip(), broken])).rejects.toThrow();
    expect(await database.clips.count()).toBe(0);
    expect(await database.bodies.count()).toBe(0);
    expect(await database.counts.count()).toBe(0);
  });

  test("reads many clips in the order asked for and passes over those that are gone", async () => {
    const database = anEmptyLibrary();
    const clips = Array.from({ length: 70 }, () => aClip());
    await saveClips(database, clips);
    const ids = clips.map(({ id }) => id).reverse();
    const read = [];
    for await (const { id } of readClips(database, ["gone", ...ids])) read.push(id);
    expect(read).toEqual(ids);
  });

  test("reads those that lie far apart, and again those that lie together", async () => {
    const database = anEmptyLibrary();
    const clips = Array.from({ length: 70 }, () => aClip());
    await saveClips(database, clips);
    const apart = clips.filter((_, at) => at % 10 === 0).map(({ id }) => id);
    const together = clips.slice(20, 50).map(({ id }) => id);
    const readSome = clipReader(database);
    for (const wanted of [together, apart, together, [], ["gone"], apart, apart]) {
      const read = (await readSome(wanted)).map(({ id }) => id);
      expect(read).toEqual(wanted.filter((id) => id !== "gone"));
    }
  });
});

describe("clipping a page again", () => {
  test("renews its clip: id, tags, note and corrections stay", async () => {
    const database = anEmptyLibrary();
    const first = aClip({}, { tags: ["a"], note: "n", corrections: { title: "Mine" } });
    await keepClip(database, first);
    const again = aClip({
      url: `${first.article.url}?utm_source=x`,
      textContent: "A longer text.",
    });
    expect(await keepClip(database, again)).toBe(first.id);
    const kept = await readClip(database, first.id);
    expect(kept).toMatchObject({
      tags: ["a"],
      note: "n",
      corrections: { title: "Mine" },
      clippedAt: again.clippedAt,
    });
    expect(kept?.article.textContent).toBe("A longer text.");
    expect(await database.clips.count()).toBe(1);
  });

  test("keeps the earlier article if the text has changed, and only then", async () => {
    const database = anEmptyLibrary();
    const first = aClip({ textContent: "One." });
    await keepClip(database, first);
    await keepClip(database, aClip({ url: first.article.url, textContent: "One." }));
    expect((await readClip(database, first.id))?.history).toEqual([]);
    await keepClip(database, aClip({ url: first.article.url, textContent: "Two." }));
    const { history } = (await readClip(database, first.id)) ?? { history: [] };
    expect(history.map(({ article }) => article.textContent)).toEqual(["One."]);
  });

  test("never takes the place of a selection that was clipped from it", async () => {
    const database = anEmptyLibrary();
    const part = aClip({ textContent: "A part." }, { isSelection: true });
    await saveClips(database, [part]);
    expect(await findPage(database, part.article)).toBeNull();
    await keepClip(database, aClip({ url: part.article.url, textContent: "All of it." }));
    expect((await readClip(database, part.id))?.article.textContent).toBe("A part.");
    expect(await database.clips.count()).toBe(2);
  });

  test("brings it back from the trash", async () => {
    const database = anEmptyLibrary();
    const first = aClip();
    await keepClip(database, first);
    await trashClips(database, [first.id], "2026-02-01T00:00:00.000Z");
    await keepClip(database, aClip({ url: first.article.url }));
    expect((await bothCounts(database)).stored).toMatchObject({ all: 1, unread: 1 });
  });

  test("never takes two articles for one because a portal names one address for all", async () => {
    const database = anEmptyLibrary();
    const canonicalUrl = "https://paper.example/news/";
    await keepClip(database, aClip({ title: "First", canonicalUrl }));
    await keepClip(database, aClip({ title: "Second", canonicalUrl }));
    expect(await database.clips.count()).toBe(2);
  });

  test("knows a page by the address that it names, if the title is the same", async () => {
    const database = anEmptyLibrary();
    const clip = aClip({ url: "https://paper.example/a", title: "Same" });
    await keepClip(database, clip);
    const mobile = anArticle({
      url: "https://m.paper.example/a",
      canonicalUrl: "https://paper.example/a",
      title: "Same",
    });
    expect((await findPage(database, mobile))?.id).toBe(clip.id);
  });
});
