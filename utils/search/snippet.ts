import { fold, foldWithPlaces } from "./fold";
import { allOf, marksIn } from "./marks";
import { findTerm, type Range, type Term } from "./term";

/** A piece of a text around what was found in it. */
export interface Snippet {
  text: string;
  /** In `text`. */
  marks: Range[];
}

/** Characters of a snippet, and how many of them stand before the first hit. */
const LENGTH = 140;
const BEFORE = 30;

/** Places of each term that are looked at. */
const PLACES = 20;

/** How far a cut moves to come between two words. */
const TO_EDGE = 12;

/**
 * The place in a text where most of the terms stand together, on one line; its beginning if none
 * does. A cut is shown by an ellipsis.
 */
export function snippetOf(text: string, terms: readonly Term[], length = LENGTH): Snippet {
  const from = edgeBefore(text, Math.max(0, bestPlace(text, terms, length) - BEFORE));
  const to = edgeBefore(text, Math.min(text.length, from + length));
  const line = text.slice(from, to).replace(/\s+/g, " ").trim();
  const cut = (from > 0 ? "…" : "") + line + (to < text.length ? "…" : "");
  return { text: cut, marks: marksIn(cut, terms) };
}

/** Of the first places of each term, the one with most terms near. */
function bestPlace(text: string, terms: readonly Term[], length: number): number {
  const folded = fold(text);
  const places = terms.flatMap((term) => allOf(folded, term, PLACES)).map(({ start }) => start);
  const near = (place: number) => {
    const window = folded.slice(place, place + length - BEFORE);
    return terms.filter((term) => findTerm(window, term)).length;
  };
  const [best] = places
    .map((place) => ({ place, near: near(place) }))
    .sort((a, b) => b.near - a.near || a.place - b.place);
  if (!best) return 0;
  return folded.length === text.length ? best.place : foldWithPlaces(text).startOf(best.place);
}

/** The nearest place before which a word ends; never between the halves of a character. */
function edgeBefore(text: string, place: number): number {
  if (place === 0 || place === text.length) return place;
  for (let at = place; at > 0 && at > place - TO_EDGE; at -= 1) {
    if (/[\s\p{P}]/u.test(text[at - 1] ?? "")) return at;
  }
  const isInsidePair = /[\udc00-\udfff]/.test(text[place] ?? "");
  return isInsidePair ? place - 1 : place;
}
