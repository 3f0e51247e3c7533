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
export function inlineMarkdown(content: readonly Part[], place: Place): string {
  const [only] = content;
  if (content.length === 1 && only?.kind === "text" && only.isPlain) return only.text;
  const parts = linkBareAddresses(content);
  const signs = chooseSigns(parts);
  const paired = new Pairing(parts);
  const isInCell = place === "cell";
  let written = "";
  /** The end of `written`, which would be copied as a whole to read its last character. */
  let last = "";
  let isInLink = false;

  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    const autolink = autolinkAt(parts, at);
    let piece = autolink ?? "";
    if (autolink !== null) at += 2;
    else if (part.kind === "text") {
      piece = part.text;
      if (!part.isPlain && !isPlain(piece)) {
        const before = last.at(-1) ?? "";
        const after = firstCharacter(parts[at + 1], signs[at + 1], place);
        piece = escapeText(piece, { before, after, isInLink, isInCell, paired });
      }
    } else if (part.kind === "code") piece = codeSpan(part.text, { isInLink, isInCell });
    else {
      if ("mark" in part && part.mark.kind === "link") isInLink = part.kind === "open";
      piece = signs[at] ?? writePart(part, place);
    }
    written += piece;
    if (piece !== "") last = piece;
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
