import type { Clip } from "../clip/clip";

/** One thing that a file gives. */
export type Imported =
  /** A clip; `article.length` is 0 when the file had its address and facts only. */
  | { kind: "clip"; clip: Clip; changedAt: string }
  /** A record of another table of a backup, or a setting. */
  | { kind: "record"; section: string; record: Record<string, unknown> }
  /** Which picture a clip shows that a page or a note has brought; it counts if the clip's text does. */
  | { kind: "picture"; picture: { clip: string; url: string; hash: string } }
  /** A picture, which is read when it is imported and not before; see `Importer.readImages`. */
  | { kind: "image" }
  /** An entry that cannot be taken over. */
  | { kind: "refused"; reason: EntryFault };

/** Why an entry is left out. */
export const ENTRY_FAULTS = [
  /** No address of the web. */
  "noAddress",
  /** Not what the format demands. */
  "malformed",
] as const;
export type EntryFault = (typeof ENTRY_FAULTS)[number];

/** Why a file is refused as a whole; each has a sentence in the message catalogue. */
export const FILE_FAULTS = [
  "unknownFormat",
  "newerVersion",
  /** Cut off or damaged; what is whole can be read if the reader says so. */
  "damaged",
  "tooLarge",
  /** Unpacks to far more than a library holds. */
  "zipBomb",
  "encrypted",
  /** In an archive, by a method that browsers do not know. */
  "packedOtherwise",
  /** An archive in an archive. */
  "packedTwice",
  "unreadableText",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Breaks off the reading of a file. */
export class ImportError extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
