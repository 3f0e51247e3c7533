import { renewLog } from "../library/renew-log";
import type { LibraryDatabase } from "../library/schema";
import { oncePerSession } from "./once-per-session";

/** Has the library open only when this start of the browser can no longer harm it. For the background. */
export function openWhenRenewed(database: LibraryDatabase): LibraryDatabase {
  if (!import.meta.env.CHROME) return database;
  const renewed = oncePerSession("logRenewed", () => renewLog()).catch(reportError);
  database.on("ready", () => renewed);
  return database;
}
