import { describe, expect, test } from "vitest";
import { exportClips } from "@/utils/export/export-clips";
import { EXPORTERS } from "@/utils/export/registry";
import { newClip } from "./clips";
import { outline } from "./outline";
import { readText } from "./read-stream";
import { render } from "./render";

const PICTURE = '<p><img src="https://news.example/1.jpg" alt="图"></p>';

const NASTY = {
  "an empty title": newClip({ title: "", content: "" }),
  "a title of 300 Chinese characters": newClip({
    title: "老城修缮先问居民".repeat(38).slice(0, 300),
  }),
  "emoji and joiners": newClip({
    title: "👩🏽‍💻👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    content: "<p><b>👩🏽‍💻</b>文<b>👨‍👩‍👧‍👦</b></p>",
  }),
  "right-to-left": newClip({
    title: "مرحبا",
    lang: "ar",
    dir: "rtl",
    content: "<p>مرحبا <b>بك</b></p>",
  }),
  "ends of other formats": newClip({
    title: "]]> </script> --> ---\n...\n",
    content: "<p>]]&gt; &lt;/script&gt; --&gt;</p><p>---</p><p>...</p>",
  }),
  "nested tables": newClip({
    content:
      "<table><tr><th>a</th><th>b</th></tr><tr><td><table><tr><td>c</td><td>d</td></tr></table></td><td>e</td></tr></table>",
  }),
  "5,000 pictures": newClip({ content: PICTURE.repeat(5_000) }),
  "a million characters": newClip({
    content: `<p>${`${"文字".repeat(49)} *a*`.repeat(10_000)}</p>`,
  }),
  "no date and no address": newClip({ url: "", canonicalUrl: "", publishedTime: "" }),
  "half a character": newClip({ title: "\ud83d", content: "<p>\udc00</p>" }),
};

describe.each(EXPORTERS)("$id", (exporter) => {
  test.each(Object.entries(NASTY))("takes %s", async (_what, clip) => {
    const options = { exportedAt: "2026-02-01T00:00:00.000Z", collectionName: "Jianbao" };
    const file = await exportClips([clip], exporter, options);
    expect(new TextEncoder().encode(file.name).length).toBeLessThanOrEqual(200);
    const text = await readText(file.stream);
    if (exporter.id === "json") expect(JSON.parse(text).clips).toEqual([clip]);
    else if (exporter.id === "html") {
      const page = new DOMParser().parseFromString(text, "text/html");
      expect(page.querySelectorAll("article")).toHaveLength(1);
      const words = (html: string | undefined) => (html ?? "").replace(/\s+/g, " ").trim();
      expect(words(page.querySelector("article")?.textContent)).toContain(
        words(plain(clip.article.content)).slice(0, 1000),
      );
    } else {
      const body = text.slice(text.indexOf("\n---\n", 4) + 5);
      expect(outline(render(body))).toEqual(outline(clip.article.content.toWellFormed()));
    }
  });
});

function plain(html: string): string {
  const template = document.createElement("template");
  template.innerHTML = html.replaceAll("<img ", "<i ").toWellFormed();
  return template.content.textContent ?? "";
}
