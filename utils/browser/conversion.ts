import type { Failure } from "../clip/failure";
import type { FilePack } from "../export/file-pack";
import type { ExporterId } from "../export/registry";
import type { ExportOrder } from "./export-order";

/** Some clips of an export, for a thread that makes files of them. */
export interface Conversion extends Omit<ExportOrder, "content"> {
  ids: readonly string[];
  format: ExporterId;
  /** Memory to use again. */
  room: ArrayBuffer | null;
}

/** What became of them: those that are gone are left out. */
export type Converted =
  | ({ kind: "files" } & FilePack)
  | { kind: "failed"; failure: Failure | null; message: string };

/** The failure of another thread. */
export class ConversionError extends Error {
  readonly failure: Failure | null;

  constructor(message: string, failure: Failure | null) {
    super(message);
    this.failure = failure;
  }
}
