import { LIMITS } from "../limits";

/** One node of the page's JSON-LD graph; its properties are what the page wrote, unchecked. */
export interface Thing {
  types: string[];
  id: string;
  url: string;
  properties: Readonly<Record<string, unknown>>;
}

/**
 * All things of all JSON-LD blocks: roots, members of @graph, and what they contain, outermost
 * first. A block that is not JSON is skipped: other blocks and the page itself still tell.
 */
export function readJsonLd(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.getElementsByTagName("script")) {
    if (!/^application\/ld\+json\b/i.test(script.getAttribute("type")?.trim() ?? "")) continue;
    collect(parse(script.textContent ?? ""), things, 0);
  }
  return things;
}

/**
 * The plain texts of a JSON-LD value: a string, a named thing, or a list of either.
 *
 * texts([{ "@type": "Person", name: "Ana" }, "Ben"]) // => ["Ana", "Ben"]
 */
export function texts(value: unknown): string[] {
  if (typeof value === "string") {
    const text = value.slice(0, LIMITS.lineLength).trim();
    return text ? [unescaped(text)] : [];
  }
  if (Array.isArray(value)) return value.flatMap(texts);
  if (isRecord(value)) return texts(value.name ?? value["@value"]);
  return [];
}

/**
 * The names of the people or bodies that a property holds, people only where it holds any. A bare
 * reference ({ "@id": … }) is looked up among the page's things.
 */
export function agents(value: unknown, things: readonly Thing[]): string[] {
  const agents = (Array.isArray(value) ? value : [value]).map((agent: unknown) => {
    if (!isRecord(agent) || agent.name !== undefined) return agent;
    return things.find(({ id }) => id && id === agent["@id"])?.properties ?? agent;
  });
  const people = agents.filter(
    (agent) => isRecord(agent) && texts(agent["@type"]).includes("Person"),
  );
  return (people.length > 0 ? people : agents).flatMap(texts);
}

const ENTITIES: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">" };

/** Publishing software escapes for HTML what it writes into JSON: O&#8217;Brien. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{2,5})|(amp|quot|apos|lt|gt));/g, (_, code, name) =>
    code ? String.fromCharCode(Number(code)) : (ENTITIES[name] ?? ""),
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Line breaks inside strings, HTML comments and CDATA marks are common in the wild. */
function parse(source: string): unknown {
  const json = source.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g,
    "",
  );
  for (const repaired of [() => json, () => json.replace(/\p{Cc}+/gu, " ")]) {
    try {
      return JSON.parse(repaired());
    } catch {
      // Not JSON as it stands: try the repaired text, then do without the block.
    }
  }
  return null;
}

const DEEPEST = 6;

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const member of value) collect(member, things, depth + 1);
  if (!isRecord(value)) return;
  // Baidu's own vocabulary for articles has no types.
  if (value["@type"] || typeof value.pubDate === "string") things.push(thingOf(value));
  for (const member of Object.values(value)) {
    if (typeof member === "object") collect(member, things, depth + 1);
  }
}

function thingOf(value: Record<string, unknown>): Thing {
  return {
    types: value["@type"] ? texts(value["@type"]) : ["Article"],
    id: texts(value["@id"])[0] ?? "",
    url: texts(value.url)[0] ?? "",
    properties: value,
  };
}
