import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Indexer } from "@/utils/search/index/indexer";
import type { IndexedClip } from "@/utils/search/index/storage";
import { verifyIndex } from "@/utils/search/index/verify";
import { matches, searchedClip } from "@/utils/search/match";
import { parseQuery } from "@/utils/search/parse-query";
import { aQuery, someFacts } from "../words";
import { aCorpus, aPhrase, randomOf } from "./corpus";
import { Crash, MemoryLibrary } from "./memory-storage";
import { scan, search } from "./searching";

const pace = () => undefined;

const WORDS = [
  "河",
  "道",
  "整",
  "治",
  "河道",
  "整治",
  "年",
  "东京",
  "図書館",
  "カード",
  "도서관",
  "개관",
  "news",
  "new",
  "newer",
  "york",
  "the",
  "of",
  "gpt4",
  "2026",
  "é",
  "🎉",
  "北京",
  "京",
];
const GAPS = ["", "", "", " ", "，", "-", "。\n", " … "];
/** Wider than what may stand between two words of a phrase. */
const WIDE = " ".repeat(40);
const TAGS = ["河道", "News", "本地/交通", "本地"];

const aText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { maxLength: 14 })
  .map((parts) => parts.flat().join(""));

const aClip = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }).map((number) => `clip-${number}`),
    title: aText,
    text: aText,
    byline: fc.constantFrom("", "京子", "Ann New"),
    siteName: fc.constantFrom("", "河道网", "The News"),
    tags: fc.subarray(TAGS),
    minute: fc.integer({ min: 0, max: 59 }),
    state: fc.constantFrom("unread" as const, "read" as const),
  })
  .map(({ id, text, minute, ...facts }): IndexedClip => {
    const clippedAt = new Date(Date.UTC(2026, 10, 1, 8, minute)).toISOString();
    return { id, text, facts: someFacts({ ...facts, clippedAt }) };
  });

const aWord = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.constantFrom("", "", ...WORDS),
    fc.constantFrom("", " ", "-"),
  )
  .map(([first, second, gap]) => first + gap + second);

const aCondition = fc.oneof(
  { weight: 6, arbitrary: aWord },
  { weight: 2, arbitrary: aWord.map((word) => `"${word}"`) },
  { weight: 1, arbitrary: aWord.map((word) => `title:"${word}"`) },
  fc.constantFrom(
    "author:京",
    "site:news",
    "tag:本地",
    "is:unread",
    "before:2026-11-02",
    "after:2027",
  ),
);

const aQueryText = fc
  .array(fc.tuple(fc.constantFrom("", "", "", "-"), aCondition), { minLength: 1, maxLength: 3 })
  .map((conditions) => conditions.map((parts) => parts.join("")).join(" "));

const anEvent = fc.oneof(
  { weight: 6, arbitrary: aClip.map((clip) => ({ kind: "keep" as const, clip })) },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0, max: 40 })
      .map((number) => ({ kind: "delete" as const, id: `clip-${number}` })),
  },
  { weight: 3, arbitrary: fc.constant({ kind: "step" as const }) },
  { weight: 1, arbitrary: fc.nat(4).map((writes) => ({ kind: "crash" as const, writes })) },
);
type Event = typeof anEvent extends fc.Arbitrary<infer E> ? E : never;

/** A library after what has happened to it; steps index everything that is there. */
async function libraryAfter(events: readonly Event[]): Promise<MemoryLibrary> {
  const library = new MemoryLibrary();
  let indexer = new Indexer(library, library.readClips);
  for (const event of events) {
    if (event.kind === "keep") library.keep(event.clip);
    else if (event.kind === "delete") library.delete(event.id);
    else if (event.kind === "step") await indexer.step(pace, { tail: 0 });
    else {
      library.writesLeft = event.writes;
      await indexer.step(pace, { tail: 0 }).catch((error) => {
        if (!(error instanceof Crash)) throw error;
      });
      library.writesLeft = Number.POSITIVE_INFINITY;
      indexer = new Indexer(library, library.readClips);
    }
  }
  return library;
}

