const QUOTATION_MARKS = /["“”„「」『』«»]/g;

/** A name as it can stand in a query's quotation: without quotation marks, on one line. */
export const quotable = (name: string): string =>
  name.replace(QUOTATION_MARKS, "").replace(/\s+/g, " ").trim();
