import fc from "fast-check";
import { expect, test } from "vitest";
import type { Clip } from "@/utils/clip/clip";
import { jsonExporter } from "@/utils/export/json/json-exporter";
import { CONTEXT, newClip } from "../clips";

async function write(clips: Clip[]): Promise<string> {
  async function* source() {
    yield* clips;
  }
  let text = "";
  for await (const piece of jsonExporter.write(source(), {
    ...CONTEXT,
    exportedAt: "2026-02-01T00:00:00Z",
  })) {
    text += piece;
  }
  return text;
}

test("names its format and version", async () => {
  expect(JSON.parse(await write([]))).toEqual({
    format: "jianbao",
    version: 1,
    exportedAt: "2026-02-01T00:00:00Z",
    clips: [],
    counts: { clips: 0 },
  });
});

test("gives back equal clips, whatever they hold", async () => {
  const text = fc.string({ unit: "binary" });
  await fc.assert(
    fc.asyncProperty(text, fc.array(text), async (value, values) => {
      const article = { title: value, content: value, breadcrumb: values };
      const { article: earlier } = newClip(article);
      const clip = newClip(article, {
        corrections: { title: value },
        tags: values,
        note: value,
        history: [
          { clippedAt: "2026-01-01T00:00:00.000Z", article: earlier, pages: 2, contentHash: value },
        ],
      });
      expect(JSON.parse(await write([clip, clip])).clips).toEqual([clip, clip]);
    }),
    { numRuns: 50 },
  );
});

test("writes keys in one order, however the clip was made", async () => {
  const clip = newClip({ title: "甲" });
  const reversed = Object.fromEntries(Object.entries(clip).reverse()) as unknown as Clip;
  reversed.article = Object.fromEntries(Object.entries(clip.article).reverse()) as never;
  expect(await write([reversed])).toBe(await write([clip]));
});

test("keeps fields that it does not know", async () => {
  const clip = { ...newClip(), rating: 5 };
  expect(JSON.parse(await write([clip])).clips[0].rating).toBe(5);
});

test("writes a clip a line", async () => {
  const lines = (await write([newClip(), newClip({ content: "a\nb" })])).trimEnd().split("\n");
  expect(lines).toHaveLength(4);
  expect(JSON.parse((lines[1] ?? "").replace(/,$/, "")).article.title).toBe("题");
});
