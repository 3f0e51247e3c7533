import "@/components/base.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { LibraryDatabase } from "@/utils/library/schema";
import { LibraryApp } from "./app";

document.documentElement.lang = i18n.t("language");
document.title = i18n.t("library.title");
render(
  <LibraryApp database={new LibraryDatabase()} />,
  document.getElementById("app") ?? document.body,
);

/** By then the page has shown what its reader came for. */
const AT_REST_MS = 2_000;

setTimeout(async () => {
  const { backUpIfDue } = await import("@/utils/browser/auto-backup");
  await backUpIfDue(new Date());
}, AT_REST_MS);
