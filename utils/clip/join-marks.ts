import type { Clip, State } from "./clip";
import { addTags } from "./tags";

/** What the reader said of a page; favourites are flags in rows and booleans in clips. */
interface Marks<Flag> extends Pick<Clip, "tags" | "note"> {
  state: State;
  favourite: Flag;
}

/**
 * What was said of two clips of one page: tags and notes of both, the state that the first has been given
 * or else the second's, and a favourite if either is one.
 */
export const joinMarks = <Flag extends boolean | 0 | 1>(
  mine: Marks<Flag>,
  theirs: Marks<Flag>,
): Marks<Flag> => ({
  tags: addTags(mine.tags, theirs.tags),
  note: joinNotes(mine.note, theirs.note),
  state: mine.state === "unread" ? theirs.state : mine.state,
  favourite: mine.favourite || theirs.favourite,
});

/** One note after the other, unless one holds the other. */
function joinNotes(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}
