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
    const isNote = label !== null && conversion.notes.has(label);
    const list = conversion.lists.at(-1);
    // A note counts, too: those behind it that nothing refers to keep their numbers.
    const number = list ? takeNumber(conversion, list) : null;
    if (isNote) conversion.writer.open(`[^${label}]: `, "    ");
    else openItem(conversion, list, number);
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

function openItem({ writer }: Conversion, list: List | undefined, number: number | null): void {
  const sign = list?.delimiter ?? "-";
  const marker = number === null ? `${sign} ` : `${number}${sign} `;
  writer.open(marker, " ".repeat(marker.length), list);
}

/** The number of an item, behind which its list goes on; null where items have none. */
function takeNumber({ reader }: Conversion, list: List): number | null {
  if (list.number === null) return null;
  const number = numberOf(reader.attribute("value")) ?? list.number;
  list.number = Math.min(number + 1, MAX_NUMBER);
  return number;
}

export const LIST_RULES: TagRules = {
  ul: list(false),
  menu: list(false),
  ol: list(true),
  li: listItem,
};
