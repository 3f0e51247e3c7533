import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { libraryFailure } from "@/utils/library/library-failure";

test.each([
  [new DOMException("full", "QuotaExceededError"), "libraryFull"],
  [new Dexie.AbortError("aborted", new DOMException("full", "QuotaExceededError")), "libraryFull"],
  [new Dexie.OpenFailedError("x", new DOMException("newer", "VersionError")), "extensionUpdated"],
  [
    new Dexie.OpenFailedError("x", new DOMException("private", "InvalidStateError")),
    "libraryUnavailable",
  ],
  [new Dexie.MissingAPIError("no IndexedDB"), "libraryUnavailable"],
  [new TypeError("a bug of ours"), undefined],
  ["not even an error", undefined],
])("%s is told as %s", (error, kind) => {
  expect(libraryFailure(error)?.kind).toBe(kind);
});
