/**
 * Everything that a reader may be told went wrong. Each kind has a sentence and a next step
 * in the message catalogue, under `failure.<kind>`.
 */
export const FAILURES = [
  /** Browser pages, add-on stores, PDF viewers: no extension may touch them. */
  "restrictedPage",
  "noArticle",
  /** Reading failed, or there is nothing to read: a text file, a picture, a hostile page. */
  "unreadable",
  /** The tab was closed, or went to another page, before the article was read. */
  "tabClosed",
  "libraryFull",
  /** The database cannot be opened: private windows, "never remember history", damage. */
  "libraryUnavailable",
  /** This page belongs to an older version of the extension than the one that runs now. */
  "extensionUpdated",
  /** A page behind a link, or a picture, could not be fetched. */
  "notFetched",
  /** The reader did not grant access to the site of a link. */
  "permissionRefused",
  /** The browser stopped the background before it could answer. */
  "interrupted",
] as const;

export type FailureKind = (typeof FAILURES)[number];

export interface Failure {
  kind: FailureKind;
}

const KINDS: ReadonlySet<string> = new Set(FAILURES);

/** True for a failure, whatever else the value could have been. */
export const isFailure = (value: { kind?: unknown } | null): value is Failure =>
  value !== null && typeof value.kind === "string" && KINDS.has(value.kind);
