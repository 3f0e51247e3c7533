import { skipElement } from "../canonical-html/subtree";
import { image, isShown } from "./link";
import { forTags, type TagRule, type TagRules } from "./tag-rule";

const picture: TagRule = {
  open(conversion) {
    const { reader, inline } = conversion;
    const src = reader.attribute("src")?.trim() ?? "";
    const alt = reader.attribute("alt") ?? "";
    const title = reader.attribute("title") ?? "";
    if (isShown(src)) inline.markdown(image({ src, alt, title }, conversion.place));
    else inline.text(alt);
    return undefined;
  },
};

/** A caption stands in its picture's paragraph, on the next line, so that they stay together. */
const caption: TagRule = {
  open(conversion) {
    conversion.inline.newLine();
    conversion.beginLine();
    return undefined;
  },
  close(conversion) {
    conversion.endLine();
    conversion.inline.newLine();
  },
};

/** What plays becomes a link to where it plays. */
const player: TagRule = {
  open({ reader, inline }) {
    const src = reader.attribute("src")?.trim() ?? "";
    const title = reader.attribute("title") ?? "";
    if (/^https?:/i.test(src)) {
      inline.open({ kind: "link", href: src, title: "" });
      inline.text(title || src);
      inline.close("link");
    }
    skipElement(reader);
    return "consumed";
  },
};

export const MEDIA_RULES: TagRules = {
  img: picture,
  figcaption: caption,
  ...forTags("video audio iframe", player),
};
