// @vitest-environment node

import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bulkRows } from "@/utils/library/bulk-rows";
import type { CopyRows } from "@/utils/library/copy-store";
import { layeredCopy } from "@/utils/library/layered-copy";

/** Rows in memory, as JSON; writing them fails when `fails` says so. */
function rowsInMemory(fails: () => boolean = () => false) {
  const rows = new Map<string, string>();
  const change = async (work: () => void) => {
    if (fails()) throw new Error("The browser ends.");
    work();
  };
  return {
    rows,
    write: (added) =>
      change(() => {
        for (const [name, row] of added) rows.set(name, JSON.stringify(row));
      }),
    read: async (names) =>
      new Map(
        names.flatMap((name) => {
          const row = rows.get(name);
          return row === undefined ? [] : [[name, JSON.parse(row)] as const];
        }),
      ),
    remove: (names) =>
      change(() => {
        for (const name of names) rows.delete(name);
      }),
    names: async () => [...rows.keys()],
  } satisfies CopyRows & { rows: Map<string, string> };
}

const inBucket = () => {
  const factory = new IDBFactory();
  return bulkRows(async () => factory);
};

const alone = (work: () => Promise<void>) => work();

const NAMES = Array.from({ length: 6 }, (_, number) => `clips/"${number}"`);

const deeds = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("write" as const), names: fc.subarray(NAMES), row: fc.nat() }),
    fc.record({ kind: fc.constant("remove" as const), names: fc.subarray(NAMES) }),
    fc.record({ kind: fc.constant("settle" as const) }),
  ),
  { maxLength: 20 },
);

describe("a copy of two layers", () => {
  test.each([
    ["in memory", rowsInMemory],
    ["in a database of its own", inBucket],
  ])(
    "holds what was written last, wherever it lies and moves: the bulk %s",
    async (_where, aBulk) => {
      await fc.assert(
        fc.asyncProperty(deeds, async (done) => {
          const copy = layeredCopy(rowsInMemory(), aBulk());
          const held = new Map<string, unknown>();
          await copy.note("far");
          for (const deed of done) {
            if (deed.kind === "settle") await copy.settle(alone);
            else if (deed.kind === "remove") {
              await copy.remove(deed.names);
              for (const name of deed.names) held.delete(name);
            } else {
              await copy.write(new Map(deed.names.map((name) => [name, deed.row])));
              for (const name of deed.names) held.set(name, deed.row);
            }
            expect(new Map(await copy.read(NAMES))).toEqual(held);
            expect((await copy.names()).sort()).toEqual([...held.keys()].sort());
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  test("loses nothing when moving is broken off, and goes on with it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.boolean()), async (luck) => {
        let isSafe = true;
        const fails = () => !isSafe && luck.next().value;
        const [recent, bulk] = [rowsInMemory(fails), rowsInMemory(fails)];
        const copy = layeredCopy(recent, bulk);
        await copy.write(new Map(NAMES.map((name) => [name, 1])));
        await copy.settle(alone);
        await copy.write(new Map(NAMES.slice(2).map((name) => [name, 2])));
        await copy.remove(NAMES.slice(4));
        isSafe = false;
        await copy.settle(alone).catch(() => {});
        isSafe = true;
        const held = new Map(NAMES.slice(0, 4).map((name, at) => [name, at < 2 ? 1 : 2]));
        expect(new Map(await copy.read(NAMES))).toEqual(held);
        await copy.settle(alone);
        expect(await recent.names()).toEqual([]);
        expect(new Map(await copy.read(NAMES))).toEqual(held);
      }),
    );
  });

  test.each([0, 1])(
    "keeps what is said of it when a layer is lost (%i), but for the note",
    async (at) => {
      const layers = [rowsInMemory(), rowsInMemory()] as const;
      const copy = layeredCopy(...layers);
      await copy.write(new Map([["library", "name"]]));
      await copy.note("far");
      await copy.settle(alone);
      expect(await copy.noted()).toBe("far");
      expect(await copy.names()).toEqual(["library"]);
      layers[at]?.rows.clear();
      expect(new Map(await copy.read(["library"]))).toEqual(new Map([["library", "name"]]));
      expect(await copy.noted()).toBe("");
    },
  );

  test("begins anew when the database of the bulk was deleted", async () => {
    const factory = new IDBFactory();
    const bulk = bulkRows(async () => factory);
    await bulk.write(new Map([["a", 1]]));
    await new Promise((resolve) => {
      factory.deleteDatabase("copy").onsuccess = resolve;
    });
    expect(await bulk.names()).toEqual([]);
    await bulk.write(new Map([["b", { c: [2] }]]));
    expect(new Map(await bulk.read(["a", "b"]))).toEqual(new Map([["b", { c: [2] }]]));
  });
});
