import type { Block } from "./blocks";
import { lineKind } from "./chrome-lines";
import { squash } from "./facts/text";
import { plainText } from "./plain-text";

const LONGEST_HEAD = 200;

/** The title or the writers once more, alone or with lines that portals set below them. */
export function isHead({ element, text }: Block, title: string, names: readonly string[]): boolean {
  if (text.length > LONGEST_HEAD) return false;
  if (isSame(text, title)) return true;
  const lines = plainText(element).split("\n");
  const isTold = (line: string) =>
    isSame(line, title) || (lines.length > 1 && isByline(line, names));
  return lines.some(isTold) && lines.every((line) => isTold(line) || lineKind(line));
}

/** A line with the writers' names and a word more. */
function isByline(line: string, names: readonly string[]): boolean {
  const rest = names.reduce((left, name) => left.replace(name, ""), line);
  return rest.length < LONGEST_ROLE && names.every((name) => name && line.includes(name));
}

const LONGEST_ROLE = 12;

/** Equal but for spaces, punctuation and case. */
function isSame(text: string, title: string): boolean {
  if (title === "" || text.length > 2 * title.length) return false;
  return squash(text) === squash(title);
}
