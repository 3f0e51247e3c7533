import { linkBareAddresses } from "./bare-addresses";
import { codeSpan } from "./code-span";
import { chooseSigns } from "./emphasis";
import { escapeText, isPlain } from "./escape";
import { autolinkAt, linkEnd } from "./link";
import type { Part } from "./marks";
import { Pairing } from "./pairing";

/** Where inline content stands decides how a line break is written in it, and whether `|` is. */
export type Place = "block" | "heading" | "cell";

const BREAKS: Record<Place, string> = { block: "\\\n", heading: " ", cell: "<br>" };

/** The parts of a block as Markdown, without what only matters at the start of a line. */
export function inlineMarkdown(content: Part[], place: Place): string {
  const parts = linkBareAddresses(content);
  const signs = chooseSigns(parts);
  const paired = new Pairing(parts);
  const isInCell = place === "cell";
  let written = "";
  let isInLink = false;

  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    if (part.kind === "text") {
      if (isPlain(part.text)) {
        written += part.text;
        continue;
      }
      const before = written.at(-1) ?? "";
      const after = firstCharacter(parts[at + 1], signs[at + 1], place);
      written += escapeText(part.text, { before, after, isInLink, isInCell, paired });
      continue;
    }
    const autolink = autolinkAt(parts, at);
    if (autolink !== null) {
      written += autolink;
      at += 2;
      continue;
    }
    if (part.kind === "open" && part.mark.kind === "link") isInLink = true;
    else if (part.kind === "close" && part.mark.kind === "link") isInLink = false;
    const sign = signs[at];
    if (sign !== undefined) written += sign;
    else if (part.kind === "code") written += codeSpan(part.text, { isInLink, isInCell });
    else written += writePart(part, place);
  }
  return written;
}

function writePart(part: Exclude<Part, { kind: "text" | "code" }>, place: Place): string {
  switch (part.kind) {
    case "break":
      return BREAKS[place];
    case "markdown":
      return part.text;
    case "open":
      return part.mark.kind === "html" ? `<${part.mark.tag}>` : "[";
    case "close":
      if (part.mark.kind === "html") return `</${part.mark.name}>`;
      return part.mark.kind === "link" ? linkEnd(part.mark, place) : "";
  }
}

function firstCharacter(part: Part | undefined, sign: string | undefined, place: Place): string {
  if (part === undefined) return "";
  if (part.kind === "text") return part.text.charAt(0);
  if (part.kind === "code") return "`";
  if (part.kind === "close" && part.mark.kind === "link") return "]";
  return (sign ?? writePart(part, place)).charAt(0);
}
