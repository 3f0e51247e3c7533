/** A paragraph of two texts: in both, or only in the one. */
export interface Compared {
  kind: "both" | "before" | "after";
  text: string;
}

/** Cells of the table below that may be filled: texts that differ in thousands of paragraphs have none. */
const MOST_CELLS = 4_000_000;

/**
 * What became of paragraphs: the longest series that both texts have in this order stands still, what
 * is between is in the one or the other. Texts that share hardly anything and are very long count as
 * exchanged.
 *
 * @example
 * compareParagraphs(["a", "b"], ["a", "c"]) // => a in both, b before, c after
 */
export function compareParagraphs(before: readonly string[], after: readonly string[]): Compared[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const both = (text: string): Compared => ({ kind: "both", text });
  return [
    ...before.slice(0, start).map(both),
    ...compareMiddle(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...before.slice(before.length - end).map(both),
  ];
}

function compareMiddle(before: readonly string[], after: readonly string[]): Compared[] {
  const width = after.length + 1;
  const isTable = (before.length + 1) * width <= MOST_CELLS;
  // How long the longest common series of what follows is, for each pair of places.
  const lengths = new Uint16Array(isTable ? (before.length + 1) * width : 0);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; isTable && row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const compared: Compared[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [one, other] = [before[row], after[column]];
    if (isTable && one !== undefined && one === other) {
      compared.push({ kind: "both", text: one });
      row++;
      column++;
    } else if (
      one !== undefined &&
      (other === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      compared.push({ kind: "before", text: one });
      row++;
    } else {
      compared.push({ kind: "after", text: other ?? "" });
      column++;
    }
  }
  return compared;
}
