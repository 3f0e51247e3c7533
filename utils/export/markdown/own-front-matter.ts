import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import { yamlDate, yamlString } from "./yaml";

const flow = (values: readonly string[]) => `[${values.map(yamlString).join(", ")}]`;

/** What a template of front matter may name, and how YAML writes it. */
const VALUES = new Map<string, (clip: Clip) => string>(
  Object.entries({
    title: (clip) => yamlString(titleOf(clip)),
    url: ({ article }) => yamlString(article.url),
    author: (clip) => flow(bylineOf(clip).split(", ").filter(Boolean)),
    date: (clip) => yamlDate(publishedTimeOf(clip)),
    modified: ({ article }) => yamlDate(article.modifiedTime),
    clipped: ({ clippedAt }) => yamlDate(clippedAt),
    site: ({ article }) => yamlString(article.siteName),
    source: ({ article }) => yamlString(article.source),
    section: ({ article }) => flow(article.breadcrumb),
    tags: ({ tags }) => flow(tags),
    description: ({ article }) => yamlString(article.excerpt),
    language: ({ article }) => yamlString(article.lang),
    image: ({ article }) => yamlString(article.leadImage ?? ""),
    note: ({ note }) => yamlString(note),
    state: ({ state }) => yamlString(state),
    favourite: ({ favourite }) => String(favourite),
    id: ({ id }) => yamlString(id),
  } satisfies Record<string, (clip: Clip) => string>),
);

export const FRONT_MATTER_FIELDS: readonly string[] = [...VALUES.keys()];

/**
 * The reader's own front matter: `{field}` gives way to the clip's value, quoted as YAML needs it,
 * lists in brackets; what is no field stays as it is.
 *
 * @example
 * ownFrontMatter("name: {title}\nkeywords: {tags}", clip) // => 'name: "老城: 1"\nkeywords: ["本地"]'
 */
export const ownFrontMatter = (template: string, clip: Clip): string =>
  template.trim().replace(/\{(\w+)\}/g, (whole, name: string) => VALUES.get(name)?.(clip) ?? whole);
