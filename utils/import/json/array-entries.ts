import { ImportError } from "../imported";
import { isRecord, parsed, records, type Unknown } from "./check";

/**
 * The records of a JSON array. Of one that is cut off or damaged, those that are whole, and then
 * `damaged` is thrown.
 */
export function* entriesOf(json: string): Generator<Unknown> {
  const list = parsed(json);
  if (Array.isArray(list)) return yield* records(list);
  yield* wholeRecords(json);
  throw new ImportError("damaged");
}

/** What stands between braces of the outermost array. */
function* wholeRecords(json: string): Generator<Unknown> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < json.length; at++) {
    const char = json.charAt(at);
    if (char === '"') at = endOfText(json, at);
    else if (char === "{" || char === "[") {
      if (depth === 1) start = at;
      depth += 1;
    } else if (char === "}" || char === "]") {
      depth -= 1;
      const record = depth === 1 ? parsed(json.slice(start, at + 1)) : null;
      if (isRecord(record)) yield record;
    }
  }
}

function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === "\\") at += 1;
    else if (json[at] === '"') return at;
  }
  return json.length;
}
