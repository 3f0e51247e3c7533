import { Dexie } from "dexie";
import type { Failure } from "../clip/failure";

/**
 * The failure that a reader can do something about; null for what is our own mistake and must
 * stay loud. Dexie names its errors after IndexedDB's.
 */
export function libraryFailure(error: unknown): Failure | null {
  const name = innermost(error);
  if (name === "QuotaExceededError") return { kind: "libraryFull" };
  if (name === "VersionError") return { kind: "extensionUpdated" };
  if (UNAVAILABLE.has(name)) return { kind: "libraryUnavailable" };
  return null;
}

const UNAVAILABLE: ReadonlySet<string> = new Set([
  Dexie.errnames.OpenFailed,
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.MissingAPI,
  "InvalidStateError",
  "UnknownError",
  "SecurityError",
  "NotAllowedError",
]);

/** Dexie wraps what the browser threw: the inside knows more. */
function innermost(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return innermost(inner) || (typeof name === "string" ? name : "");
}
