import { openingTag } from "../canonical-html/kept-html";
import { isFollowed } from "../canonical-html/safe-addresses";
import { skipElement } from "../canonical-html/subtree";
import type { Conversion } from "./conversion";
import type { MarkKind } from "./marks";
import { isBackLink, linkedNote, readReference } from "./notes";
import { forTags, type TagRule, type TagRules } from "./tag-rule";

const emphasis = (kind: Exclude<MarkKind, "link" | "html">): TagRule => ({
  open({ inline }) {
    inline.open({ kind });
    return undefined;
  },
  close: ({ inline }) => inline.close(kind),
});

/** Elements that Markdown has no sign for and renderers know. */
const htmlSpan: TagRule = {
  open({ inline, reader }) {
    const tag = openingTag(reader, ["title", "lang", "dir", "datetime"]).slice(1, -1);
    inline.open({ kind: "html", name: reader.name, tag });
    return undefined;
  },
  close: ({ inline }) => inline.close("html"),
};

const superscript: TagRule = {
  open(conversion) {
    const reference = readReference(conversion);
    if (reference === null) return htmlSpan.open(conversion);
    conversion.inline.markdown(reference);
    return "consumed";
  },
  close: (conversion) => htmlSpan.close?.(conversion),
};

const link: TagRule = {
  open(conversion) {
    const { inline, reader } = conversion;
    const href = reader.attribute("href")?.trim() ?? "";
    if (href.startsWith("#fn") && readNoteLink(conversion, href)) return "consumed";
    const title = reader.attribute("title") ?? "";
    if (isFollowed(href)) inline.open({ kind: "link", href, title });
    return undefined;
  },
  close: ({ inline }) => inline.close("link"),
};

/** Reads a link to a note, or back from one; false if it is neither, as where the article lacks the note. */
function readNoteLink({ inline, reader, notes }: Conversion, href: string): boolean {
  const note = linkedNote(href);
  const isNote = note !== null && notes.has(note);
  if (isNote) inline.markdown(`[^${note}]`);
  if (!isNote && !isBackLink(href)) return false;
  skipElement(reader);
  return true;
}

const code: TagRule = {
  open(conversion) {
    conversion.codeDepth += 1;
    return undefined;
  },
  close(conversion) {
    conversion.codeDepth -= 1;
    conversion.inline.endCode();
  },
};

export const SPAN_RULES: TagRules = {
  ...forTags("em i", emphasis("emphasis")),
  ...forTags("strong b", emphasis("strong")),
  ...forTags("del s strike", emphasis("strike")),
  ...forTags("sub ins u mark kbd abbr q ruby rb rt rp rtc bdo", htmlSpan),
  sup: superscript,
  a: link,
  ...forTags("code samp tt", code),
};
