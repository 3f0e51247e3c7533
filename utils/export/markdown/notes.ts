import type { Conversion } from "./conversion";

const REFERENCE = /<sup[^<>]*>\s*<a [^<>]*href="#fn-([\w-]+)"[^<>]*>[^<>]*<\/a>\s*<\/sup>/y;
const NOTE_ID = /^fn-([\w-]+)$/;
const NOTE_LINK = /^#fn-([\w-]+)$/;
const BACK_LINK = /^#fnref-/;

/**
 * The labels of an article's notes: entries of lists that something refers to. Renderers leave out a
 * note that nothing refers to, and show the signs of a reference that leads to none.
 */
export function notesIn(html: string): ReadonlySet<string> {
  const labels = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, label = ""]) => label);
  const referred = new Set(labels(/<a\s[^<>]*\bhref="#fn-([\w-]+)"/g));
  return new Set(labels(/<li\s[^<>]*\bid="fn-([\w-]+)"/g).filter((label) => referred.has(label)));
}

/** The label of the footnote that an element with this id is; null if it is none. */
export const noteLabel = (id: string | null): string | null => NOTE_ID.exec(id ?? "")?.[1] ?? null;

/** The label of the footnote that a link leads to; null if it leads elsewhere. */
export const linkedNote = (href: string): string | null => NOTE_LINK.exec(href)?.[1] ?? null;

/** Links from a note back to the text: the renderer makes its own. */
export const isBackLink = (href: string): boolean => BACK_LINK.test(href);

/**
 * A raised reference to a note becomes `[^1]` (as GitHub and Obsidian read it); any other raised
 * text stays raised.
 */
export function readReference({ reader, notes }: Conversion): string | null {
  REFERENCE.lastIndex = reader.start;
  const [whole, label] = REFERENCE.exec(reader.html) ?? [];
  if (!whole || !label || !notes.has(label)) return null;
  reader.end = reader.start + whole.length;
  return `[^${label}]`;
}
