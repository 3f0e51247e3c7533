import { clearStage } from "../library/import-pictures";
import type { LibraryDatabase } from "../library/schema";

const IMPORT = "import";

/** Imports with no other import beside, whatever pages are open. */
export const importAlone = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(IMPORT, work);

/** Reads the library while no import changes it; any number of such readers may. */
export const besideNoImport = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(IMPORT, { mode: "shared" }, work);

/** Clears away what an import has left that the end of the browser broke off. */
export const clearBrokenImport = (database: LibraryDatabase): Promise<void> =>
  navigator.locks.request(IMPORT, { ifAvailable: true }, async (lock) => {
    if (lock) await clearStage(database);
  });
