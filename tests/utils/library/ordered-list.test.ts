import { Dexie } from "dexie";
import { expect, onTestFinished, test, vi } from "vitest";
import { siteOf } from "@/utils/clip/site-of";
import { correctClip, setFavourite, tagClips, trashClips } from "@/utils/library/edit";
import { ORDERS, type Order } from "@/utils/library/list";
import { watch } from "@/utils/library/live";
import { listOrdered } from "@/utils/library/ordered-list";
import { saveClips } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { aClip } from "../clip/articles";
import { declareEarlier } from "./earlier-schemas";
import { anEmptyLibrary, bothCounts } from "./library";

const ALL = { view: "all", tags: [] } as const;

const ARTICLES = [
  { title: "河道整治", siteName: "北岸新闻网", publishedTime: "2026-04-14", breadcrumb: ["环境"] },
  { title: "Archive", siteName: "The Ledger", publishedTime: "2026-04-02T10:00" },
  { title: "2018 年", siteName: "", source: "", url: "https://www.paper.example/a" },
  { title: "博物馆", siteName: "北岸新闻网", publishedTime: "2025", breadcrumb: ["文化", "展览"] },
];

async function aLibrary() {
  const database = anEmptyLibrary();
  const clips = ARTICLES.map((article, index) =>
    aClip(
      { source: "", publishedTime: "", breadcrumb: [], ...article },
      {
        clippedAt: `2026-0${index + 1}-15T12:00:00.000Z`,
      },
    ),
  );
  await saveClips(database, clips);
  const titles = new Map(clips.map(({ id, article }) => [id, article.title]));
  const shown = async (by: Order, selection: Parameters<typeof listOrdered>[1] = ALL) => {
    const { ids, groups } = await listOrdered(database, selection, { by, isGrouped: true });
    return ids.flatMap((id, place) => [
      ...groups.filter(({ start }) => start === place).map(({ label }) => `[${label}]`),
      titles.get(id) ?? "",
    ]);
  };
  return { database, clips, shown };
}

test.each<[Order, string[]]>([
  [
    "clipped",
    [
      "[2026-04]",
      "博物馆",
      "[2026-03]",
      "2018 年",
      "[2026-02]",
      "Archive",
      "[2026-01]",
      "河道整治",
    ],
  ],
  ["published", ["[2026-04]", "河道整治", "Archive", "[2025]", "博物馆", "[]", "2018 年"]],
  [
    "site",
    ["[北岸新闻网]", "河道整治", "博物馆", "[paper.example]", "2018 年", "[The Ledger]", "Archive"],
  ],
  ["section", ["[]", "Archive", "2018 年", "[环境]", "河道整治", "[文化 › 展览]", "博物馆"]],
  ["title", ["[#]", "2018 年", "[A]", "Archive", "[B]", "博物馆", "[H]", "河道整治"]],
])("groups by %s", async (by, list) => {
  expect(await (await aLibrary()).shown(by)).toEqual(list);
});

test("an order keeps to the list and its tags, and follows corrections", async () => {
  const { database, clips, shown } = await aLibrary();
  const [river = "", archive = "", year = "", museum = ""] = clips.map(({ id }) => id);
  await setFavourite(database, [river, archive, museum], true);
  await tagClips(database, [river, museum], ["本地/环境"]);
  await correctClip(database, river, { title: "安静的河" });
  await trashClips(database, [year], "2026-05-01T00:00:00.000Z");
  expect(await shown("title", { view: "favourite", tags: ["本地"] })).toEqual([
    "[A]",
    "河道整治",
    "[B]",
    "博物馆",
  ]);
  expect(await shown("title", { view: "trash", tags: [] })).toEqual(["[#]", "2018 年"]);
});

test.each(ORDERS)("ordered by %s, every clip is there once, grouped or not", async (by) => {
  const { database, clips } = await aLibrary();
  for (const isGrouped of [true, false]) {
    const { ids } = await listOrdered(database, ALL, { by, isGrouped });
    expect([...ids].sort()).toEqual(clips.map(({ id }) => id).sort());
  }
});

test("hits take any order of a list, in groups too, and no other clip comes with them", async () => {
  const { database, clips } = await aLibrary();
  const hits = clips.slice(1, 3).map(({ id }) => id);
  for (const by of ORDERS) {
    for (const isGrouped of [true, false]) {
      const whole = await listOrdered(database, ALL, { by, isGrouped });
      const { ids, groups } = await listOrdered(database, ALL, { by, isGrouped }, hits);
      expect(ids).toEqual(whole.ids.filter((id) => hits.includes(id)));
      expect(groups.length > 0).toBe(isGrouped);
    }
  }
});

test("a watched order is told of corrections, and of what leaves its list", async () => {
  const { database, clips } = await aLibrary();
  const [river = "", archive = "", year = "", museum = ""] = clips.map(({ id }) => id);
  await setFavourite(database, [river, archive, museum], true);
  let shown: readonly string[] = [];
  const favourites = { view: "favourite", tags: [] } as const;
  const list = () => listOrdered(database, favourites, { by: "title", isGrouped: true });
  const end = watch(database, list, {
    next: ({ ids }) => {
      shown = ids;
    },
    error: (error) => expect.unreachable(String(error)),
  });
  onTestFinished(end);
  const shows = (...ids: string[]) => vi.waitFor(() => expect(shown).toEqual(ids));
  await shows(archive, museum, river);
  await correctClip(database, river, { title: "安静的河" });
  await shows(river, archive, museum);
  await setFavourite(database, [archive], false);
  await shows(river, museum);
  await setFavourite(database, [year], true);
  await shows(year, river, museum);
  await trashClips(database, [museum], "2026-05-01T00:00:00.000Z");
  await shows(year, river);
});

test("a database of the version before is brought into order, its counts too", async () => {
  const { database, clips } = await aLibrary();
  await tagClips(database, [clips[0]?.id ?? ""], ["本地/环境"]);
  const rows = await database.clips.toArray();
  const name = `older-${crypto.randomUUID()}`;
  const older = new Dexie(name);
  declareEarlier(older, 2);
  await older.table("clips").bulkAdd(rows.map(({ order: _order, ...row }) => row));
  await older.table("counts").bulkAdd([
    { name: "all", count: 4 },
    { name: "tag:本地/环境", count: 1 },
  ]);
  older.close();
  const upgraded = new LibraryDatabase(name);
  expect(await upgraded.clips.toArray()).toEqual(rows);
  const { stored, counted } = await bothCounts(upgraded);
  expect(stored).toEqual(counted);
  expect(stored).toMatchObject({ all: 4, "branch:本地": 1, "tag:本地/环境": 1 });
  const sites = rows.map(({ article }) => `site:${siteOf(article)}`);
  expect(Object.keys(stored)).toEqual(expect.arrayContaining(sites));
  upgraded.close();
  await Dexie.delete(name);
});
