import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "@/utils/article/article";
import type { Clip, State } from "@/utils/clip/clip";
import { correctClip, trashClips } from "@/utils/library/edit";
import { keepIndex } from "@/utils/library/keep-index";
import { isIn, type Selection, VIEWS } from "@/utils/library/list";
import type { ClipRow } from "@/utils/library/records";
import { saveClips } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { searchIds } from "@/utils/library/search";
import { readForIndex, searchFacts } from "@/utils/library/search-facts";
import { matches, type SearchedClip, searchedClip, titleHits } from "@/utils/search/match";
import { parseQuery } from "@/utils/search/parse-query";
import { quotable } from "@/utils/search/quotable";
import { aClip } from "../clip/articles";
import { randomOf } from "../search/index/corpus";
import { anEmptyLibrary } from "./library";

/** Pieces of texts in many scripts and forms; queries are made of the same, in other forms. */
const PIECES = [
  ..."河道整治环境本地新闻老城修缮居民",
  ...["環境", "整治", "圖書館", "图书馆", "臺灣", "台湾", "体育", "體育", "新聞"],
  ...["読書室", "ニュース", "ﾆｭｰｽ", "カタカナ", "東京", "ー", "がっこう"],
  ...["한국어", "뉴스", "서울", "서울시", "뉴"],
  ...["Ｂｉｎｇ", "bing", "news", "new", "New", "York", "reading", "read", "covid", "19", "GPT4"],
  ...["café", "cafe", "Cafés", "phở", "pho", "❤️", "❤", "c++", "c", "ёлка", "елка"],
  ...["été", "Straße", "ΟΔΟΣ", "οδος", "ไทย", "مرحبا", "👩🏽‍💻", "𠮷"],
];
const GAPS = ["", "", "", " ", " ", "-", "，", "。\n", "…", "　", " ".repeat(33)];
const AUTHORS = ["林晓", "Mara Lindqvist", "王甲, 李乙", ""];
const SITES = ["“城南”时报", "https://www.paper.example/", "The Ledger", "台灣新聞網", ""];
const SECTIONS = [["国内", "地方"], ["Sport"], ["文化 评论"], []];
const TAGS = ["本地", "本地/交通", "Craft", "slow news", "環境"];
const LANGS = ["zh-CN", "zh_TW", "en", "en-GB", "ja", ""];
const DAYS = ["2018-04-14", "2026-03", "2026", "2026-03-01T08:00:00+08:00", ""];

type Chance = () => number;
const one = <T>(values: readonly T[], chance: Chance) =>
  values[Math.floor(chance() * values.length)] as T; // there are some
const aText = (most: number, chance: Chance) =>
  Array.from(
    { length: 1 + Math.floor(chance() * most) },
    () => one(PIECES, chance) + one(GAPS, chance),
  ).join("");

function anArticle(chance: Chance): Partial<Article> {
  return {
    title: aText(4, chance),
    byline: one(AUTHORS, chance),
    siteName: one(SITES, chance),
    source: one(["新华社", "Reuters", ""], chance),
    breadcrumb: one(SECTIONS, chance),
    lang: one(LANGS, chance),
    publishedTime: one(DAYS, chance),
    leadImage: one([null, "https://a.example/1.jpg"], chance),
    url: `https://${one(["paper", "river", "www.tide"], chance)}.example/${one(["news", "18", "a/b"], chance)}.html`,
    textContent: aText(60, chance),
  };
}

const aLibraryOf = (count: number, chance: Chance): Clip[] =>
  Array.from({ length: count }, () =>
    aClip(anArticle(chance), {
      tags: TAGS.filter(() => chance() < 0.2),
      state: one<State>(["unread", "read", "archived"], chance),
      favourite: chance() < 0.2,
      note: chance() < 0.1 ? aText(3, chance) : "",
    }),
  );

const aWord = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", "", "", "-")), {
    minLength: 1,
    maxLength: 2,
  })
  .map((parts) => parts.flat().join(""));
/** Two characters of Chinese are what is looked for most. */
const twoCharacters = fc
  .tuple(fc.constantFrom(..."河道整治环境本地新闻"), fc.constantFrom(..."河道整治環境本地新聞"))
  .map((both) => both.join(""));
const quoted = fc
  .tuple(fc.constantFrom('"', "“", "「"), fc.array(aWord, { minLength: 1, maxLength: 3 }))
  .map(
    ([mark, words]) => mark + words.join(" ") + (mark === "「" ? "」" : mark === "“" ? "”" : mark),
  );
