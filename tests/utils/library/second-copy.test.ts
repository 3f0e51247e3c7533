// @vitest-environment node
import { Dexie } from "dexie";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { hashOf } from "@/utils/clip/receipt";
import { checkLibrary } from "@/utils/library/check-library";
import { COPIED_TABLES, copyName, isPlace } from "@/utils/library/copy-names";
import { copyRecords } from "@/utils/library/copy-records";
import type { CopyStore } from "@/utils/library/copy-store";
import { tagClips, trashClips, writeNote } from "@/utils/library/edit";
import { renameTag } from "@/utils/library/edit-tags";
import { importClips } from "@/utils/library/import-clips";
import { readLibraryId } from "@/utils/library/library-id";
import { keepPicture, missingPictures } from "@/utils/library/pictures";
import { emptyTrash } from "@/utils/library/purge";
import { enqueue, leaveQueue } from "@/utils/library/queue";
import { recheckCopy } from "@/utils/library/recheck-copy";
import { restoreCopy } from "@/utils/library/restore-copy";
import { keepClip } from "@/utils/library/save";
import { saveSearch } from "@/utils/library/saved-searches";
import { LibraryDatabase } from "@/utils/library/schema";
import { keepSecondCopy } from "@/utils/library/second-copy";
import { aClip } from "../clip/articles";
import { anEmptyLibrary, bothCounts } from "./library";

const PICTURE = "https://pictures.example/1.png";
const page = (number: number) => `https://paper.example/page-${number}.html`;
const opened: LibraryDatabase[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) {
    database.close();
    await Dexie.delete(database.name);
  }
});

/** Records as the extension's storage keeps them: as JSON, pictures aside. */
class Copy implements CopyStore {
  readonly records: Map<string, unknown>;

  constructor(records = new Map<string, unknown>()) {
    this.records = records;
  }

  async write(records: ReadonlyMap<string, unknown>) {
    for (const [name, record] of records) this.records.set(name, kept(name, record));
  }
  async read(names: readonly string[]) {
    return new Map(names.filter((name) => this.records.has(name)).map((name) => this.#one(name)));
  }
  async remove(names: readonly string[]) {
    for (const name of names) this.records.delete(name);
  }
  async names() {
    return [...this.records.keys()].filter((name) => !name.startsWith("images/"));
  }
  async settle() {}
  async noted() {
    return String(this.records.get("noted") ?? "");
  }
  async note(progress: string) {
    this.records.set("noted", progress);
  }
  #one(name: string): [string, unknown] {
    return [name, kept(name, this.records.get(name))];
  }
}

/** A storage that fails now and then. */
class Unreliable extends Copy {
  readonly #fails: () => boolean;

  constructor(fails: () => boolean) {
    super();
    this.#fails = fails;
  }

  /** The same records, in a storage that works. */
  mended(): Copy {
    return new Copy(this.records);
  }

