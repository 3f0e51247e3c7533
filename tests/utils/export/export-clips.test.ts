import { expect, test, vi } from "vitest";
import type { Clip } from "@/utils/clip/clip";
import { type ExportOptions, exportClips } from "@/utils/export/export-clips";
import type { ClipExporter } from "@/utils/export/exporter";
import { EXTENSIONS } from "@/utils/export/extensions";
import { jsonExporter } from "@/utils/export/json/json-exporter";
import { markdownExporter } from "@/utils/export/markdown/markdown-exporter";
import { EXPORTERS, exporterOf } from "@/utils/export/registry";
import { CONTEXT, newClip } from "./clips";
import { readBytes, readText } from "./read-pieces";
import { filesOf } from "./zip/files-of";

const OPTIONS: ExportOptions = {
  ...CONTEXT,
  collectionName: "Jianbao 2026-02-01",
};

test("one clip becomes its own file", async () => {
  const file = await exportClips([newClip({ title: "甲" })], markdownExporter, OPTIONS);
  expect(file.name).toBe("甲.md");
  expect(file.mediaType).toContain("text/markdown");
  expect(await readText(file.pieces)).toContain('title: "甲"');
});

test("several clips become a ZIP, equal titles numbered", async () => {
  const clips = [newClip({ title: "甲" }), newClip({ title: "甲" })];
  const file = await exportClips(clips, markdownExporter, OPTIONS);
  expect(file.name).toBe("Jianbao 2026-02-01.zip");
  expect(file.mediaType).toBe("application/zip");
  const bytes = await readBytes(file.pieces);
  expect(bytes.subarray(0, 4).toString()).toBe("PK\x03\x04");
  expect(bytes.includes("甲.md")).toBe(true);
  expect(bytes.includes("甲 (2).md")).toBe(true);
});

test("several clips become one file of a format that holds many", async () => {
  const file = await exportClips([newClip(), newClip()], jsonExporter, OPTIONS);
  expect(file.name).toBe("Jianbao 2026-02-01.json");
  expect(JSON.parse(await readText(file.pieces)).clips).toHaveLength(2);
});

test("no clips become an empty ZIP", async () => {
  const file = await exportClips([], markdownExporter, OPTIONS);
  expect((await readBytes(file.pieces)).length).toBe(22);
});

test("counts the clips as they are written", async () => {
  const onProgress = vi.fn();
  const clips = [newClip(), newClip(), newClip()];
  const file = await exportClips(clips, markdownExporter, { ...OPTIONS, onProgress });
  await readBytes(file.pieces);
  expect(onProgress.mock.calls).toEqual([[1], [2], [3]]);
});

test("reads no clip before it is wanted", async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<Clip> {
    for (;;) {
      read += 1;
      yield newClip({ content: `<p>${"x".repeat(300_000)}</p>` });
    }
  }
  const { pieces } = await exportClips(endless(), markdownExporter, OPTIONS);
  expect(read).toBe(2);
  await pieces.next();
  await pieces.next();
  expect(read).toBeLessThanOrEqual(4);
  await pieces.return(undefined);
});

test("lets the source go when the pieces are ended", async () => {
  let isEnded = false;
  async function* endless(): AsyncGenerator<Clip> {
    try {
      for (;;) yield newClip({ content: `<p>${"x".repeat(300_000)}</p>` });
    } finally {
      isEnded = true;
    }
  }
  const { pieces } = await exportClips(endless(), markdownExporter, OPTIONS);
  await pieces.next();
  await pieces.return(undefined);
  expect(isEnded).toBe(true);
});

test("breaks with what the source throws and leaves no clip out silently", async () => {
  async function* failing(): AsyncGenerator<Clip> {
    yield newClip();
    yield newClip();
    throw new Error("unreadable");
  }
  const { pieces } = await exportClips(failing(), markdownExporter, OPTIONS);
  await expect(readBytes(pieces)).rejects.toThrow("unreadable");
});

test("waits for a format that takes its time", async () => {
  const slow: ClipExporter = {
    kind: "clip",
    id: "slow",
    extension: ".txt",
    mediaType: "text/plain",
    write: async ({ article }) => new TextEncoder().encode(article.title),
  };
  const { pieces } = await exportClips([newClip({ title: "甲" })], slow, OPTIONS);
  expect(await readText(pieces)).toBe("甲");
});

test("every format has an id and an extension of its own", () => {
  const ids = EXPORTERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(exporterOf(id)).toMatchObject({ id, extension: EXTENSIONS[id] });
});

test("pictures of notes lie beside them in an archive, and are found from any folder", async () => {
  const address = "https://a.cn/1.png";
  const content = `<p><img src="${address}" alt="图"></p>`;
  const clips = [
    newClip({ content, title: "甲" }),
    newClip({ content, title: "乙", siteName: "报" }),
  ];
  async function* beside() {
    yield { name: "images/ab.png", bytes: Uint8Array.of(1, 2, 3) };
  }
  const options = {
    ...OPTIONS,
    preferences: { ...OPTIONS.preferences, fileName: "{site}/{title}" },
    pictureNames: async () => new Map([[address, "images/ab.png"]]),
    pictureFiles: beside(),
  };
  const { pieces } = await exportClips(clips, markdownExporter, options);
  const files = filesOf(await readBytes(pieces));
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  expect([...files.keys()].at(-1)).toBe("images/ab.png");
  for (const name of [...files.keys()].slice(0, 2)) {
    const up = "../".repeat(name.split("/").length - 1);
    expect(text(name)).toContain(`![图](${up}images/ab.png)`);
  }
  const alone = await exportClips(clips.slice(0, 1), markdownExporter, {
    ...options,
    pictureFiles: beside(),
  });
  expect(await readText(alone.pieces)).toContain(`![图](${address})`);
});
