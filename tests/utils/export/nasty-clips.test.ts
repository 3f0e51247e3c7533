import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Clip } from "@/utils/clip/clip";
import { exportClips } from "@/utils/export/export-clips";
import { EXPORTERS, type ExporterId } from "@/utils/export/registry";
import { CONTEXT } from "./clips";
import { NASTY_CLIPS } from "./nasty-clips";
import { outline } from "./outline";
import { readBytes } from "./read-pieces";
import { render } from "./render";
import { filesOf } from "./zip/files-of";

const words = (text: string) => text.replace(/\s+/g, " ").trim();
const begin = (clip: Clip) => words(plain(clip.article.content)).slice(0, 1000);

function plain(html: string): string {
  const template = document.createElement("template");
  template.innerHTML = html.replaceAll("<img ", "<i ").toWellFormed();
  return template.content.textContent ?? "";
}

/** What must be true of the file that each format makes of a clip. */
const JUDGES: Record<ExporterId, (file: Buffer, clip: Clip) => void> = {
  markdown(file, { article }) {
    const text = file.toString();
    const body = text.slice(text.indexOf("\n---\n", 4) + 5);
    expect(outline(render(body))).toEqual(outline(article.content.toWellFormed()));
  },
  html(file, clip) {
    const page = new DOMParser().parseFromString(file.toString(), "text/html");
    expect(page.querySelectorAll("article")).toHaveLength(1);
    expect(words(page.querySelector("article")?.textContent ?? "")).toContain(begin(clip));
  },
  epub(file, clip) {
    const chapter = new TextDecoder().decode(filesOf(file).get("book/chapter-1.xhtml"));
    const document = new DOMParser().parseFromString(chapter, "text/xml");
    expect(words(document.querySelector(".article")?.textContent ?? "")).toContain(begin(clip));
  },
  text(file, clip) {
    const dense = (text: string) => text.replace(/[\s>*[\]-]|\d\./g, "");
    expect(dense(file.toString())).toContain(dense(plain(clip.article.content)));
  },
  csv(file, clip) {
    const { data, errors } = Papa.parse<string[]>(file.toString(), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data[1]).toContain(clip.id);
  },
  bookmarks(file, { article }) {
    const page = new DOMParser().parseFromString(file.toString(), "text/html");
    expect(page.querySelector("a")?.getAttribute("href") ?? "").toBe(article.url);
  },
  ris(file) {
    expect(file.toString()).toMatch(/^(?:[A-Z][A-Z\d] {2}- .*\r\n)+\r\n$/);
  },
  bibtex(file, clip) {
    expect(file.toString()).toContain(`clip-${clip.id}`);
  },
  cslJson(file, clip) {
    expect(JSON.parse(file.toString())).toMatchObject([{ id: clip.id }]);
  },
  json(file, clip) {
    expect(JSON.parse(file.toString()).clips).toEqual([clip]);
  },
};

describe.each(EXPORTERS)("$id", (exporter) => {
  test.each(Object.entries(NASTY_CLIPS))(
    "takes %s",
    async (_what, clip) => {
      const file = await exportClips([clip], exporter, CONTEXT);
      expect(new TextEncoder().encode(file.name).length).toBeLessThanOrEqual(200);
      JUDGES[exporter.id](await readBytes(file.pieces), clip);
    },
    30_000,
  );
});