const valued = (field: string, values: readonly string[]) =>
  fc.constantFrom(...values.filter(Boolean)).map((value) => `${field}:"${value}"`);
const aField = fc.oneof(
  fc
    .tuple(fc.constantFrom("title", "标题", "section", "source", "site"), aWord)
    .map((both) => both.join(":")),
  valued("author", ["林", "mara", "lindqvist", "甲"]),
  valued("site", [...SITES, "台湾新闻", "river.example", "tide"]),
  fc.constantFrom(...SITES, "新华社", "台湾新闻网").map((site) => `site:="${quotable(site)}"`),
  valued("source", ["新华", "reuters", "REUT"]),
  valued("section", ["国内", "地方", "sport", "文化 评论", "評論"]),
  valued("tag", [...TAGS, "#本地", "交通", "环境", "craft"]),
  valued("lang", ["zh", "zh-cn", "zh-tw", "en", "e", "ja"]),
  valued("before", ["2018-04-14", "2018-04-15", "2026", "2026年3月", "2027"]),
  valued("after", ["2018", "2026-3-1", "2026/03", "2027"]),
  fc.constantFrom(
    "is:unread",
    "is:read",
    "is:archived",
    "is:favourite",
    "状态:收藏",
    "has:image",
    "含有:图片",
  ),
);
const aCondition = fc.oneof(
  { weight: 4, arbitrary: aWord },
  { weight: 5, arbitrary: twoCharacters },
  { weight: 2, arbitrary: quoted },
  { weight: 4, arbitrary: aField },
);
const aQueryText = fc
  .array(fc.tuple(fc.constantFrom("", "", "", "", "-"), aCondition), { minLength: 1, maxLength: 3 })
  .map((conditions) => conditions.map((parts) => parts.join("")).join(" "));
const aSelection = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Selection>({ view: "all", tags: [] }) },
  {
    weight: 1,
    arbitrary: fc.record({ view: fc.constantFrom(...VIEWS), tags: fc.subarray(["本地"]) }),
  },
);

interface Known extends SearchedClip {
  row: ClipRow;
}

/** Every clip as a scan sees it, read past the index. */
async function allOf(database: LibraryDatabase): Promise<Known[]> {
  const rows = await database.clips.toArray();
  const clips = await readForIndex(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((row, place) => ({
    row,
    ...searchedClip(searchFacts(row), clips[place]?.text ?? ""),
  }));
}

const hasTag = ({ tags }: ClipRow, wanted: string) =>
  tags.some((tag) => tag === wanted || tag.startsWith(`${wanted}/`));

/** The ids that a scan finds, in the order in which they have to be shown. */
function scan(all: readonly Known[], { view, tags }: Selection, text: string): string[] {
  const query = parseQuery(text);
  if (query.kind !== "query") return [];
  return all
    .filter(({ row }) => isIn(view, row) && tags.every((tag) => hasTag(row, tag)))
    .filter((clip) => matches(query, clip))
    .map(({ row, facts }) => ({ row, rank: titleHits(query, facts) }))
    .sort((a, b) => b.rank - a.rank || (a.row.clippedAt < b.row.clippedAt ? 1 : -1))
    .map(({ row }) => row.id);
}

describe("a search over everything that can be asked", () => {
  let database: LibraryDatabase;
  let all: Known[];

  beforeAll(async () => {
    const chance = randomOf(11);
    database = anEmptyLibrary();
    const clips = aLibraryOf(160, chance);
    // Three segments, and a tail that has to be looked at.
    for (const [from, to] of [
      [0, 60],
      [60, 100],
      [100, 140],
      [140, 160],
    ]) {
      await saveClips(database, clips.slice(from, to));
      if (to !== 160) await keepIndex(database, () => undefined, undefined, { tail: 0 });
    }
    const ids = clips.map(({ id }) => id);
    await trashClips(database, ids.slice(30, 45), "2026-11-02T00:00:00.000Z");
    for (const id of ids.slice(50, 54))
      await correctClip(database, id, { title: "河道 News 更正" });
    all = await allOf(database);
  });

  test("gives what a scan finds, in its order, to 3,000 random queries", async () => {
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(aSelection, aQueryText, async (selection, text) => {
        const found: string[] = [];
        for await (const ids of searchIds(database, selection, text)) found.push(...ids);
        expect(found, text).toEqual(scan(all, selection, text));
        hits += found.length > 0 ? 1 : 0;
      }),
      { numRuns: 3_000 },
    );
    // Many have to find something, or nothing is tested.
    expect(hits).toBeGreaterThan(1_000);
  }, 120_000);
});
