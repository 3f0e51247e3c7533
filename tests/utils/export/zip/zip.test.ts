import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { crc32 } from "@/utils/export/zip/crc32";
import { type ZipEntry, zip } from "@/utils/export/zip/zip";
import { centralRecord, endRecords, localRecord } from "@/utils/export/zip/zip-records";

const folder = mkdtempSync(join(tmpdir(), "jianbao-zip-"));
afterAll(() => rmSync(folder, { recursive: true }));

const encoder = new TextEncoder();
const modified = new Date("2026-01-31T12:34:56Z");

function* entries(files: Record<string, string>): Generator<ZipEntry> {
  for (const [name, text] of Object.entries(files)) {
    yield { name, bytes: encoder.encode(text), modified };
  }
}

async function* later<T>(values: Iterable<T>) {
  yield* values;
}

async function zipFile(name: string, source: Iterable<ZipEntry>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(later(source))) chunks.push(chunk);
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(chunks));
  return path;
}

const has = (tool: string, argument: string) => spawnSync(tool, [argument]).status === 0;

/** What Python's zipfile, which is no code of ours, reads in an archive. */
function readWithPython(path: string) {
  const script = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
files = archive.infolist()
print(json.dumps({
  "damaged": archive.testzip(),
  "count": len(files),
  "files": [[f.filename, archive.read(f).decode(), f.date_time, f.flag_bits] for f in files[:5]],
  "last": files[-1].filename if files else None,
}))`;
  const { stdout, stderr, status } = spawnSync("python3", ["-c", script, path]);
  expect(stderr.toString()).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout.toString());
}

describe("crc32", () => {
  test.each([
    ["", 0],
    ["a", 0xe8b7be43],
    ["123456789", 0xcbf43926],
    ["The quick brown fox jumps over the lazy dog", 0x414fa339],
  ])("of %j is as published", (text, sum) => {
    expect(crc32(encoder.encode(text))).toBe(sum);
  });

  test("does not depend on where in memory the bytes are", () => {
    const bytes = encoder.encode("xx123456789");
    expect(crc32(bytes.subarray(2))).toBe(0xcbf43926);
  });
});

describe.skipIf(!has("python3", "--version"))(
  "as Python reads it (skipped without python3)",
  () => {
    test("holds each file under its name, with its time", async () => {
      const path = await zipFile(
        "names.zip",
        entries({ "老城：“先问”.md": "一\n", "a (2).md": "" }),
      );
      expect(readWithPython(path)).toMatchObject({
        damaged: null,
        files: [
          ["老城：“先问”.md", "一\n", [2026, 1, 31, 12, 34, 56], 0x800],
          ["a (2).md", "", [2026, 1, 31, 12, 34, 56], 0x800],
        ],
      });
    });

    test("may be empty", async () => {
      expect(readWithPython(await zipFile("empty.zip", []))).toMatchObject({ count: 0 });
    });

    test("holds more than 65,535 files", async () => {
      const many = Array.from({ length: 70_000 }, (_, at) => [`${at}.md`, `第${at}`] as const);
      const path = await zipFile("many.zip", entries(Object.fromEntries(many)));
      const { count, last, damaged } = readWithPython(path);
      expect({ count, last, damaged }).toEqual({ count: 70_000, last: "69999.md", damaged: null });
    });
  },
);

describe.skipIf(!has("unzip", "-v"))("as unzip reads it (skipped without unzip)", () => {
  test("passes its test", async () => {
    const path = await zipFile("unzip.zip", entries({ "甲.md": "一", "b.md": "二" }));
    const { stdout, status } = spawnSync("unzip", ["-t", path]);
    expect(stdout.toString()).toContain("No errors detected");
    expect(status).toBe(0);
  });
});

test("the same files give the same bytes", async () => {
  const chunks = async () => {
    const all: Uint8Array[] = [];
    for await (const chunk of zip(later(entries({ a: "1", b: "2" })))) all.push(chunk);
    return Buffer.concat(all);
  };
  expect(await chunks()).toEqual(await chunks());
});

describe("beyond 4 GiB", () => {
  const name = encoder.encode("a");
  const huge = { name, size: 5 * 2 ** 30, crc: 1, modified, offset: 6 * 2 ** 30 };
  const u64 = (bytes: Uint8Array, at: number) =>
    Number(new DataView(bytes.buffer).getBigUint64(at, true));

  test("sizes and offsets stand in the ZIP64 fields", () => {
    const local = localRecord(huge);
    expect([u64(local, 31 + 4), u64(local, 31 + 12)]).toEqual([huge.size, huge.size]);
    const central = centralRecord(huge);
    expect([u64(central, 47 + 4), u64(central, 47 + 20)]).toEqual([huge.size, huge.offset]);
  });

  test("the directory is found through its ZIP64 record", () => {
    const end = endRecords({ entries: 3, size: 200, offset: huge.size });
    expect([u64(end, 24), u64(end, 40), u64(end, 48)]).toEqual([3, 200, huge.size]);
    expect(u64(end, 56 + 8)).toBe(huge.size + 200);
  });
});
