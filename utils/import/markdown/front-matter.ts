import { parse } from "yaml";
import { ADDRESS_NAMES, bare } from "../fact-names";
import { isRecord, type Unknown } from "../json/check";

/** Longest front matter that is read: a page of facts, not a bomb of aliases. */
const LONGEST = 200_000;

/**
 * The front matter of a Markdown file and what follows it. Front matter that is no YAML is read line
 * by line if it names an address, and counts as text otherwise, as it does for Obsidian.
 */
export function divide(markdown: string): { facts: Unknown; body: string } {
  const found = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    markdown.slice(0, LONGEST),
  );
  if (!found) return { facts: {}, body: markdown };
  const facts = factsOf(found[1] ?? "");
  return facts ? { facts, body: markdown.slice(found[0].length) } : { facts: {}, body: markdown };
}

const factsOf = (yaml: string): Unknown | null =>
  factsInYaml(yaml) ?? (namesAddress(yaml) ? factsByLine(yaml) : null);

/** What YAML says by names; null: it is none, or says nothing by a name. */
export function factsInYaml(yaml: string): Unknown | null {
  try {
    // All that is written stays as it is written: 007 is a title, and 1.10 no number.
    const facts: unknown = parse(yaml, {
      schema: "failsafe",
      customTags: ["null"],
      maxAliasCount: 0,
      logLevel: "error",
    });
    return isRecord(facts) ? facts : null;
  } catch {
    // No YAML.
    return null;
  }
}

const namesAddress = (yaml: string): boolean =>
  [...yaml.matchAll(/^([\p{L}\w -]+):[ \t]*["']?https?:/gimu)].some(([, name = ""]) =>
    ADDRESS_NAMES.includes(bare(name)),
  );

/**
 * What MarkDownload and people write without quoting it: `author: News: by Wang`, `tags: [@a, b]`,
 * also without its end, and lists with an entry a line.
 */
function factsByLine(yaml: string): Unknown {
  const facts = new Map<string, string | string[]>();
  let last = "";
  for (const line of yaml.split(/\r?\n/)) {
    const [, key = "", value = ""] = /^(\p{L}[\p{L}\w -]*):(?:[ \t]+(.*)|$)/u.exec(line) ?? [];
    const entry = /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1];
    const list = /^\[([^\]]*$|.*(?=\]$))/.exec(value.trim())?.[1];
    if (key !== "") {
      facts.set(key, list === undefined ? unquoted(value) : list.split(",").map(unquoted));
      last = key;
    } else if (entry !== undefined && last !== "") {
      facts.set(last, [facts.get(last) ?? [], unquoted(entry)].flat().filter(Boolean));
    }
  }
  return Object.fromEntries(facts);
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, "$2");