async function untilIdle(library: MemoryLibrary, tail = 0): Promise<number> {
  const indexer = new Indexer(library, library.readClips);
  let steps = 0;
  while ((await indexer.step(pace, { tail })) !== "idle") steps += 1;
  return steps;
}

const FLAWLESS = { missing: [], orphaned: [], doubled: [], wrong: [] };

const verified = (library: MemoryLibrary) =>
  verifyIndex(library, [...library.clips.keys()], library.readClips, pace);

/** Goes on with an indexer that may be given up at any moment. */
async function mergeWithAccidents(library: MemoryLibrary, chance: () => number): Promise<void> {
  let indexer = new Indexer(library, library.readClips);
  for (let steps = 0; ; steps += 1) {
    expect(steps, "steps that lead nowhere").toBeLessThan(2_000);
    library.writesLeft = chance() < 0.3 ? Math.floor(chance() * 3) : Number.POSITIVE_INFINITY;
    const result = await indexer.step(pace, { tail: 0, mergeParts: 1 }).catch(() => "crashed");
    library.writesLeft = Number.POSITIVE_INFINITY;
    if (result === "idle") return;
    if (result === "crashed") indexer = new Indexer(library, library.readClips);
    const ids = [...library.clips.keys()];
    if (chance() < 0.05) library.delete(ids[Math.floor(chance() * ids.length)] ?? "");
  }
}

describe("a merge of many blocks", () => {
  test("survives crashes and deletions at every step, and keeps the order of time", async () => {
    const chance = randomOf(7);
    const library = new MemoryLibrary();
    const clips = aCorpus(420, chance);
    for (const clip of clips.toReversed()) library.keep(clip);
    await mergeWithAccidents(library, chance);
    expect(library.manifest.segments.length).toBeLessThan(6);
    expect(
      Math.max(...library.manifest.segments.map(({ documents }) => documents)),
    ).toBeGreaterThan(256);
    expect(await verified(library)).toEqual(FLAWLESS);
    for (const { directory, directoryBlocks } of library.manifest.segments) {
      expect(directory ?? directoryBlocks).toBe(directory === undefined ? 1 : directoryBlocks);
    }
    const folded = [...library.clips.values()].map(({ id, facts, text }) => ({
      id,
      clip: searchedClip(facts, text),
    }));
    let found = 0;
    for (let round = 0; round < 1_000; round += 1) {
      const query = parseQuery(aPhrase(clips, chance));
      if (query.kind !== "query") continue;
      const { ids, isRanked } = await search(library, query);
      const right = folded.filter(({ clip }) => matches(query, clip)).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(right.sort());
      expect(isRanked).toBe(true);
      found += ids.length;
    }
    expect(found).toBeGreaterThan(1000);
  }, 120_000);
});

/** Words and gaps as in the texts, so that many phrases are nearly found; one gap is too wide. */
const aSequence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS.slice(0, 14)), fc.constantFrom(...GAPS, WIDE)), {
    minLength: 2,
    maxLength: 4,
  })
  .map((parts) => parts.flat().join(""));

const aPassage = fc
  .array(fc.tuple(fc.constantFrom(...WORDS.slice(0, 14)), fc.constantFrom(...GAPS, WIDE)), {
    minLength: 10,
    maxLength: 60,
  })
  .map((parts) => parts.flat().join(""));

const aPhraseQuery = fc.oneof(
  aSequence.map((text) => `"${text}"`),
  aSequence.map((text) => `-"${text}"`),
  aSequence.map((text) => `"${text.trim()}`),
  aSequence.map((text) => `title:"${text}"`),
  fc.tuple(aSequence, aSequence).map(([first, second]) => `"${first}" "${second}"`),
  fc.tuple(aSequence, aSequence).map(([first, second]) => `"${first}" -"${second}"`),
);

