import { linkBareAddresses } from "./bare-addresses";
import { codeSpan, type Spot } from "./code-span";
import { chooseSigns } from "./emphasis";
import { escapeText } from "./escape";
import { autolinkAt, linkEnd } from "./link";
import type { Part } from "./marks";

/** Where inline content stands decides how a line break is written in it, and whether `|` is. */
export type Place = "block" | "heading" | "cell";

const BREAKS: Record<Place, string> = { block: "\\\n", heading: " ", cell: "<br>" };

/** The parts of a block as Markdown, without what only matters at the start of a line. */
export function inlineMarkdown(content: Part[], place: Place): string {
  const parts = linkBareAddresses(content);
  const signs = chooseSigns(parts);
  const paired = pairedCharacters(parts);
  let markdown = "";
  let links = 0;

  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    const isLink = "mark" in part && part.mark.kind === "link";
    if (isLink) links += part.kind === "open" ? 1 : -1;
    const autolink = isLink ? autolinkAt(parts, at) : null;
    if (autolink !== null) {
      markdown += autolink;
      links -= 1;
      at += 2;
    } else if (part.kind === "text") {
      const before = markdown.at(-1) ?? "";
      const after = firstCharacter(parts[at + 1], signs[at + 1], place);
      markdown += escapeText(part.text, { before, after, ...spot(), paired });
    } else if (part.kind === "code") {
      markdown += codeSpan(part.text, spot());
    } else markdown += signs[at] ?? writePart(part, place);
  }
  return markdown;

  function spot(): Spot {
    return { isInLink: links > 0, isInCell: place === "cell" };
  }
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
  return (sign ?? writePart(part, place)).charAt(0);
}

/** The characters that are signs in this block, or could be as there are two of them. */
function pairedCharacters(parts: Part[]): Set<string> {
  const seen = new Set<string>();
  const paired = new Set<string>();
  for (const part of parts) {
    const into =
      part.kind === "text" ? (char: string) => (seen.has(char) ? paired : seen) : () => paired;
    for (const [char] of signsIn(part).matchAll(PAIRABLE)) into(char).add(char);
  }
  return paired;
}

const PAIRABLE = /[*_~`$]/g;

function signsIn(part: Part): string {
  if (part.kind === "text" || part.kind === "markdown") return part.text;
  if (part.kind === "code") return "`";
  if (part.kind !== "open") return "";
  const { mark } = part;
  if (mark.kind === "link") return mark.href + mark.title;
  return mark.kind === "strike" ? "~" : "*_";
}
