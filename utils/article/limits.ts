/**
 * How much of a page is read. A page that exceeds a limit is read up to it: real articles stay far
 * below, and what follows the pipeline (Readability is quadratic in depth) ends in time.
 */
export const LIMITS = {
  /** Elements deeper than this are kept, but as siblings. */
  depth: 100,
  elements: 30_000,
  nodes: 66_000,
  textNodeLength: 400_000,
  textLength: 3_000_000,
  /** Characters of a line, and of what the head states in one place, in which facts are looked for. */
  lineLength: 10_000,
  /** Characters of one script that may hold facts. */
  scriptLength: 600_000,
} as const;
