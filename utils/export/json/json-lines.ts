/** One kind of record of a library, record by record. */
export interface Section {
  /** Names the kind in the file; never changes. */
  name: string;
  /** Plain data; bytes as `encodeBytes` makes them. */
  records: AsyncIterable<object>;
}

/** Goes up when a reader of the version before would misread the file. */
export const JSON_VERSION = 1;

/**
 * Sections of records as one JSON file (RFC 8259) in UTF-8; README.md beside this file describes
 * it. Each record stands on a line of its own, so that a file that was cut off can be read up to
 * the cut, two files compare line by line, and nothing needs to be held but the record at hand.
 */
export async function* writeSections(
  sections: Iterable<Section>,
  exportedAt: string,
): AsyncGenerator<string> {
  const head = JSON.stringify({ format: "jianbao", version: JSON_VERSION, exportedAt });
  yield head.slice(0, -1);
  const counts: Record<string, number> = {};
  for (const { name, records } of sections) {
    yield `,${JSON.stringify(name)}:[`;
    let count = 0;
    for await (const record of records) {
      yield `${count === 0 ? "\n" : ",\n"}${JSON.stringify(record)}`;
      count += 1;
    }
    yield "\n]";
    counts[name] = count;
  }
  yield `,"counts":${JSON.stringify(counts)}}\n`;
}
