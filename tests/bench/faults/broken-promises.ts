import type { StoredLibrary } from "../../e2e/stored.ts";
import { type Fact, IN_A_GROUP } from "./journal.ts";

/** Of what a library has acknowledged, what it does not hold, a line each. */
export function brokenPromises(facts: readonly Fact[], stored: StoredLibrary): string[] {
  const rows = new Map(stored.clips.map((row) => [row.id, row]));
  const bodies = new Map(stored.bodies.map((body) => [body.id, body]));
  const pictures = new Map(stored.pictures.map((one) => [`${one.clip} ${one.url}`, one.kind]));
  const queued = new Set(stored.queue.map(({ id }) => id));
  const buried = new Set(stored.tombstones.map(({ id }) => id));
  const groups = numbersOfGroups(stored);

  function isKept(fact: Fact): boolean {
    switch (fact.kind) {
      case "saved":
        return numberIn(bodies.get(fact.id)?.textContent) >= fact.number && rows.has(fact.id);
      case "inherited":
        return rows.has(fact.id) && bodies.has(fact.id);
      case "noted":
        return numberIn(rows.get(fact.id)?.note) >= fact.number;
      case "imported":
        return groups.has(fact.group);
      case "renamed":
        return (groups.get(fact.group) ?? []).every((number) => number >= fact.number);
      case "pictured":
        return pictures.get(`${fact.id} ${fact.url}`) === "kept";
      case "queued":
        return queued.has(fact.id) || (rows.get(fact.id)?.article.length ?? 0) > 0;
      case "purged":
        return fact.ids.every((id) => !rows.has(id) && !bodies.has(id) && buried.has(id));
      case "failed":
        return false;
    }
  }
  return [
    ...facts.filter((fact) => !isKept(fact)).map((fact) => `lost: ${JSON.stringify(fact)}`),
    ...[...groups]
      .filter(([, numbers]) => numbers.length !== IN_A_GROUP || new Set(numbers).size !== 1)
      .map(([group, numbers]) => `torn: group ${group} is tagged ${numbers}`),
    ...stored.clips
      .filter(({ id, article }) => numbersDiffer(article.title, bodies.get(id)?.textContent))
      .map(({ id }) => `torn: clip ${id} has the title of another text`),
  ];
}

const numberIn = (text = "") => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);

/** A title ends with the number of its text. */
const numbersDiffer = (title: string, text: string | undefined) =>
  Boolean(text) && Number(/\d+$/.exec(title)?.[0]) !== numberIn(text);

/** Of each group of clips that were imported together, the number in the tag of each. */
function numbersOfGroups({ clips }: StoredLibrary): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const tag of clips.flatMap(({ tags }) => tags)) {
    const [, group = "", number] = /^group (.+)\/(\d+)$/.exec(tag) ?? [];
    if (number) groups.set(group, [...(groups.get(group) ?? []), Number(number)]);
  }
  return groups;
}
