import type { State } from "../../clip/clip";
import { csvColumns, parseCsv, SURPLUS } from "../csv";
import { bare, FACT_NAMES } from "../fact-names";
import type { Importer } from "../importer";
import { type Entry, importEntry } from "../make-clip";
import { extensionOf } from "../source-file";
import { tagsIn } from "../words";

/** Columns that only tables have. */
const COLUMNS = {
  ...FACT_NAMES,
  saved: [...FACT_NAMES.saved, ...FACT_NAMES.day],
  note: [...FACT_NAMES.note, "comment", "comments"],
  folder: ["folder", "collection", "list", "category", "文件夹", "收藏夹", "分类"],
  archived: ["archived", "isarchived"],
  read: ["read", "isread"],
  state: ["state", "status", "状态"],
} as const satisfies Record<string, readonly string[]>;

/** Browsers and keepers of passwords export what nobody clips as tables with addresses, too. */
const SECRET =
  /^login|passw|pwd|kennwort|motdepasse|contrase|senha|パスワード|密[码碼]|username|用[户戶]名/;

/** What is no table, though its first line may be one word. */
const OTHER_FORMATS = /^\.(?:md|markdown|html?|json)$/;

/**
 * Any table with a column of addresses: most programs can write one, and each has names of its own
 * for the same columns. Those with a format of their own here come before it in the registry. Among
 * other files of an archive it must name its articles, too: what lies there may be anything.
 */
export const addressTableImporter = {
  id: "addressTable",
  recognises({ file, head, isAlone }) {
    if (OTHER_FORMATS.test(extensionOf(file))) return false;
    const columns = csvColumns(head).map(bare);
    if (columns.some((column) => SECRET.test(column)) || !isIn(columns, COLUMNS.url)) return false;
    return isAlone || isIn(columns, [...COLUMNS.title, ...COLUMNS.tags]);
  },
  async *read(file, context) {
    for (const row of parseCsv(await file.text())) {
      // Whoever forgot the quotes of one cell has moved all behind it.
      if (row.has(SURPLUS)) yield { kind: "refused", reason: "malformed" };
      else yield importEntry(entryOf(row), context);
    }
  },
} as const satisfies Importer;

const isIn = (columns: readonly string[], wanted: readonly string[]) =>
  columns.some((column) => wanted.includes(column));

function entryOf(row: ReadonlyMap<string, string>): Entry {
  const cells = new Map([...row].map(([column, cell]) => [bare(column), cell.trim()]));
  const cell = (name: keyof typeof COLUMNS): string =>
    COLUMNS[name].map((column) => cells.get(column)).find(Boolean) ?? "";
  const isOn = (name: keyof typeof COLUMNS) => /^(?:true|yes|1|x|是)$/i.test(cell(name));
  const url = cell("url");
  const title = cell("title");
  const folder = cell("folder");
  const states = [folder, cell("state")];
  return {
    url,
    title: title === url ? "" : title,
    byline: cell("byline"),
    published: certain(cell("published")),
    saved: certain(cell("saved")),
    tags: [...tagsIn(cell("tags"), /[,;|]/), ...(NO_TOPIC.test(folder) ? [] : [folder])],
    note: cell("note"),
    excerpt: cell("excerpt"),
    favourite: isOn("favourite"),
    state: stateOf(states, isOn("archived"), isOn("read")),
  };
}

/** What says no day for sure: `03/04/2020` is one in April to some, and one in March to others. */
const certain = (time: string) => (/^\d{1,2}[/.-]\d{1,2}[/.-]/.test(time) ? "" : time);

/** Folders that say a state, or nothing. */
const NO_TOPIC = /^(?:un(?:read|sorted|categorized)|inbox|archived?|)$/i;

function stateOf(states: readonly string[], isArchived: boolean, isRead: boolean): State {
  if (isArchived || states.some((state) => /^(?:archived?|归档|已归档)$/i.test(state)))
    return "archived";
  return isRead || states.some((state) => /^(?:read|已读)$/i.test(state)) ? "read" : "unread";
}
