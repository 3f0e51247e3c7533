import "@/components/base.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { openLibrary } from "@/utils/browser/open-library";
import { LibraryApp } from "./app";

document.documentElement.lang = i18n.t("language");
document.title = i18n.t("library.title");
const database = openLibrary(() => import("@/utils/browser/second-copy"));
render(<LibraryApp database={database} />, document.getElementById("app") ?? document.body);

/** By then the page has shown what its reader came for. */
const AT_REST_MS = 2_000;

setTimeout(async () => {
  const { closingBackupTab } = await import("@/utils/browser/backup-tab");
  await closingBackupTab(async () => {
    const { purgeTrash } = await import("@/utils/library/purge");
    // The browser's start, which does the same, may have been weeks ago.
    await purgeTrash(database, new Date());
    const { markLibrary } = await import("@/utils/browser/library-mark");
    await markLibrary(database);
    const { backUpIfDue } = await import("@/utils/browser/auto-backup");
    await backUpIfDue(database, new Date());
  });
  const { keepFolderUpToDate } = await import("@/utils/browser/clip-folder");
  void keepFolderUpToDate(database);
  const { keepFetching } = await import("@/utils/browser/fetch-queue");
  await keepFetching(database);
}, AT_REST_MS);
