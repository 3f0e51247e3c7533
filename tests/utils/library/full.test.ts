import { describe, expect, test, vi } from "vitest";
import { hashOf } from "@/utils/clip/receipt";
import { checkLibrary } from "@/utils/library/check-library";
import { tagClips } from "@/utils/library/edit";
import { renameTag } from "@/utils/library/edit-tags";
import { importClips } from "@/utils/library/import-clips";
import { libraryFailure } from "@/utils/library/library-failure";
import { keepPicture } from "@/utils/library/pictures";
import { restoreVersion } from "@/utils/library/restore-version";
import { keepClip } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "./library";

const URL = "https://paper.example/kept.html";
const PICTURE = { url: "https://pictures.example/1.png", alt: "", caption: "" };

const GIF = new Uint8Array(60);
GIF.set(new TextEncoder().encode("GIF89a"));

/** A library with a clip that has an earlier version, a tag and a picture to fetch. */
async function aLibrary() {
  const database = anEmptyLibrary();
  const first = aClip({ url: URL, textContent: "First." }, { tags: ["a"] });
  await keepClip(database, first);
  await keepClip(database, aClip({ url: URL, textContent: "Then.", images: [PICTURE] }));
  return { database, kept: first };
}

/** From then on, the write of that number finds the disk full, as do all that follow. */
function fillAfter(writes: number): void {
  let left = writes;
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    left -= 1;
    if (left < 0) throw new DOMException("The disk is full.", "QuotaExceededError");
    return put.apply(this, args);
  });
}

async function everythingIn(database: LibraryDatabase) {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(tables);
}

const CHANGES: Record<string, (database: LibraryDatabase, id: string) => Promise<unknown>> = {
  "a new clip": (database) => keepClip(database, aClip({ images: [PICTURE] })),
  "a page that is clipped again": (database) =>
    keepClip(database, aClip({ url: URL, textContent: "At last." })),
  "a tag": (database, id) => tagClips(database, [id], ["b"]),
  "a tag that is renamed": (database) => renameTag(database, "a", "b"),
  "an import": (database) =>
    importClips(
      database,
      { clips: [{ clip: aClip(), changedAt: "2026-01-01T00:00:00.000Z" }], records: [] },
      "merge",
    ),
  "a backup that is restored": (database) =>
    importClips(
      database,
      {
        clips: [{ clip: aClip(), changedAt: "2026-01-01T00:00:00.000Z" }],
        records: [],
        images: async function* () {
          yield { hash: await hashOf(GIF), bytes: new Blob([GIF], { type: "image/gif" }) };
        },
      },
      "replace",
    ),
  "a picture": (database, id) =>
    keepPicture(
      database,
      { clip: id, url: PICTURE.url },
      { hash: "1", bytes: new Blob(["1"], { type: "image/png" }) },
    ),
  "a version that is restored": async (database, id) => {
    const [version] = await database.revisions.toArray();
    await restoreVersion(database, id, version?.clippedAt ?? "");
  },
};

describe("a disk that is full, at whichever write", () => {
  test.each(Object.entries(CHANGES))("leaves the library as it was: %s", async (_, change) => {
    let refusals = 0;
    for (let writes = 0; ; writes += 1) {
      const { database, kept } = await aLibrary();
      const before = await everythingIn(database);
      fillAfter(writes);
      const error = await change(database, kept.id).then(
        () => null,
        (reason) => reason,
      );
      vi.restoreAllMocks();
      if (error === null) break;
      refusals += 1;
      expect(libraryFailure(error)).toEqual({ kind: "libraryFull" });
      expect(await everythingIn(database)).toBe(before);
      const { faults } = await checkLibrary(database, () => undefined);
      expect(Object.values(faults)).toEqual([0, 0, 0, 0]);
    }
    expect(refusals).toBeGreaterThan(0);
  });
});
