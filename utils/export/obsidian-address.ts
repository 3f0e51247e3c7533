import type { Clip } from "../clip/clip";
import { pathByTemplate } from "./file-name-template";
import { markdownOf } from "./markdown/markdown-exporter";
import type { ExportPreferences } from "./preferences";

/** Longer addresses do not reach a program on Windows. */
const LONGEST = 2_000;

/** How Obsidian is asked to make a note. */
export interface ObsidianNote {
  /** https://help.obsidian.md/Extending+Obsidian/Obsidian+URI */
  address: string;
  /** The note, with properties. */
  text: string;
  /** Whether the text is too long for the address and must lie in the clipboard. */
  isInClipboard: boolean;
}

/**
 * A clip as a note in the reader's vault, called by the template for files; its folders are left out where
 * the address would become too long by them.
 *
 * @example
 * obsidianNote(clip, { ...DEFAULT_PREFERENCES, vault: "Notes" }).address
 * // => "obsidian://new?vault=Notes&file=%E7%94%B2&content=---%0Atitle…"
 */
export function obsidianNote(clip: Clip, given: ExportPreferences): ObsidianNote {
  const preferences: ExportPreferences = { ...given, markdown: "obsidian" };
  const text = markdownOf(clip, preferences);
  const path = pathByTemplate(preferences, clip, EXTENSION).slice(0, -EXTENSION.length);
  const head = headOf(path, given.vault);
  const address = `${head}&content=${encodeURIComponent(text.toWellFormed())}`;
  if (address.length <= LONGEST) return { address, text, isInClipboard: false };
  const short =
    head.length <= LONGEST ? head : headOf(path.slice(path.lastIndexOf("/") + 1), given.vault);
  return { address: `${short}&clipboard`, text, isInClipboard: true };
}

const EXTENSION = ".md";

const headOf = (path: string, vault: string) =>
  `obsidian://new?${vault && `vault=${encodeURIComponent(vault)}&`}file=${encodeURIComponent(path)}`;
