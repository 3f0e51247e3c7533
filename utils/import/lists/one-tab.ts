import type { Importer } from "../importer";
import { importEntry } from "../make-clip";

/** The title may be empty. */
const LINE = /^(https?:\/\/\S+)(?: \|(?: (.*)|$))?$/;

/** Tabs of the browser itself and of files stand in the list, too. */
const ANY_ADDRESS = /^[a-z][\w+.-]*:\S+(?: \|(?: .*|$))?$/i;

/** OneTab's list, and any list of addresses, one a line with a title behind ` | ` or without. */
export const oneTabImporter = {
  id: "oneTab",
  recognises({ head }) {
    const [first = "", ...others] = linesOf(head);
    return LINE.test(first) || (ANY_ADDRESS.test(first) && others.some((line) => LINE.test(line)));
  },
  async *read(file, context) {
    for (const line of linesOf(await file.text())) {
      const [, url = "", title = ""] = LINE.exec(line) ?? [];
      yield importEntry({ url, title: title === url ? "" : title }, context);
    }
  },
} as const satisfies Importer;

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
