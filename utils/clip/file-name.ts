import { type Clip, publishedTimeOf, titleOf } from "./clip";
import { JOINER } from "./joiners";
import { localDay } from "./local-time";

/** Longest file name in bytes of UTF-8, its extension included. */
export const FILE_NAME_BYTES = 200;

/**
 * A name that Windows, macOS and Linux all take: at most 200 bytes of UTF-8, cut between
 * graphemes, in Unicode's form NFC. What a file system forbids becomes a hyphen, punctuation of
 * Chinese stays, what cannot be seen goes. "" when nothing is left.
 *
 * Rules of Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 *
 * @param extension with its dot; counts towards the limit
 * @param suffix kept whole between the name and its extension, as " (2)"
 *
 * @example
 * fileName("老城修缮：“先问居民”/上篇", ".md") // => "老城修缮：“先问居民”-上篇.md"
 * fileName("con", ".md") // => "con_.md"
 */
export function fileName(title: string, extension: string, suffix = ""): string {
  const room = FILE_NAME_BYTES - byteLength(extension) - byteLength(suffix);
  const stem = withoutEdges(cutToBytes(withoutEdges(legal(title.slice(0, TITLE_LENGTH))), room));
  if (stem === "") return "";
  const safe = DEVICE.test(stem) ? cutToBytes(stem, room - 1).replace(DEVICE, "$1_") : stem;
  return safe + suffix + extension;
}

/** The title of a clip; without one, its site and day, and at the last its id. */
export function clipFileName(clip: Clip, extension: string): string {
  const day = publishedTimeOf(clip).slice(0, "2026-01-31".length) || localDay(clip.clippedAt);
  const { siteName, url } = clip.article;
  const site = siteName || (URL.canParse(url) ? new URL(url).hostname : "");
  return (
    fileName(titleOf(clip), extension) ||
    (site && fileName(`${site} ${day}`, extension)) ||
    fileName(clip.id, extension)
  );
}

/** Gives each name out once; a second file of the same name gets " (2)". */
export type NameGiver = (name: string, extension: string) => string;

/**
 * Keeps names apart that Windows or macOS would take for one, whatever their case. Takes constant
 * time a name, also when all are the same.
 *
 * @example
 * const nameOf = distinctNames();
 * nameOf("Notes.md", ".md") // => "Notes.md"
 * nameOf("notes.md", ".md") // => "notes (2).md"
 */
export function distinctNames(): NameGiver {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();

  return (name, extension) => {
    const key = foldCase(name);
    let distinct = name;
    for (let number = lastNumber.get(key) ?? 1; taken.has(foldCase(distinct)); ) {
      number += 1;
      lastNumber.set(key, number);
      distinct = fileName(name.slice(0, name.length - extension.length), extension, ` (${number})`);
    }
    taken.add(foldCase(distinct));
    return distinct;
  };
}

const foldCase = (name: string) => name.toUpperCase().toLowerCase();

/** Names that Windows keeps for devices, also with an extension: `aux.notes`, `COM¹`. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i;

/** What cannot be seen: controls, marks of direction, zero-width characters; joiners that are seen are group 1. */
const UNSEEN = new RegExp(String.raw`(${JOINER})|[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]`, "gu");

function legal(title: string): string {
  return title
    .toWellFormed()
    .replace(/[^\S\ufeff]+/g, " ")
    .replace(UNSEEN, "$1")
    .normalize("NFC")
    .replace(/[\\/:*?"<>|]+/g, "-");
}

/** As much of a title as is looked at, in UTF-16 units: far more than a name holds. */
const TITLE_LENGTH = 1_000;

const withoutEdges = (name: string) => name.replace(/^[\s.]+|[\s.\u200c\u200d]+$/g, "");

function cutToBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes || byteLength(text) <= bytes) return text;
  let kept = "";
  let left = bytes;
  for (const grapheme of graphemes(text.slice(0, bytes + 1))) {
    left -= byteLength(grapheme);
    if (left < 0) return kept;
    kept += grapheme;
  }
  return kept;
}

/** Text in which every character is a grapheme of its own: ASCII, and Chinese with its marks. */
const SIMPLE =
  /^[\x20-\x7e\u2014-\u2026\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]*$/;
let segmenter: Intl.Segmenter | undefined;

function* graphemes(text: string): Generator<string> {
  if (SIMPLE.test(text)) return yield* text;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Length in UTF-8; quicker than encoding for texts as short as these. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