describe("phrases", () => {
  test("are found in the index, as a full scan finds them, and no text is read", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(aPassage, aSequence), { minLength: 1, maxLength: 40 }),
        fc.array(aPhraseQuery, { minLength: 10, maxLength: 10 }),
        async (texts, queries) => {
          const library = new MemoryLibrary();
          for (const [place, [text, title]] of texts.entries()) {
            const clippedAt = new Date(Date.UTC(2026, 0, 1 + place)).toISOString();
            library.keep({
              id: `clip-${place}`,
              text,
              facts: someFacts({ title, note: text.slice(-9), clippedAt }),
            });
            if (place % 10 === 5) await untilIdle(library);
          }
          await untilIdle(library);
          for (const text of queries) {
            const query = parseQuery(text);
            if (query.kind !== "query") continue;
            const { ids, isRanked, isExact } = await search(library, query);
            expect(ids.toSorted(), text).toEqual(scan(library, query));
            expect(isExact).toBe(true);
            expect(isRanked).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  test("of words that stand everywhere are found far behind the newest candidates", async () => {
    const chance = randomOf(11);
    const WORDS = ["new", "york", "times", "news", "河道", "整治"];
    const aRow = (length: number) =>
      Array.from({ length }, () => WORDS[Math.floor(chance() * WORDS.length)]).join(" ");
    const library = new MemoryLibrary();
    for (let place = 0; place < 1_500; place += 1) {
      const clippedAt = new Date(Date.UTC(2020, 0, 1 + place)).toISOString();
      const facts = someFacts({ title: aRow(3), clippedAt });
      library.keep({ id: `clip-${place}`, text: aRow(300), facts });
      if (place === 1_200) await untilIdle(library);
    }
    await untilIdle(library);
    const QUERIES = [
      ...["new york", '"new york"', '"news york new york times"', '"york york york york york'],
      ...['"河道整治 new new"', '-"new york times news" "times times times times"', '"york ne'],
      ...['"new new new new new new"', '"times york news" "河道 河道 整治 整治 new"', "河道整治"],
    ];
    for (const text of QUERIES) {
      const query = aQuery(text);
      const { ids, isRanked, isExact } = await search(library, query);
      expect(ids.toSorted(), text).toEqual(scan(library, query));
      expect({ isRanked, isExact }).toEqual({ isRanked: true, isExact: true });
    }
  }, 60_000);

  test("are ranked by whether the title holds them, and not only their words", async () => {
    const library = new MemoryLibrary();
    const texts = ["整治环境", "环境整治", "环境与整治"];
    for (const [place, title] of texts.entries()) {
      const clippedAt = new Date(Date.UTC(2026, 0, 3 - place)).toISOString();
      library.keep({ id: title, text: "环境整治", facts: someFacts({ title, clippedAt }) });
    }
    await untilIdle(library);
    const { ids } = await search(library, aQuery("环境整治"));
    expect(ids).toEqual(["环境整治", "整治环境", "环境与整治"]);
  });
});

describe("index and tail together", () => {
  test("find what a full scan finds, whatever has happened", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anEvent, { maxLength: 60 }),
        fc.array(aQueryText, { minLength: 4, maxLength: 4 }),
        async (events, texts) => {
          const library = await libraryAfter(events);
          for (const text of texts) {
            const query = parseQuery(text);
            if (query.kind !== "query") continue;
            const { ids, isRanked } = await search(library, query);
            expect(ids.toSorted(), text).toEqual(scan(library, query));
            expect(isRanked).toBe(true);
          }
          expect(await verified(library)).toEqual(FLAWLESS);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  test("come to rest, and leave nothing behind of what was given up", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { maxLength: 60 }), async (events) => {
        const library = await libraryAfter(events);
        await untilIdle(library);
        expect(library.unindexed.size).toBe(0);
        expect(await verified(library)).toEqual(FLAWLESS);
        const named = new Set(library.manifest.segments.map(({ number }) => String(number)));
        const stored = new Set([...library.parts.keys()].map((name) => name.split(" ")[0]));
        expect(stored).toEqual(named);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
