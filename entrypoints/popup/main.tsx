import "@/components/base.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { LibraryDatabase } from "@/utils/library/schema";
import { PopupApp } from "./app";

document.documentElement.lang = i18n.t("language");
// In the HTML it would stand on the toolbar button.
document.title = i18n.t("extension.name");
render(
  <PopupApp database={new LibraryDatabase()} />,
  document.getElementById("app") ?? document.body,
);
