import "@/components/base.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { openLibrary } from "@/utils/browser/open-library";
import { PopupApp } from "./app";

document.documentElement.lang = i18n.t("language");
// In the HTML it would stand on the toolbar button.
document.title = i18n.t("extension.name");
render(
  <PopupApp database={openLibrary(() => import("@/utils/browser/second-copy"))} />,
  document.getElementById("app") ?? document.body,
);
