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
