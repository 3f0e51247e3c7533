import { Column } from "./columns";

/**
 * The documents that hold a token, and for each the bits that say where it stands in it (see
 * `writePositions`). In columns: of an object for each, an index would make millions, and
 * collecting them would block the thread.
 */
export class Occurrences {
  readonly documents = new Column();
  /** Where the bits of each begin and end. */
  readonly starts = new Column();
  readonly ends = new Column();
  /** What they lie in. */
  readonly sources: Uint8Array[] = [];
  #isAscending = true;

  get length(): number {
    return this.documents.length;
  }

  clear(): void {
    for (const column of [this.documents, this.starts, this.ends]) column.clear();
    this.sources.length = 0;
    this.#isAscending = true;
  }

  add(document: number, source: Uint8Array, start: number, end: number): void {
    if (document < this.documents.at(this.length - 1)) this.#isAscending = false;
    this.documents.push(document);
    this.starts.push(start);
    this.ends.push(end);
    this.sources.push(source);
  }

  /** Puts them in the order of their documents. */
  sort(): void {
    if (this.#isAscending) return;
    const { documents, starts, ends, sources } = this;
    const all = sources.map((source, place) => ({
      document: documents.at(place),
      source,
      start: starts.at(place),
      end: ends.at(place),
    }));
    all.sort((a, b) => a.document - b.document);
    this.clear();
    for (const { document, source, start, end } of all) this.add(document, source, start, end);
  }
}
