import { parsed, texts } from "./json/check";

/** Words of one text. */
export const split = (text: string, separator: string | RegExp): string[] =>
  text.split(separator).filter((word) => word.trim() !== "");

/** Tags of one text: a list of Python's or JSON's, or words with something between them. */
export function tagsIn(text: string, separator: string | RegExp): string[] {
  const list = text.trim();
  if (!list.startsWith("[")) return split(list, separator);
  const json = texts(parsed(list));
  if (json.length > 0) return json;
  return [...list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? "").replace(/\\(.)/g, "$1"),
  );
}
