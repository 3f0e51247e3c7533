import type { State } from "../../clip/clip";
import { csvColumns, parseCsv } from "../csv";
import { bare, FACT_NAMES } from "../fact-names";
import type { Importer } from "../importer";
import { type Entry, importEntry } from "../make-clip";
import { tagsIn } from "./table-importer";

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

/** Browsers export what nobody clips as tables with addresses, too. */
const SECRETS = ["password", "密码"];

/**
 * Any table with a column of addresses: most programs can write one, and each has names of its own
 * for the same columns. Those with a format of their own here come before it in the registry.
 */
export const addressTableImporter = {
  id: "addressTable",
  recognises({ head }) {
    const columns = csvColumns(head).map(bare);
    return isIn(columns, COLUMNS.url) && !isIn(columns, SECRETS);
  },
  async *read(file, context) {
    for (const row of parseCsv(await file.text())) yield importEntry(entryOf(row), context);
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
