import { forTags, type TagRule, type TagRules } from "./tag-rule";

const paragraph: TagRule = {
  open: (conversion) => void conversion.endParagraph(),
  close: (conversion) => conversion.endParagraph("loose"),
};

const division: TagRule = {
  open: (conversion) => void conversion.endParagraph(),
  close: (conversion) => conversion.endParagraph(),
};

const heading = (level: number): TagRule => ({
  open(conversion) {
    conversion.endParagraph();
    conversion.beginLine();
    return undefined;
  },
  close: (conversion) => conversion.endHeading(level),
});

const quote: TagRule = {
  open(conversion) {
    conversion.endParagraph();
    conversion.writer.open("> ", "> ");
    return undefined;
  },
  close(conversion) {
    conversion.endParagraph();
    conversion.writer.close();
  },
};

const rule: TagRule = {
  open(conversion) {
    conversion.endParagraph();
    // Behind a list's marker dashes or asterisks would belong to the marker.
    if (!conversion.isInLine) conversion.write(conversion.writer.isNested ? "___" : "---");
    return undefined;
  },
};

/** Two breaks in a row are how a page without paragraphs ends one. */
const lineBreak: TagRule = {
  open(conversion) {
    if (conversion.codeDepth > 0) conversion.inline.code(" ");
    else if (conversion.inline.hasBreak && !conversion.isInLine) conversion.endParagraph("loose");
    else conversion.inline.break();
    return undefined;
  },
};

export const BLOCK_RULES: TagRules = {
  p: paragraph,
  ...forTags(
    "div section article main header footer aside nav address center form fieldset details summary dt dd",
    division,
  ),
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  blockquote: quote,
  hr: rule,
  br: lineBreak,
};
