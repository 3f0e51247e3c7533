import { useEffect, useState } from "preact/hooks";
import { readClip } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import type { ExportRun } from "./use-export";

/** Whether the reader's own front matter is YAML with what a clip has; true as long as that is not known. */
export function useIsYaml(
  database: LibraryDatabase,
  id: string | undefined,
  { format, preferences }: ExportRun,
): boolean {
  const [isYaml, setIsYaml] = useState(true);
  const { markdown, frontMatter } = preferences;
  useEffect(() => {
    let isCurrent = true;
    setIsYaml(true);
    if (id === undefined || format !== "markdown" || markdown !== "own") return;
    void asks(database, id, frontMatter).then((answer) => {
      if (isCurrent) setIsYaml(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [database, id, format, markdown, frontMatter]);
  return isYaml;
}

/** The parser is the one that imports have, and loaded only for whoever writes a template. */
async function asks(database: LibraryDatabase, id: string, template: string): Promise<boolean> {
  if (template.trim() === "") return true;
  const [clip, { ownFrontMatter }, { factsInYaml }] = await Promise.all([
    readClip(database, id),
    import("@/utils/export/markdown/own-front-matter"),
    import("@/utils/import/markdown/front-matter"),
  ]);
  return !clip || factsInYaml(ownFrontMatter(template, clip)) !== null;
}
