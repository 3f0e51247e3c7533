/**
 * A copy of the page that extraction may change at will.
 * `document` is never the live one.
 */
export interface Page {
  document: Document;
  /** Absolute address of the page as it was opened. */
  url: string;
  /** The elements of which the end is missing, because the page is longer than is read. */
  cutOff: readonly Node[];
}

/**
 * A fact and where it was read, so that what told it (a date line, a breadcrumb) can be
 * removed from the body. `elements` is empty when it came from the head or from JSON-LD.
 */
export interface Found<T> {
  value: T;
  elements: Element[];
}
