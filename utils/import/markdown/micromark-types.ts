import type { Options } from "micromark";

/** What micromark takes as an extension, and what its own types call the parts of one. */
export type Extension = NonNullable<Options["extensions"]>[number];
export type HtmlExtension = NonNullable<Options["htmlExtensions"]>[number];
export type Construct = Exclude<NonNullable<NonNullable<Extension["text"]>[number]>, unknown[]>;
export type State = Parameters<Construct["tokenize"]>[1];
/** A character's code; below 0: the ends of lines and tabs; null: the end of the text. */
export type Code = Parameters<State>[0];
