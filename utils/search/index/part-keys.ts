import type { Segment } from "./manifest";
import type { PartKey } from "./storage";

/** A part's key as a text. */
export const nameOf = ({ segment, kind, number }: PartKey) => `${segment} ${kind} ${number}`;

/** Some parts of one kind, `end` excluded. */
export const partKeys = (
  segment: number,
  kind: PartKey["kind"],
  start: number,
  end: number,
): PartKey[] =>
  Array.from({ length: end - start }, (_, index) => ({ segment, kind, number: start + index }));

/** The blocks that hold a segment's directory. */
export function directoryKeys({ number, directoryBlocks, directory }: Segment): PartKey[] {
  if (directory === undefined) return partKeys(number, "directory", 0, directoryBlocks);
  return partKeys(number, "directory", directory, directory + 1);
}
