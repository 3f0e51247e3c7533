/** Why a picture is not in the library; each has a phrase in the message catalogue. */
export const PICTURE_FAULTS = [
  /** Its host is another than the page's, and the reader did not let us ask it. */
  "noAccess",
  /** No answer, or one that says that the host is at fault. */
  "unreachable",
  /** The host has no such picture, or hands it to nobody but its own pages. */
  "refused",
  /** What came is no picture of a kind that is kept. */
  "notAPicture",
  "tooLarge",
  /** The clip has more pictures than are kept, or larger ones together. */
  "tooMany",
] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];
