import type { ClipExporter } from "../exporter";
import { clipPage } from "./clip-page";

/** One self-contained page: no script, no request when it is opened. */
export const htmlExporter = {
  kind: "clip",
  id: "html",
  extension: ".html",
  mediaType: "text/html; charset=utf-8",
  write: (clip) => clipPage(clip),
} as const satisfies ClipExporter;
