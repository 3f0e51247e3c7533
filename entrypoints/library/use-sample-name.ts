import { useEffect, useState } from "preact/hooks";
import { readClip } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import type { ExportRun } from "./use-export";

/** What the file of a clip would be called as things are chosen; "" for none. */
export function useSampleName(
  database: LibraryDatabase,
  id: string | undefined,
  { format, preferences }: ExportRun,
): string {
  const [name, setName] = useState("");
  const { fileName, markdown } = preferences;
  useEffect(() => {
    let isCurrent = true;
    void sampleName(database, id, format, { fileName, markdown }).then((sample) => {
      if (isCurrent) setName(sample);
    });
    return () => {
      isCurrent = false;
    };
  }, [database, id, format, fileName, markdown]);
  return name;
}

type Named = Pick<ExportRun["preferences"], "fileName" | "markdown">;

async function sampleName(
  database: LibraryDatabase,
  id: string | undefined,
  format: ExportRun["format"],
  preferences: Named,
): Promise<string> {
  if (id === undefined) return "";
  const [clip, { pathByTemplate }, { EXTENSIONS }] = await Promise.all([
    readClip(database, id),
    import("@/utils/export/file-name-template"),
    import("@/utils/export/extensions"),
  ]);
  return clip ? pathByTemplate(preferences, clip, EXTENSIONS[format]) : "";
}
