import type { LibraryDatabase } from "./schema";

/** The earlier versions of a clip, oldest first. */
export const revisionsOfClip = ({ revisions }: LibraryDatabase, id: string) =>
  revisions.where("[id+clippedAt]").between([id, ""], [id, "\uffff"]);
