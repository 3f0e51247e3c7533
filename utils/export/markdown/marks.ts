/** Formatting that spans a part of a line. */
export type Mark =
  | { kind: "emphasis" | "strong" | "strike" }
  | { kind: "link"; href: string; title: string }
  /** Written as HTML, which Markdown has no sign for: `tag` is what stands between `<` and `>`. */
  | { kind: "html"; name: string; tag: string };

export type MarkKind = Mark["kind"];

export interface Text {
  kind: "text";
  text: string;
  /** Known to need no escape, see `plain-text.ts`. */
  isPlain: boolean;
}

/** A line's content in order; `open` and `close` are paired and properly nested. */
export type Part =
  | Text
  | { kind: "code"; text: string }
  /** Finished Markdown: a picture, a formula, a reference to a note. */
  | { kind: "markdown"; text: string }
  | { kind: "break" }
  | { kind: "open"; mark: Mark }
  | { kind: "close"; mark: Mark };