  override async write(records: ReadonlyMap<string, unknown>) {
    this.#check();
    await super.write(records);
  }
  override async remove(names: readonly string[]) {
    this.#check();
    await super.remove(names);
  }
  #check(): void {
    if (this.#fails()) throw new Error("No room.");
  }
}

const kept = (name: string, record: unknown) =>
  name.startsWith("images/") ? record : JSON.parse(JSON.stringify(record));

/** A library whose every write is copied. */
function aCopiedLibrary<C extends Copy>(copy: C) {
  const database = new LibraryDatabase(`test-${crypto.randomUUID()}`);
  opened.push(database);
  let before = Promise.resolve();
  keepSecondCopy(database, (places) => {
    before = before.then(() => copyRecords(database, copy, places, alone)).catch(() => undefined);
    return before;
  });
  return { database, copy };
}

async function tablesOf(database: LibraryDatabase) {
  const tables: Record<string, unknown> = {};
  for (const name of [...COPIED_TABLES, "counts"]) {
    const records = await database.table(name).toArray();
    tables[name] = JSON.parse(JSON.stringify(records));
  }
  return tables;
}

/** The names of all records, as the copy has them. */
async function placesOf(database: LibraryDatabase): Promise<string[]> {
  const places: string[] = [];
  for (const name of COPIED_TABLES) {
    const keys = await database.table(name).toCollection().primaryKeys();
    places.push(...keys.map((key) => copyName([name, key as string])));
  }
  return places.sort();
}

const placesIn = (copy: Copy) => [...copy.records.keys()].filter(isPlace).sort();

async function restored(copy: Copy) {
  const database = anEmptyLibrary();
  await restoreCopy(database, copy, () => undefined);
  return database;
}

async function aPicture(number: number) {
  const bytes = Uint8Array.of(number);
  return { hash: await hashOf(bytes), bytes: new Blob([bytes], { type: "image/png" }) };
}

const alone = (copy: () => Promise<void>) => copy();
const recheck = (database: LibraryDatabase, copy: Copy) =>
  recheckCopy(database, copy, { alone, rest: async () => undefined });

/** Something that a reader does, on the page of that number. */
const DEEDS: Record<string, (database: LibraryDatabase, number: number) => Promise<unknown>> = {
  keep: (database, number) =>
    keepClip(
      database,
      aClip({
        url: page(number),
        textContent: `Text ${crypto.randomUUID()}`,
        images: [{ url: PICTURE, alt: "", caption: "" }],
      }),
    ),
  note: async (database, number) =>
    writeNote(database, await idOf(database, number), `note ${crypto.randomUUID()}`),
  tag: async (database, number) => tagClips(database, [await idOf(database, number)], ["a/b"]),
  rename: (database) => renameTag(database, "a", "c"),
  picture: async (database, number) =>
    keepPicture(
      database,
      { clip: await idOf(database, number), url: PICTURE },
      await aPicture(number),
    ),
  enqueue: async (database, number) => enqueue(database, [await idOf(database, number)]),
  leave: async (database, number) => leaveQueue(database, await idOf(database, number)),
  search: (database, number) =>
    saveSearch(database, {
      id: String(number),
      savedAt: "2026-01-01T00:00:00.000Z",
      text: "x",
      view: "all",
      tags: [],
    }),
  trash: async (database, number) =>
    trashClips(database, [await idOf(database, number)], "2026-01-01T00:00:00.000Z"),
  empty: async (database) =>
    emptyTrash(database, await database.clips.toCollection().primaryKeys(), new Date()),
  import: (database) => {
    const clip = aClip({ url: page(9) });
    return importClips(
      database,
      { clips: [{ clip, changedAt: clip.clippedAt }], records: [] },
      "merge",
    );
  },
  replace: (database) => {
    const clip = aClip({ url: page(8) });
    return importClips(
      database,
      { clips: [{ clip, changedAt: clip.clippedAt }], records: [] },
      "replace",
    );
  },
};

const idOf = async (database: LibraryDatabase, number: number) =>
  (await database.clips.where("pageKeys").equals(page(number).slice(8)).first())?.id ??
  (await database.clips.toCollection().first())?.id ??
  "none";

const aLife = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat(3)), {
  minLength: 1,
  maxLength: 14,
});

