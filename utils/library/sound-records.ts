import { VIEWS } from "./list";

type Unchecked = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** By table: a record of a file as the library needs it; null if it is none. */
const SOUND: Readonly<Record<string, (record: Unchecked) => Unchecked | null>> = {
  tombstones: ({ id, deletedAt }) => (isTime(deletedAt) ? { id, deletedAt } : null),
  searches({ id, savedAt, name, view, tags, ...search }) {
    const known = VIEWS.find((one) => one === view);
    if (!known || !isTime(savedAt) || !Array.isArray(tags)) return null;
    return {
      id,
      savedAt,
      ...(text(name) && { name }),
      text: text(search.text),
      view: known,
      tags: tags.filter((tag) => typeof tag === "string"),
    };
  },
};

const isTime = (value: unknown) => !Number.isNaN(Date.parse(text(value)));

/** A record of a table as it may be written, whoever made the file; null: not at all. */
export function soundRecord(table: string, record: Unchecked): Unchecked | null {
  const sound = SOUND[table];
  return sound ? sound(record) : record;
}
