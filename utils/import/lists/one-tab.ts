import type { Importer } from "../importer";
import { importEntry } from "../make-clip";

const LINE = /^(https?:\/\/\S+)(?: \| (.*))?$/;

/** OneTab's list, and any list of addresses, one a line with a title behind ` | ` or without. */
export const oneTabImporter = {
  id: "oneTab",
  recognises: ({ head }) =>
    LINE.test(
      head
        .split(/\r?\n/)
        .find((line) => line.trim() !== "")
        ?.trim() ?? "",
    ),
  async *read(file, context) {
    for await (const line of file.lines()) {
      if (line.trim() === "") continue;
      const [, url = "", title = ""] = LINE.exec(line.trim()) ?? [];
      yield importEntry({ url, title: title === url ? "" : title }, context);
    }
  },
} as const satisfies Importer;
