import { expect, test } from "vitest";
import { textExporter } from "@/utils/export/text/text-exporter";
import { newClip } from "../clips";
import { exportedText } from "../write";

test("holds title, facts, address, tags, note and all of the text", async () => {
  const article = {
    title: "老城修缮",
    siteName: "城南时报",
    source: "城南时报",
    byline: "王甲",
    content: "<p>一</p><p>二</p>",
  };
  const clip = newClip(
    { ...article, publishedTime: "2018-04-14T08:00:00+08:00" },
    { tags: ["本地"], note: "给读书会" },
  );
  expect(await exportedText(textExporter, [clip])).toBe(
    "老城修缮\n城南时报 · 王甲 · 2018-04-14 08:00\nhttps://news.example/a.html\n#本地\n\n给读书会\n\n一\n\n二\n",
  );
});

test("says nothing of what is not there", async () => {
  const clip = newClip({ title: "", url: "" });
  expect(await exportedText(textExporter, [clip])).toBe("文\n");
});
