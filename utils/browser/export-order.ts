import type { Failure } from "../clip/failure";
import type { ExportPreferences } from "../export/preferences";
import type { ExporterId } from "../export/registry";

/** A value that the reader chose, as it stands in a backup. */
export interface Setting {
  name: string;
  value: unknown;
}

/** What is to be written; plain data, because it crosses to a worker. */
export interface ExportOrder {
  content:
    | { kind: "clips"; ids: readonly string[]; format: ExporterId }
    /** Everything that the library holds. */
    | { kind: "backup"; settings: readonly Setting[] };
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** What a file of several clips is called, without extension. */
  collectionName: string;
  preferences: ExportPreferences;
}

/** How the writing goes. */
export type ExportNews =
  | { kind: "progress"; done: number }
  | { kind: "written"; name: string; file: Blob }
  /** `failure`: one that the reader can do something about; null: our own mistake. */
  | { kind: "failed"; failure: Failure | null; message: string };
