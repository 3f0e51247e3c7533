import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import type { FrontMatterField } from "../template-fields";
import { yamlDate, yamlString } from "./yaml";

/** What a field says: its texts, and all of it in YAML. */
export interface Value {
  texts: readonly string[];
  yaml: string;
  isList: boolean;
}

const word = (text: string): Value => ({ texts: [text], yaml: yamlString(text), isList: false });
const bare = (text: string, yaml: string): Value => ({ texts: [text], yaml, isList: false });
const date = (time: string): Value => bare(time, yamlDate(time));
const list = (texts: readonly string[]): Value => ({
  texts,
  yaml: `[${texts.map(yamlString).join(", ")}]`,
  isList: true,
});

/** What front matter may name, and how YAML writes it. */
export const VALUES: Readonly<Record<FrontMatterField, (clip: Clip) => Value>> = {
  title: (clip) => word(titleOf(clip)),
  url: ({ article }) => word(article.url),
  author: (clip) => list(bylineOf(clip).split(", ").filter(Boolean)),
  date: (clip) => date(publishedTimeOf(clip)),
  modified: ({ article }) => date(article.modifiedTime),
  clipped: ({ clippedAt }) => date(clippedAt),
  site: ({ article }) => word(article.siteName),
  source: ({ article }) => word(article.source),
  section: ({ article }) => list(article.breadcrumb),
  tags: ({ tags }) => list(tags),
  description: ({ article }) => word(article.excerpt),
  language: ({ article }) => word(article.lang),
  image: ({ article }) => word(article.leadImage ?? ""),
  note: ({ note }) => word(note),
  state: ({ state }) => word(state),
  favourite: ({ favourite }) => bare(String(favourite), String(favourite)),
  id: ({ id }) => word(id),
};
