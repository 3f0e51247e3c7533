import { nameOf } from "./around";
import { type BodyLines, IMPRINT } from "./body-lines";
import type { Headline } from "./headline";
import { isWhole, type Line } from "./lines";

/** A line where the facts of an article are told. */
export interface NearLine {
  line: Line;
  /** 1 right below the headline, less with the distance, negative after the text. */
  nearness: number;
}

const ABOVE = 12;
const BELOW = 18;
const AFTER_BODY = 10;
const BEHIND = 0.5;

/** Lines by the headline, lines before the text, and the lines that end it; in this order. Those
 * that head a comment are not among them. */
export function linesNear(
  lines: readonly Line[],
  body: BodyLines,
  headline: Headline | null,
): NearLine[] {
  const near = new Map<Line, number>();
  const isOfComment = commentTest(lines);
  const add = (from: number, to: number, nearnessOf: (line: Line) => number) => {
    for (const line of lines.slice(Math.max(from, 0), Math.max(to, 0))) {
      if (isOfComment(line) || (line.index > body.end && IMPRINT.test(line.text))) continue;
      near.set(line, Math.max(nearnessOf(line), near.get(line) ?? -9));
    }
  };
  if (headline) {
    const end = headline.last + BELOW;
    const near = (line: Line) => nearness(line, headline);
    // What stands below a brief text is farther away than what stands above its headline.
    const below = body.start > headline.first ? Math.min(body.end + 1, end) : end;
    add(headline.first, below, near);
    add(headline.first - ABOVE, headline.first, near);
    add(below, end, (line) => near(line) - BEHIND);
  }
  add(body.start - (headline ? ABOVE : BELOW), body.start + 3, () => 0);
  add(
    body.end - 3,
    body.end + AFTER_BODY,
    ({ index }) => -1.5 - Math.max(index - body.end, 0) * 0.15,
  );
  return [...near].map(([line, nearness]) => ({ line, nearness }));
}

function nearness({ index }: Line, { first, last }: Headline): number {
  if (index >= first) return 1 - Math.min(Math.max(index - last, 0) * 0.1, 1.5);
  return 0.3 - (first - index) * 0.1;
}

/** A test of whether the line, or the one before it, has the name of a comment's writer. */
export function commentTest(lines: readonly Line[]): (line: Line) => boolean {
  const commented = lines[0]?.element.ownerDocument.querySelectorAll('[class*="comment" i]') ?? [];
  const commenters = [...commented].filter(
    (element) => element.localName !== "body" && COMMENTER.test(nameOf(element)),
  );
  const isNamed = (line: Line | undefined) =>
    line &&
    commenters.some((each) => each.contains(line.element) || line.element.contains(each)) &&
    isWhole(lines, line);
  return (line) => [line, lines[line.index - 1]].some(isNamed);
}

/** What software calls the element of that name, whatever it calls the comment. */
const COMMENTER = /comment(?:[-_]?(?:name|author)|er)/i;
