import type { HtmlReader } from "../canonical-html/html-reader";
import { languageTag, xmlAttribute } from "./xml";

const INTEGER = /^-?\d{1,6}$/;
const COUNT = /^[1-9]\d{0,2}$/;
const DAY_OR_MOMENT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-2]):[0-5]0))?$/;

/** Attributes by the element that has them, and the values that HTML allows there. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  td: { colspan: COUNT, rowspan: COUNT },
  th: { colspan: COUNT, rowspan: COUNT, scope: /^(?:row|col|rowgroup|colgroup)$/ },
  ol: { start: INTEGER },
  time: { datetime: DAY_OR_MOMENT },
};

const DIRECTION = /^(?:ltr|rtl|auto)$/;

/** The attributes of the element that was read last, but for its id and address. */
export function xhtmlAttributes(reader: HtmlReader, name: string): string {
  if (reader.end - reader.start === reader.name.length + 2) return "";
  const language = languageTag(reader.attribute("lang") ?? "");
  let attributes = xmlAttribute("lang", language) + xmlAttribute("xml:lang", language);
  const direction = reader.attribute("dir") ?? "";
  if (DIRECTION.test(direction)) attributes += xmlAttribute("dir", direction);
  attributes += xmlAttribute("title", reader.attribute("title") ?? "");
  for (const [key, pattern] of Object.entries(ALLOWED[name] ?? {})) {
    const value = reader.attribute(key) ?? "";
    if (pattern.test(value)) attributes += xmlAttribute(key, value);
  }
  if (name === "ol" && reader.attribute("reversed") !== null) attributes += ' reversed="reversed"';
  return attributes;
}

/** Whether a mark says anything without the attribute that it is for. */
export const needsAttribute = (name: string, attributes: string): boolean =>
  (name === "bdo" && !attributes.includes(" dir=")) ||
  (name === "time" && !attributes.includes(" datetime="));
