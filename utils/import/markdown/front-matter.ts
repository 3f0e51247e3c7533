import { parse } from "yaml";
import { isRecord, type Unknown } from "../json/check";

/** Longest front matter that is read: a page of facts, not a bomb of aliases. */
const LONGEST = 200_000;

/**
 * The front matter of a Markdown file and what follows it. Front matter that is no YAML counts as
 * text, as it does for Obsidian.
 */
export function divide(markdown: string): { facts: Unknown; body: string } {
  const found = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    markdown.slice(0, LONGEST),
  );
  if (!found) return { facts: {}, body: markdown };
  const facts = factsOf(found[1] ?? "");
  return facts ? { facts, body: markdown.slice(found[0].length) } : { facts: {}, body: markdown };
}

function factsOf(yaml: string): Unknown | null {
  try {
    const facts: unknown = parse(yaml, { schema: "core", maxAliasCount: 0, logLevel: "silent" });
    return isRecord(facts) ? facts : null;
  } catch {
    // No YAML: the file has no facts.
    return null;
  }
}
