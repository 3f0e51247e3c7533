import { expect, test } from "vitest";
import { obsidianNote } from "@/utils/export/obsidian-address";
import { newClip } from "./clips";

const CLIP = newClip({ title: "甲/乙: & more" });

const asked = (address: string) => new URL(address).searchParams;

test("names the note and brings its text", () => {
  const { address, isInClipboard } = obsidianNote(CLIP, "# 甲 & 100 %\n", "");
  expect(address).toMatch(/^obsidian:\/\/new\?file=/);
  expect(isInClipboard).toBe(false);
  expect(asked(address).get("file")).toBe("甲-乙- & more");
  expect(asked(address).get("content")).toBe("# 甲 & 100 %\n");
  expect(asked(address).has("vault")).toBe(false);
});

test("names the vault if there is one", () => {
  expect(asked(obsidianNote(CLIP, "text", "My Notes").address).get("vault")).toBe("My Notes");
});

test("leaves a long text to the clipboard", () => {
  const { address, isInClipboard } = obsidianNote(CLIP, "长".repeat(1000), "");
  expect(isInClipboard).toBe(true);
  expect(asked(address).has("content")).toBe(false);
  expect(asked(address).has("clipboard")).toBe(true);
});
