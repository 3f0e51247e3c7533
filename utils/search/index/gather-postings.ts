import { BitWriter } from "./bits";
import { Chains, Column, NONE } from "./columns";
import { eachDocumentToken } from "./document-tokens";
import type { Occurrences } from "./occurrences";
import { writePositions } from "./position-list";
import type { IndexedClip, Pace } from "./storage";

/** Tokens written between two rests. */
const STRETCH = 1000;

/**
 * Gathers the postings of clips, one document after the other. Tokens get numbers as they are met,
 * and everything else is columns of numbers: there are more than a thousand postings to a clip.
 */
export class GatheredPostings {
  readonly #numbers = new Map<string, number>();
  /** The occurrences of each token. */
  readonly #chains = new Chains();
  readonly #documents = new Column();
  readonly #starts = new Column();
  readonly #ends = new Column();
  /** By document. */
  readonly #sources: Uint8Array[] = [];
  readonly #writer = new BitWriter();
  readonly #tokens = new DocumentTokens();

  get tokens(): Iterable<string> {
    return this.#numbers.keys();
  }

  /** Documents come in their order. */
  async add(document: number, clip: IndexedClip, pace: Pace): Promise<void> {
    const tokens = this.#tokens;
    tokens.clear();
    const emit = (token: string, position: number) => tokens.add(this.#numberOf(token), position);
    await eachDocumentToken(clip, emit, pace);
    for (let place = 0; place < tokens.length; place += 1) {
      if (place % STRETCH === STRETCH - 1) await pace();
      const token = tokens.at(place);
      this.#chains.add(token);
      this.#documents.push(document);
      this.#starts.push(this.#writer.length);
      writePositions(this.#writer, tokens.positions, tokens.readPositions(token));
      this.#ends.push(this.#writer.length);
    }
    this.#sources[document] = this.#writer.take();
  }

  /** Puts the occurrences of a token into their columns, ascending. */
  read(token: string, occurrences: Occurrences): void {
    occurrences.clear();
    const number = this.#numbers.get(token) ?? NONE;
    for (let at = this.#chains.firstOf(number); at !== NONE; at = this.#chains.behind(at)) {
      const document = this.#documents.at(at);
      const source = this.#sources[document] as Uint8Array; // `add` has put it there
      occurrences.add(document, source, this.#starts.at(at), this.#ends.at(at));
    }
  }

  #numberOf(token: string): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    this.#numbers.set(token, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** The tokens of one document, by number, in the order in which they are met. */
class DocumentTokens {
  /** The positions that were read last. */
  readonly positions: number[] = [];
  readonly #tokens = new Column();
  readonly #chains = new Chains();
  readonly #positions = new Column();

  get length(): number {
    return this.#tokens.length;
  }

  at(place: number): number {
    return this.#tokens.at(place);
  }

  add(token: number, position: number): void {
    if (this.#chains.firstOf(token) === NONE) this.#tokens.push(token);
    this.#chains.add(token);
    this.#positions.push(position);
  }

  /** Puts the positions of a token to the beginning of `positions`. @returns how many there are */
  readPositions(token: number): number {
    let count = 0;
    for (let at = this.#chains.firstOf(token); at !== NONE; at = this.#chains.behind(at)) {
      this.positions[count] = this.#positions.at(at);
      count += 1;
    }
    return count;
  }

  clear(): void {
    this.#chains.clear(this.#tokens);
    this.#tokens.clear();
    this.#positions.clear();
  }
}
