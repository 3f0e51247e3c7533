import { type Clip, publishedTimeOf, titleOf } from "../clip/clip";
import { clipFileName, distinctNames, fileName, type NameGiver } from "../clip/file-name";
import { localDay } from "../clip/local-time";
import type { ExportPreferences } from "./preferences";
import { FILE_NAME_FIELDS, type FileNameField, replaceFields } from "./template-fields";

const VALUES: Record<FileNameField, (clip: Clip) => string> = {
  date: (clip) => publishedTimeOf(clip).slice(0, "2026-01-31".length) || localDay(clip.clippedAt),
  title: titleOf,
  site: ({ article }) => article.siteName,
  source: ({ article }) => article.source,
  section: ({ article }) => article.breadcrumb[0] ?? "",
  tags: ({ tags }) => tags.join(" "),
  id: ({ id }) => id,
};

/** Folders deeper than this are no help to anybody. */
const MOST_FOLDERS = 4;

/**
 * The path of a clip's file by a template: fields in braces, whatever their case, folders by `/`. Each
 * part is a legal name (see `clip/file-name.ts`); fields that the clip does not have leave no separators
 * or brackets behind, folders without a name go, and a file without one is called as usual.
 * Notes for Obsidian are free of what its links cannot hold.
 *
 * @example
 * const preferences = { fileName: "{section}/{date} {title}", markdown: "plain" };
 * pathByTemplate(preferences, clip, ".md") // => "国内/2018-04-14 老城修缮.md"
 */
export function pathByTemplate(
  { fileName: template, markdown }: Pick<ExportPreferences, "fileName" | "markdown">,
  clip: Clip,
  extension: string,
): string {
  const parts = template.split("/").map((part) => filled(part, clip));
  const name = fileName(parts.pop() ?? "", extension) || clipFileName(clip, extension);
  const folders = parts.slice(0, MOST_FOLDERS).map((part) => fileName(part, ""));
  const path = [...folders.filter(Boolean), name].join("/");
  return extension === ".md" && markdown === "obsidian" ? linkable(path) : path;
}

/** Signs of Obsidian's links (https://help.obsidian.md/links); as long as before. */
const linkable = (path: string) =>
  path.replaceAll("[", "(").replaceAll("]", ")").replace(/[#^|]/g, "-");

function filled(part: string, clip: Clip): string {
  const name = replaceFields(
    part,
    FILE_NAME_FIELDS,
    // A slash in a title is no folder.
    (field) => VALUES[field](clip).replaceAll("/", "-") || MISSING,
  );
  return (name.includes(MISSING) ? withoutMissing(name) : name).trim();
}

/** Stands for a field that a clip does not have; no title holds it, since it is no character. */
const MISSING = "\ufdd0";
const SEPARATORS = "[\\s\\-–—_·,，、]";
/** Brackets around nothing but missing fields. */
const EMPTY_BRACKETS = new RegExp(
  ["()", "[]", "（）", "【】", "〔〕", "［］", "「」", "《》"]
    .map(
      ([open, close]) =>
        `\\${open}(?:${SEPARATORS}|${MISSING})*${MISSING}(?:${SEPARATORS}|${MISSING})*\\${close}`,
    )
    .join("|"),
  "g",
);
/** A missing field with the separator behind it; at the end of a name or a bracket, with the one before it. */
const WITH_SEPARATOR = new RegExp(
  `${MISSING}${SEPARATORS}+|${SEPARATORS}*${MISSING}(?=$|[)\\]）】〕］」》])|${MISSING}`,
  "g",
);

function withoutMissing(name: string): string {
  const bare = name.replace(EMPTY_BRACKETS, MISSING);
  return bare === name ? name.replace(WITH_SEPARATOR, "") : withoutMissing(bare);
}

/** Keeps paths apart: in each folder, names as `distinctNames` does. */
export function distinctPaths(): NameGiver {
  const folders = new Map<string, NameGiver>();
  return (path, extension) => {
    const end = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, end);
    const key = folder.toLowerCase();
    const distinct = folders.get(key) ?? distinctNames();
    folders.set(key, distinct);
    return folder + distinct(path.slice(end), extension);
  };
}
