import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import type { ExportPreferences } from "../preferences";
import { exactTags, hashtags } from "./hashtag";
import { ownFrontMatter } from "./own-front-matter";
import { plainHead } from "./plain-head";
import { wholeDate } from "./whole-date";
import { yamlDate, yamlList, yamlString } from "./yaml";

/**
 * The facts of a clip before its text, as the chosen program reads them. What the clip does not have
 * is left out; lists are always lists. `obsidian` has the properties of Obsidian's own clipper by its
 * names, and tags once more where it does not take them as they are, then those that a portal page adds; `hugo` keeps to the predefined ones and puts the rest
 * under `params`; `hexo` has Hexo's. Both read whole dates only, so that one which is known in part stands
 * as it is in a property more. `plain` has no front matter, see `plain-head.ts`.
 *
 * @example
 * ---
 * title: "老城修缮"
 * source: "https://example.com/a.html"
 * author:
 *   - "王甲"
 * published: 2018-04-14
 * created: 2026-01-31T12:00:00.000Z
 * tags:
 *   - "本地"
 * ---
 */
export function frontMatter(clip: Clip, preferences: ExportPreferences): string {
  switch (preferences.markdown) {
    case "obsidian":
      return fenced(obsidian(clip));
    case "hugo":
      return fenced(hugo(clip));
    case "hexo":
      return fenced(hexo(clip));
    case "plain":
      return plainHead(clip);
    case "own":
      return fenced([`${ownFrontMatter(preferences.frontMatter, clip)}\n`]);
  }
}

const fenced = (properties: string[]): string => `---\n${properties.join("")}---\n`;

const text = (key: string, value: string) => value && `${key}: ${yamlString(value)}\n`;
const date = (key: string, value: string) => value && `${key}: ${yamlDate(value)}\n`;
/** A time that `wholeDate` would change, as it is. */
const exactly = (key: string, time: string) => (time === wholeDate(time) ? "" : text(key, time));
const list = (key: string, values: readonly string[]) =>
  values.length > 0 ? `${key}:${yamlList(values)}\n` : "";

const authorsOf = (clip: Clip) => bylineOf(clip).split(", ").filter(Boolean);

function obsidian(clip: Clip): string[] {
  const { article } = clip;
  return [
    text("title", titleOf(clip)),
    text("source", article.url),
    list("author", authorsOf(clip)),
    date("published", publishedTimeOf(clip)),
    date("modified", article.modifiedTime),
    date("created", clip.clippedAt),
    text("description", article.excerpt),
    list("tags", hashtags(clip.tags)),
    list("exactTags", exactTags(clip.tags)),
    ...publishers(clip),
    list("section", article.breadcrumb),
    text("language", article.lang),
    ...further(clip),
  ];
}

/** https://gohugo.io/content-management/front-matter/ */
function hugo(clip: Clip): string[] {
  const { article } = clip;
  const params = [
    text("source", article.url),
    list("author", authorsOf(clip)),
    date("created", clip.clippedAt),
    text("language", article.lang),
    exactly("published", publishedTimeOf(clip)),
    exactly("modified", article.modifiedTime),
    ...publishers(clip),
    ...further(clip),
  ];
  return [
    text("title", titleOf(clip)),
    date("date", wholeDate(publishedTimeOf(clip)) || clip.clippedAt),
    date("lastmod", wholeDate(article.modifiedTime)),
    "draft: false\n",
    text("description", article.excerpt),
    list("categories", article.breadcrumb),
    list("tags", clip.tags),
    `params:\n${indented(params.join(""))}`,
  ];
}

/** https://hexo.io/docs/front-matter */
function hexo(clip: Clip): string[] {
  const { article } = clip;
  return [
    text("title", titleOf(clip)),
    date("date", wholeDate(publishedTimeOf(clip)) || clip.clippedAt),
    date("updated", wholeDate(article.modifiedTime)),
    list("categories", article.breadcrumb),
    list("tags", clip.tags),
    text("lang", article.lang),
    text("link", article.url),
    list("author", authorsOf(clip)),
    date("created", clip.clippedAt),
    text("excerpt", article.excerpt),
    NUNJUCKS.test(article.content) ? "disableNunjucks: true\n" : "",
    exactly("published", publishedTimeOf(clip)),
    exactly("modified", article.modifiedTime),
    ...publishers(clip),
    ...further(clip),
  ];
}

/** What Hexo would run, in code too, and stop at. */
const NUNJUCKS = /\{[{%#]/;

const publishers = ({ article }: Clip): string[] => [
  text("site", article.siteName),
  text("agency", article.source),
];

/** What no program has a name for. */
const further = ({ article, note, state, favourite, id }: Clip): string[] => [
  text("direction", article.dir === "rtl" ? "rtl" : ""),
  text("image", article.leadImage ?? ""),
  text("note", note),
  text("state", state),
  favourite ? "favourite: true\n" : "",
  text("id", id),
];

const indented = (properties: string) => properties.replace(/^(?=.)/gm, "  ");
