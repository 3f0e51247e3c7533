import { expect, test } from "vitest";
import { obsidianNote } from "@/utils/export/obsidian-address";
import { DEFAULT_PREFERENCES } from "@/utils/export/preferences";
import { newClip } from "./clips";

const CLIP = newClip(
  { title: "甲/乙: & more [1] #2", siteName: "城南", content: "<p>甲 &amp; 100 %</p>" },
  { tags: ["长 文"] },
);

const asked = (address: string) => new URL(address).searchParams;

test("names the note and brings its text with properties and tags", () => {
  const { address, isInClipboard } = obsidianNote(CLIP, DEFAULT_PREFERENCES);
  expect(address).toMatch(/^obsidian:\/\/new\?file=/);
  expect(isInClipboard).toBe(false);
  expect(asked(address).get("file")).toBe("甲-乙- & more (1) -2");
  expect(asked(address).get("content")).toMatch(/^---\ntitle: .*\n---\n\n甲 & 100 %\n$/s);
  expect(asked(address).get("content")).toContain('tags:\n  - "长-文"\n');
  expect(asked(address).has("vault")).toBe(false);
});

test("has properties whatever files are written for", () => {
  const { text } = obsidianNote(CLIP, { ...DEFAULT_PREFERENCES, markdown: "plain" });
  expect(text).toBe(obsidianNote(CLIP, DEFAULT_PREFERENCES).text);
});

test("names the vault if there is one", () => {
  const { address } = obsidianNote(CLIP, { ...DEFAULT_PREFERENCES, vault: "My Notes" });
  expect(asked(address).get("vault")).toBe("My Notes");
});

test("is called by the template, folders included", () => {
  const { address } = obsidianNote(CLIP, { ...DEFAULT_PREFERENCES, fileName: "{site}/{id}" });
  expect(asked(address).get("file")).toBe(`城南/${CLIP.id}`);
});

test("leaves a long text to the clipboard", () => {
  const long = newClip({ content: `<p>${"长".repeat(1000)}</p>` });
  const { address, text, isInClipboard } = obsidianNote(long, DEFAULT_PREFERENCES);
  expect(isInClipboard).toBe(true);
  expect(text).toContain("长长");
  expect(asked(address).has("content")).toBe(false);
  expect(asked(address).has("clipboard")).toBe(true);
});

test("leaves folders out that no address could carry", () => {
  const long = newClip({ title: "长".repeat(60) });
  const fileName = "{title}/{title}/{title}/{title}/{title}";
  const { address } = obsidianNote(long, { ...DEFAULT_PREFERENCES, fileName });
  expect(address.length).toBeLessThan(2_000);
  expect(asked(address).get("file")).toBe("长".repeat(60));
});
