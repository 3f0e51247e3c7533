import { useEffect, useState } from "preact/hooks";
import type { Clip } from "@/utils/clip/clip";
import type { ExportRun } from "./use-export";

/** What the file of a clip would be called as things are chosen; "" for none. */
export function useSampleName(clip: Clip | null, { format, preferences }: ExportRun): string {
  const [name, setName] = useState("");
  const { fileName, markdown } = preferences;
  useEffect(() => {
    let isCurrent = true;
    void sampleName(clip, format, { fileName, markdown }).then((sample) => {
      if (isCurrent) setName(sample);
    });
    return () => {
      isCurrent = false;
    };
  }, [clip, format, fileName, markdown]);
  return name;
}

type Named = Pick<ExportRun["preferences"], "fileName" | "markdown">;

async function sampleName(
  clip: Clip | null,
  format: ExportRun["format"],
  preferences: Named,
): Promise<string> {
  if (!clip) return "";
  const [{ pathByTemplate }, { EXTENSIONS }] = await Promise.all([
    import("@/utils/export/file-name-template"),
    import("@/utils/export/extensions"),
  ]);
  return pathByTemplate(preferences, clip, EXTENSIONS[format]);
}
