import type { Conversion } from "./conversion";

/** What an element does to the conversion. */
export interface TagRule {
  /** Called with the opening tag read. "consumed": it has read the whole element itself. */
  open(conversion: Conversion): "consumed" | undefined;
  /** Called once for each `open` that did not consume. Elements without it have no content. */
  close?(conversion: Conversion): void;
}

export type TagRules = Readonly<Record<string, TagRule>>;

/** The same rule for several elements. */
export const forTags = (names: string, rule: TagRule): TagRules =>
  Object.fromEntries(names.split(" ").map((name) => [name, rule]));
