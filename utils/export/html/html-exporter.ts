import type { ClipExporter } from "../exporter";
import { clipPage } from "./clip-page";
import { picturesInPage } from "./pictures-in-page";

/** One self-contained page: no script, no request when it is opened. */
export const htmlExporter = {
  kind: "clip",
  id: "html",
  extension: ".html",
  mediaType: "text/html; charset=utf-8",
  write: async (clip, { pictures }) => clipPage(clip, await picturesInPage(clip, pictures)),
} as const satisfies ClipExporter;
