import type { Clip } from "../../clip/clip";
import { FRONT_MATTER_FIELDS, replaceFields } from "../template-fields";
import { VALUES, type Value } from "./front-matter-values";
import { yamlString } from "./yaml";

/**
 * The reader's own front matter: `{field}` gives way to the clip's value, quoted as YAML needs it,
 * lists in brackets. Quotes and brackets that stand around a field already are its own, text beside it
 * is quoted with it, and fences around all of it go. What is no field stays as it is.
 *
 * @example
 * ownFrontMatter("name: {title}\nkeywords: [{tags}, clip]", clip)
 * // => 'name: "老城: 1"\nkeywords: ["本地", clip]'
 */
export function ownFrontMatter(template: string, clip: Clip): string {
  const filled: string[] = [];
  let textIndent: number | null = null;
  for (const line of withoutFences(template).split(/\r?\n/)) {
    const indent = line.search(/\S|$/);
    if (textIndent !== null && line.trim() !== "" && indent <= textIndent) textIndent = null;
    if (textIndent === null) filled.push(filledLine(line, clip));
    else filled.push(blockText(line, indent, clip));
    if (BLOCK_TEXT.test(line)) textIndent ??= indent;
  }
  return filled.join("\n");
}

const withoutFences = (template: string) =>
  template
    .trim()
    .replace(/^---[ \t]*(?:\r?\n|$)/, "")
    .replace(/(?:^|\r?\n)(?:---|\.\.\.)$/, "");

/** A value, or an entry of a list, of several lines begins below (YAML 1.2, 8.1). */
const BLOCK_TEXT = /(?::|^\s*(?:- +)*-)[ \t]+[|>][-+\d]*[ \t]*$/;

/** Indentation, signs of a list, key; the value; a comment. */
const LINE =
  /^(\s*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_][^:{}"']*):\s+)?)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|.*?)(\s+#.*|\s*)$/u;

function filledLine(line: string, clip: Clip): string {
  const [, head = "", value = "", comment = ""] = LINE.exec(line) ?? [];
  const only = soleField(value, clip);
  if (only?.isList && /^\s*- +$/.test(head)) {
    return only.texts.map((text) => head + yamlString(text)).join("\n");
  }
  return head + (only?.yaml ?? filledValue(value, clip)) + comment;
}

/** The value of a field that stands alone, in quotes or without. */
function soleField(value: string, clip: Clip): Value | null {
  const [, , inner = ""] = /^(["']?)(\{[^{}]*\})\1$/.exec(value.trim()) ?? [];
  let found: Value | null = null;
  replaceFields(inner, FRONT_MATTER_FIELDS, (field) => {
    found = VALUES[field](clip);
    return "";
  });
  return found;
}

function filledValue(value: string, clip: Clip): string {
  const text = textWith(value, clip, (one) => one);
  if (text === value) return value;
  if (/^".*"$/.test(value)) return textWith(value, clip, (one) => yamlString(one).slice(1, -1));
  if (/^'.*'$/.test(value)) return yamlString(text.slice(1, -1).replaceAll("''", "'"));
  if (isList(value)) return `[${entriesOf(value.slice(1, -1), clip).join(", ")}]`;
  if (/^[{&*!|>]/.test(value) && soleField(/^\{[^{}]*\}/.exec(value)?.[0] ?? "", clip) === null) {
    return replaceFields(value, FRONT_MATTER_FIELDS, (field) => VALUES[field](clip).yaml);
  }
  return yamlString(text);
}

/** Whether the bracket that it begins with closes at its end. */
function isList(value: string): boolean {
  if (!value.startsWith("[")) return false;
  let depth = 0;
  for (const { 0: sign, index } of value.matchAll(BRACKETS)) {
    if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    if (depth === 0) return index === value.length - 1;
  }
  return false;
}

/** Entries in quotes are passed over. */
const BRACKETS = /(?<=[[,]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|[[\]]/g;

/** What stands between brackets, of which lists become a part. */
const entriesOf = (list: string, clip: Clip): string[] =>
  (list.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? []).flatMap((entry) => {
    const only = soleField(entry, clip);
    if (only) return only.texts.filter(Boolean).map(yamlString);
    return entry.trim() === "" ? [] : [filledValue(entry.trim(), clip)];
  });

const textWith = (text: string, clip: Clip, written: (text: string) => string) =>
  replaceFields(text, FRONT_MATTER_FIELDS, (field) =>
    written(VALUES[field](clip).texts.join(", ")),
  );

const blockText = (line: string, indent: number, clip: Clip) =>
  textWith(line, clip, (text) => text.replace(/\r?\n/g, `\n${" ".repeat(indent)}`));
