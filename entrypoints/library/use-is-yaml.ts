import { useEffect, useState } from "preact/hooks";
import type { Clip } from "@/utils/clip/clip";
import type { ExportRun } from "./use-export";

/** Whether the reader's own front matter is YAML with what a clip has; true as long as that is not known. */
export function useIsYaml(clip: Clip | null, { format, preferences }: ExportRun): boolean {
  const [isYaml, setIsYaml] = useState(true);
  const { markdown, frontMatter } = preferences;
  useEffect(() => {
    let isCurrent = true;
    setIsYaml(true);
    if (!clip || format !== "markdown" || markdown !== "own") return;
    void asks(clip, frontMatter).then((answer) => {
      if (isCurrent) setIsYaml(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [clip, format, markdown, frontMatter]);
  return isYaml;
}

/** The parser is the one that imports have, and loaded only for whoever writes a template. */
async function asks(clip: Clip, template: string): Promise<boolean> {
  if (template.trim() === "") return true;
  const [{ ownFrontMatter }, { factsInYaml }] = await Promise.all([
    import("@/utils/export/markdown/own-front-matter"),
    import("@/utils/import/markdown/front-matter"),
  ]);
  return factsInYaml(ownFrontMatter(template, clip)) !== null;
}
