import type { Clip } from "@/utils/clip/clip";
import { exportClips } from "@/utils/export/export-clips";
import type { ExportContext, Exporter } from "@/utils/export/exporter";
import { CONTEXT } from "./clips";
import { readBytes } from "./read-pieces";

/** The file that a format makes of clips. */
export async function exported(
  exporter: Exporter,
  clips: Clip[],
  context: Partial<ExportContext> = {},
): Promise<Buffer> {
  const { pieces } = await exportClips(clips, exporter, { ...CONTEXT, ...context });
  return readBytes(pieces);
}

export const exportedText = async (...given: Parameters<typeof exported>): Promise<string> =>
  (await exported(...given)).toString("utf8");
