import { skipElement } from "../canonical-html/subtree";
import type { Conversion } from "./conversion";
import { htmlBlock } from "./html-in-markdown";
import { inlineMarkdown } from "./inline-markdown";
import type { Grid } from "./table-forms";
import { forTags, type TagRule, type TagRules } from "./tag-rule";

const table: TagRule = {
  open(conversion) {
    conversion.endParagraph();
    const form = conversion.tableForm;
    if (form.kind === "html") return writeAsHtml(conversion);
    if (form.kind === "grid") conversion.grid = { columns: form.columns, rows: [] };
    return undefined;
  },
  close(conversion) {
    conversion.endParagraph();
    if (conversion.isInLine || conversion.grid === null) return;
    const lines = gridLines(conversion.grid);
    conversion.grid = null;
    if (lines.length > 0) conversion.write(lines.join("\n"));
  },
};

/** The element that was just opened, as HTML in one line. */
function writeAsHtml(conversion: Conversion): "consumed" {
  const { reader } = conversion;
  const start = reader.start;
  skipElement(reader);
  conversion.write(htmlBlock(reader.html.slice(start, reader.end)));
  return "consumed";
}

const row: TagRule = {
  open(conversion) {
    if (conversion.grid === null) conversion.endParagraph();
    else if (!conversion.isInLine) conversion.grid.rows.push([]);
    return undefined;
  },
  close(conversion) {
    if (conversion.grid === null) conversion.endParagraph();
  },
};

const cell: TagRule = {
  open(conversion) {
    if (conversion.grid === null) conversion.endParagraph();
    else conversion.beginLine();
    return undefined;
  },
  close(conversion) {
    if (conversion.grid === null) return conversion.endParagraph();
    conversion.endLine();
    if (conversion.isInLine) return conversion.inline.newLine();
    const content = inlineMarkdown(conversion.inline.take(), "cell");
    const row = conversion.grid.rows.at(-1);
    if (row) row.push(content);
    else conversion.grid.rows.push([content]);
  },
};

/** A table of GFM (4.10). The first row is its head, which GFM demands of every table. */
function gridLines({ columns, rows }: Grid): string[] {
  const [head, ...body] = rows.filter((cells) => cells.length > 0);
  if (!head) return [];
  const delimiters = Array.from({ length: columns }, () => "---");
  return [head, delimiters, ...body].map((cells) => gridLine(cells, columns));
}

function gridLine(cells: string[], columns: number): string {
  const padded = [...cells, ...Array.from({ length: columns - cells.length }, () => "")];
  return `| ${padded.join(" | ")} |`;
}

const definitions: TagRule = {
  open(conversion) {
    conversion.endParagraph();
    return conversion.isInLine ? undefined : writeAsHtml(conversion);
  },
  close: (conversion) => conversion.endParagraph(),
};

const captionRule: TagRule = {
  open: (conversion) => void conversion.endParagraph(),
  close: (conversion) => conversion.endParagraph(),
};

export const TABLE_RULES: TagRules = {
  table,
  tr: row,
  ...forTags("td th", cell),
  caption: captionRule,
  dl: definitions,
};
