import { bylineOf, type Clip, publishedTimeOf } from "../../clip/clip";
import type { ExportContext } from "../exporter";
import { languageTag, uriOf } from "../xhtml/xml";
import { chapterTitle } from "./chapter";
import type { BookFacts } from "./package-document";

/** More authors than these are not those of the book. */
const MOST_CREATORS = 12;

/** Gathers what is to be said of a book while its chapters go by. */
export class FactsOfBook {
  #first: Clip | null = null;
  #count = 0;
  readonly #languages = new Map<string, number>();
  readonly #creators = new Set<string>();
  readonly #subjects = new Set<string>();
  /** A fingerprint of all ids: FNV-1a over 4 × 32 bits. */
  readonly #ids = new Uint32Array([0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]);

  add(clip: Clip): void {
    if (this.#count === 0) this.#first = withoutBody(clip);
    this.#count += 1;
    const language = languageTag(clip.article.lang);
    if (language) this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    if (this.#creators.size <= MOST_CREATORS) {
      for (const name of bylineOf(clip).split(", ").filter(Boolean)) this.#creators.add(name);
    }
    for (const tag of clip.tags) this.#subjects.add(tag);
    for (const char of clip.id) {
      for (let lane = 0; lane < 4; lane++) {
        const mixed = (this.#ids[lane] ?? 0) ^ (char.charCodeAt(0) + lane * 31);
        this.#ids[lane] = Math.imul(mixed, 0x01000193);
      }
    }
  }

  facts({ exportedAt, collectionName }: ExportContext): BookFacts {
    const only = this.#count === 1 ? this.#first : null;
    const languages = [...this.#languages].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
    const isCrowd = this.#creators.size > MOST_CREATORS;
    return {
      identifier: `urn:uuid:${only && UUID.test(only.id) ? only.id : this.#uuid()}`,
      title: only ? chapterTitle(only) : collectionName || "Jianbao",
      languages: languages.length > 0 ? languages : ["und"],
      creators: isCrowd ? [] : [...this.#creators],
      publisher: only?.article.siteName ?? "",
      published: only ? publishedTimeOf(only) : "",
      description: only?.article.excerpt ?? "",
      subjects: [...this.#subjects],
      source: only ? uriOf(only.article.url) : "",
      modified: `${new Date(exportedAt).toISOString().slice(0, 19)}Z`,
      isRightToLeft: only?.article.dir === "rtl",
    };
  }

  /** The same clips are the same book: a UUID of version 8 (RFC 9562, 5.8). */
  #uuid(): string {
    const hex = [...this.#ids].map((lane) => lane.toString(16).padStart(8, "0")).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

const withoutBody = (clip: Clip): Clip => ({
  ...clip,
  article: { ...clip.article, content: "", textContent: "" },
  history: [],
});
