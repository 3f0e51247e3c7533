import type { Clip } from "../clip/clip";
import { clipFileName } from "../clip/file-name";

/** Longer addresses do not reach a program on Windows. */
const LONGEST = 2_000;

/** How Obsidian is asked to make a note. */
export interface ObsidianNote {
  /** https://help.obsidian.md/Extending+Obsidian/Obsidian+URI */
  address: string;
  /** Whether the text is too long for the address and must lie in the clipboard. */
  isInClipboard: boolean;
}

/**
 * @param vault "": the one that was used last
 *
 * @example
 * obsidianNote(clip, "# 甲", "Notes").address
 * // => "obsidian://new?vault=Notes&file=%E7%94%B2&content=%23%20%E7%94%B2"
 */
export function obsidianNote(clip: Clip, markdown: string, vault: string): ObsidianNote {
  const named = [vault && ["vault", vault], ["file", clipFileName(clip, "")]];
  const head = `obsidian://new?${named
    .filter((one) => one !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? "")}`)
    .join("&")}`;
  const address = `${head}&content=${encodeURIComponent(markdown.toWellFormed())}`;
  return address.length <= LONGEST
    ? { address, isInClipboard: false }
    : { address: `${head}&clipboard`, isInClipboard: true };
}
