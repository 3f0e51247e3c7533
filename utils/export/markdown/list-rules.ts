import type { List } from "./block-writer";
import type { Conversion } from "./conversion";
import { noteLabel } from "./notes";
import type { TagRule, TagRules } from "./tag-rule";

/** Largest number that CommonMark takes for an item's (5.2: nine digits). */
const MAX_NUMBER = 999_999_999;

const list = (isNumbered: boolean): TagRule => ({
  open(conversion) {
    conversion.endParagraph();
    conversion.lists.push(newList(conversion, isNumbered));
    conversion.previousList = null;
    return undefined;
  },
  close(conversion) {
    conversion.endParagraph();
    const closed = conversion.lists.pop() ?? null;
    // Of an empty list nothing is seen: what stood before it stands before the next.
    conversion.previousList = closed?.length === 0 ? closed.previous : closed;
  },
});

/** Two lists in a row are one to Markdown, unless they use different signs. */
function newList({ reader, previousList }: Conversion, isNumbered: boolean): List {
  const isSameKind = previousList !== null && (previousList.number !== null) === isNumbered;
  const [usual, other] = isNumbered ? [".", ")"] : ["-", "*"];
  const delimiter = isSameKind && previousList?.delimiter === usual ? other : usual;
  const start = isNumbered ? (numberOf(reader.attribute("start")) ?? 1) : null;
  return { delimiter, number: start, length: 0, isLoose: false, previous: previousList };
}

/** Null for what CommonMark does not take for an item's. */
function numberOf(text: string | null): number | null {
  const number = Number.parseInt(text ?? "", 10);
  return number >= 0 && number <= MAX_NUMBER ? number : null;
}

const listItem: TagRule = {
  open(conversion) {
    conversion.endParagraph();
    const label = noteLabel(conversion.reader.attribute("id"));
    if (label === null || !conversion.notes.has(label))
      openItem(conversion, conversion.lists.at(-1));
    else conversion.writer.open(`[^${label}]: `, "    ");
    return undefined;
  },
  close(conversion) {
    conversion.endParagraph();
    const isNumbered = conversion.lists.at(-1)?.number != null;
    // An empty item is kept where it counts.
    if (isNumbered && !conversion.isInLine && conversion.writer.isEmpty)
      conversion.write("", "tight");
    conversion.writer.close();
  },
};

function openItem({ reader, writer }: Conversion, list: List | undefined): void {
  if (!list || list.number === null) {
    writer.open(`${list?.delimiter ?? "-"} `, "  ", list);
    return;
  }
  const own = reader.attribute("value");
  if (own !== null) list.number = numberOf(own) ?? list.number;
  const marker = `${list.number}${list.delimiter} `;
  list.number = Math.min(list.number + 1, MAX_NUMBER);
  writer.open(marker, " ".repeat(marker.length), list);
}

export const LIST_RULES: TagRules = {
  ul: list(false),
  menu: list(false),
  ol: list(true),
  li: listItem,
};
