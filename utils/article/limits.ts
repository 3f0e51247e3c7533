/**
 * How much of a page is read, so that extraction ends in two seconds on any. A page that exceeds a
 * limit is read up to it, and the article says so; a book on one page may, an article hardly ever.
 */
export const LIMITS = {
  /** Elements deeper than this are kept, but as siblings. */
  depth: 100,
  elements: 16_000,
  /** Of them those that stand in no line; each is read more often than a word in bold. */
  blocks: 7_000,
  nodes: 36_000,
  textNodeLength: 400_000,
  textLength: 2_000_000,
  /** Characters of a line, and of what the head states in one place, in which facts are looked for. */
  lineLength: 10_000,
  /** Characters of one script that may hold facts. */
  scriptLength: 600_000,
} as const;
