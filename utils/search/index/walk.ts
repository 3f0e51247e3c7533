import type { NamedDocument } from "./document-blocks";
import { DocumentSet } from "./document-set";
import type { Chosen, FoundDocuments } from "./find-documents";

/** Walks one segment's documents of one rank, newest first. */
export class Walk {
  readonly found: FoundDocuments;
  /** The name of `head`, once it is known. */
  named: NamedDocument | null = null;
  readonly #set: DocumentSet;
  readonly #documents: Iterator<number>;
  /** Those that come next, and how many of them have been passed. */
  #ahead: number[] = [];
  #passed = 0;

  constructor(found: FoundDocuments, titleHits: number) {
    this.found = found;
    this.#set = found.byTitleHits[titleHits] ?? new DocumentSet(0);
    this.#documents = this.#set.descending();
    this.lookAhead(1);
  }

  get segment(): number {
    return this.found.segment.number;
  }

  get head(): number | null {
    return this.#ahead[this.#passed] ?? null;
  }

  /** Whether the head is a hit has still to be found out. */
  get isUnsure(): boolean {
    return this.head !== null && this.found.unsure.has(this.head);
  }

  advance(): void {
    this.#passed += 1;
    this.named = null;
    if (this.head === null) this.lookAhead(1);
  }

  /** The next documents, at most so many. */
  lookAhead(most: number): readonly number[] {
    const ahead = this.#ahead.slice(this.#passed);
    while (ahead.length < most) {
      const { done, value } = this.#documents.next();
      if (done) break;
      if (this.#set.has(value)) ahead.push(value);
    }
    this.#ahead = ahead;
    this.#passed = 0;
    return ahead.slice(0, most);
  }

  /** Of the next documents, at most so many, those that may be none. */
  chooseUnsure(most: number): Chosen {
    const { found } = this;
    const unsure = this.lookAhead(most).filter((document) => found.unsure.has(document));
    return { found, documents: DocumentSet.of(found.segment.documents, unsure) };
  }

  /** Passes over what has been taken out of the set meanwhile. */
  narrow(): void {
    const { head } = this;
    this.#ahead = this.#ahead.slice(this.#passed).filter((document) => this.#set.has(document));
    this.#passed = 0;
    if (this.head === null) this.lookAhead(1);
    if (this.head !== head) this.named = null;
  }
}