describe("a second copy", () => {
  test("holds what the library holds, whatever was done, when that is acknowledged", async () => {
    await fc.assert(
      fc.asyncProperty(aLife, async (deeds) => {
        const { database, copy } = aCopiedLibrary(new Copy());
        await DEEDS.keep?.(database, 0);
        for (const [deed, number] of deeds) await DEEDS[deed]?.(database, number);
        const back = await restored(copy);
        expect(await tablesOf(back)).toEqual(await tablesOf(database));
        const { faults } = await checkLibrary(back, () => undefined);
        expect(faults).toEqual({ counts: 0, bodiless: 0, orphans: 0, index: 0 });
        expect(placesIn(copy)).toEqual(await placesOf(database));
      }),
      { numRuns: 40 },
    );
  });

  test("is brought up to what the library holds, whatever its storage refused to write", async () => {
    await fc.assert(
      fc.asyncProperty(aLife, fc.infiniteStream(fc.boolean()), async (deeds, luck) => {
        const { database, copy } = aCopiedLibrary(new Unreliable(() => luck.next().value));
        await DEEDS.keep?.(database, 0);
        await recheck(database, copy.mended());
        for (const [deed, number] of deeds) await DEEDS[deed]?.(database, number);
        await recheck(database, copy.mended());
        expect(await tablesOf(await restored(copy))).toEqual(await tablesOf(database));
        expect(placesIn(copy)).toEqual(await placesOf(database));
        expect(await database.uncopied.count()).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test("is made of a library that had none, and of the rest if that was broken off", async () => {
    const database = anEmptyLibrary();
    for (let number = 0; number < 120; number += 1) {
      await keepClip(database, aClip({ url: page(number) }));
    }
    const copy = new Copy();
    let batches = 0;
    const breakOff = async (work: () => Promise<void>) => {
      batches += 1;
      if (batches === 2) throw new Error("The browser ends.");
      await work();
    };
    const rest = async () => undefined;
    await expect(recheckCopy(database, copy, { alone: breakOff, rest })).rejects.toThrow();
    await recheckCopy(database, copy, { alone: breakOff, rest });
    // Two of the first time's three, one of them broken off, and two more.
    expect(batches).toBe(4);
    expect(await tablesOf(await restored(copy))).toEqual(await tablesOf(database));
  });

  test("of a lost library keeps what it holds, whatever comes into the new one meanwhile", async () => {
    const { database, copy } = aCopiedLibrary(new Copy());
    const [old, gone] = [aClip(), aClip()];
    for (const clip of [old, gone]) await keepClip(database, clip);
    await writeNote(database, old.id, "The newest note.");
    const { database: another } = aCopiedLibrary(copy);
    const fresh = aClip();
    const clips = [old, fresh].map((clip) => ({ clip, changedAt: clip.clippedAt }));
    await importClips(another, { clips, records: [] }, "merge");
    await trashClips(another, [old.id], "2026-01-01T00:00:00.000Z");
    await emptyTrash(another, [old.id], new Date());
    expect(copy.records.get(`clips/"${old.id}"`)).toMatchObject({ note: "The newest note." });
    expect(copy.records.has(`clips/"${fresh.id}"`)).toBe(true);
    expect(await restoreCopy(another, copy, () => undefined)).toEqual({ back: 2, of: 2 });
    await recheck(another, copy);
    expect(copy.records.has(`clips/"${old.id}"`)).toBe(false);
    expect(await tablesOf(await restored(copy))).toEqual(await tablesOf(another));
  });

  test("is newer than what an old backup has brought meanwhile", async () => {
    const { database, copy } = aCopiedLibrary(new Copy());
    const clip = aClip();
    await keepClip(database, clip);
    await writeNote(database, clip.id, "The newest note.");
    const { database: another } = aCopiedLibrary(copy);
    const old = { clip: { ...clip, note: "An old note." }, changedAt: "2020-01-01T00:00:00.000Z" };
    await importClips(another, { clips: [old], records: [] }, "merge");
    await restoreCopy(another, copy, () => undefined);
    expect((await another.clips.get(clip.id))?.note).toBe("The newest note.");
    expect(await tablesOf(another)).toEqual(await tablesOf(database));
  });

  test("brings back a library that was lost, once, under its name", async () => {
    const { database, copy } = aCopiedLibrary(new Copy());
    const clip = aClip();
    await keepClip(database, clip);
    const another = await restored(copy);
    expect(await readLibraryId(another)).toBe(await readLibraryId(database));
    expect(await restoreCopy(another, copy, () => undefined)).toBeNull();
    expect(await restoreCopy(database, copy, () => undefined)).toBeNull();
  });

  test("goes on bringing back where it was broken off, and leaves alone what is new", async () => {
    const { database, copy } = aCopiedLibrary(new Copy());
    const clips = Array.from({ length: 120 }, () => aClip());
    for (const clip of clips) await keepClip(database, clip);
    const { database: another } = aCopiedLibrary(copy);
    const breakOff = (done: number) => {
      if (done > 0) throw new Error("The browser ends.");
    };
    await expect(restoreCopy(another, copy, breakOff)).rejects.toThrow();
    expect(await another.clips.count()).toBe(50);
    const [last = ""] = clips.map(({ id }) => id).slice(-1);
    await writeNote(another, last, "Since then.");
    await trashClips(another, [clips.at(-2)?.id ?? ""], "2026-01-01T00:00:00.000Z");
    await emptyTrash(another, [clips.at(-2)?.id ?? ""], new Date());
    const fresh = aClip();
    await keepClip(another, fresh);
    const told: number[] = [];
    expect(await restoreCopy(another, copy, (done, all) => told.push(done, all))).toEqual({
      back: 120,
      of: 120,
    });
    expect(await another.clips.count()).toBe(120);
    expect((await another.clips.get(last))?.note).toBe("Since then.");
    expect(await bothCounts(another)).toMatchObject({
      counted: (await bothCounts(another)).stored,
    });
    expect(told.slice(0, 2)).toEqual([0, 121]);
  });

  test("has pictures fetched again whose bytes it does not hold", async () => {
    const { database, copy } = aCopiedLibrary(new Copy());
    const clip = aClip({ images: [{ url: PICTURE, alt: "", caption: "" }] });
    await keepClip(database, clip);
    const image = await aPicture(1);
    await keepPicture(database, { clip: clip.id, url: PICTURE }, image);
    copy.records.delete(`images/"${image.hash}"`);
    const back = await restored(copy);
    expect(await missingPictures(back, clip.id)).toEqual([{ url: PICTURE, fault: null }]);
    expect((await back.clips.get(clip.id))?.receipt).toMatchObject({ pictures: 1, kept: 0 });
    expect(await back.pictures.where("retryAt").above("").count()).toBe(1);
  });

  test("brings back no place in the queue of a clip that was deleted meanwhile", async () => {
    const { database, copy } = aCopiedLibrary(new Copy());
    const clip = aClip();
    await keepClip(database, clip);
    await enqueue(database, [clip.id]);
    const place = copy.records.get(`queue/"${clip.id}"`);
    await trashClips(database, [clip.id], "2026-01-01T00:00:00.000Z");
    await emptyTrash(database, [clip.id], new Date());
    copy.records.set(`queue/"${clip.id}"`, place);
    const back = await restored(copy);
    expect(await back.table("queue").count()).toBe(0);
    expect(await back.tombstones.count()).toBe(1);
  });

  test("passes over a clip of which it holds a part", async () => {
    const { database, copy } = aCopiedLibrary(new Copy());
    const [whole, half] = [aClip(), aClip()];
    for (const clip of [whole, half]) await keepClip(database, clip);
    copy.records.delete(`bodies/"${half.id}"`);
    const back = await restored(copy);
    expect(await back.clips.toCollection().primaryKeys()).toEqual([whole.id]);
  });

  test("that cannot be written keeps nobody from keeping a clip", async () => {
    const copy = new Copy();
    copy.write = () => Promise.reject(new Error("No room."));
    const database = new LibraryDatabase(`test-${crypto.randomUUID()}`);
    opened.push(database);
    const failures: unknown[] = [];
    keepSecondCopy(database, (places) =>
      copyRecords(database, copy, places, alone).catch((error) => void failures.push(error)),
    );
    await keepClip(database, aClip());
    expect(await database.clips.count()).toBe(1);
    expect(failures).toHaveLength(1);
  });
});
