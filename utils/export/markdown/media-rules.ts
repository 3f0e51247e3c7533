import { skipElement } from "../canonical-html/subtree";
import { image, isShown } from "./link";
import { forTags, type TagRule, type TagRules } from "./tag-rule";

const picture: TagRule = {
  open(conversion) {
    const { reader, inline } = conversion;
    const src = reader.attribute("src")?.trim() ?? "";
    const alt = reader.attribute("alt") ?? "";
    const title = reader.attribute("title") ?? "";
    const shown = conversion.pictures.get(src) ?? src;
    if (isShown(src)) inline.markdown(image({ src: shown, alt, title }, conversion.place));
    return undefined;
  },
};

/** As far as a figure is looked into, in characters. */
const FIGURE_LENGTH = 8_000;
const BLOCKS = /<(?:table|pre|ul|ol|dl|blockquote|h[1-6]|figure|hr)\b/;

/** A picture and its caption stand in one paragraph, each on its line, so that they stay together. */
const figure: TagRule = {
  open(conversion) {
    const { html, end } = conversion.reader;
    conversion.endParagraph();
    const length = html.slice(end, end + FIGURE_LENGTH).indexOf("</figure>");
    const isLine = length !== -1 && !BLOCKS.test(html.slice(end, end + length));
    conversion.figures.push(isLine);
    if (isLine) conversion.beginLine();
    return undefined;
  },
  close(conversion) {
    if (conversion.figures.pop()) conversion.endLine();
    conversion.endParagraph("loose");
  },
};

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
  figure,
  figcaption: caption,
  ...forTags("video audio iframe", player),
};
