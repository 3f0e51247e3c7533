import { type Clip, publishedTimeOf, titleOf } from "../clip/clip";
import { clipFileName, distinctNames, fileName, type NameGiver } from "../clip/file-name";

/** What a template may name, in braces. */
export const TEMPLATE_FIELDS = [
  "date",
  "title",
  "site",
  "source",
  "section",
  "tags",
  "id",
] as const;
type Field = (typeof TEMPLATE_FIELDS)[number];

const VALUES: Record<Field, (clip: Clip) => string> = {
  date: (clip) => (publishedTimeOf(clip) || clip.clippedAt).slice(0, "2026-01-31".length),
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
 * The path of a clip's file by a template: fields in braces, folders by `/`. Each part is a legal name
 * (see `clip/file-name.ts`); fields that the clip does not have leave no separators behind, folders
 * without a name go, and a file without one is called as usual.
 *
 * @example
 * pathByTemplate("{section}/{date} {title}", clip, ".md") // => "国内/2018-04-14 老城修缮.md"
 */
export function pathByTemplate(template: string, clip: Clip, extension: string): string {
  const parts = template.split("/").map((part) => filled(part, clip));
  const name = fileName(parts.pop() ?? "", extension) || clipFileName(clip, extension);
  const folders = parts.slice(0, MOST_FOLDERS).map((part) => fileName(part, ""));
  return [...folders.filter(Boolean), name].join("/");
}

function filled(part: string, clip: Clip): string {
  const name = part.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const field = TEMPLATE_FIELDS.find((one) => one === name);
    // A slash in a title is no folder.
    return field ? VALUES[field](clip).replaceAll("/", "-") || MISSING : whole;
  });
  return name.includes(MISSING) ? name.replace(WITH_SEPARATOR, "").trim() : name.trim();
}

/** Stands for a field that a clip does not have; no title holds it, since it is no character. */
const MISSING = "\ufdd0";
/** A missing field with the separator behind it; at the end, with the one before it. */
const WITH_SEPARATOR = /\ufdd0[\s\-–—_·,]+|[\s\-–—_·,]*\ufdd0$|\ufdd0/g;

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
