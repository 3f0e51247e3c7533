/** Groups of chapters in a book. */
export const CHAPTER_GROUPS = ["none", "section", "tag"] as const;
export type ChapterGroup = (typeof CHAPTER_GROUPS)[number];

/** For which program the front matter of Markdown is written. */
export const MARKDOWN_PRESETS = ["obsidian", "hugo", "hexo", "plain", "own"] as const;
export type MarkdownPreset = (typeof MARKDOWN_PRESETS)[number];

/** What the reader chose about how files are written. */
export interface ExportPreferences {
  /** How the chapters of a book are grouped: by the outermost section, or by the first tag. */
  chapters: ChapterGroup;
  /** The name of a clip's file, see `file-name-template.ts`. */
  fileName: string;
  markdown: MarkdownPreset;
  /** The reader's own front matter, see `own-front-matter.ts`. */
  frontMatter: string;
  /** Of Obsidian; "": the one that was used last. */
  vault: string;
}

export const DEFAULT_PREFERENCES: ExportPreferences = {
  chapters: "none",
  fileName: "{title}",
  markdown: "obsidian",
  frontMatter: "title: {title}\nurl: {url}\ndate: {date}\ntags: {tags}",
  vault: "",
};

/** What of an unknown value, as of a backup that anybody may have written, can be such preferences. */
export function soundPreferences(value: unknown): Partial<ExportPreferences> {
  const given: Partial<Record<keyof ExportPreferences, unknown>> = Object(value);
  const texts = (["fileName", "frontMatter", "vault"] as const).flatMap((name) =>
    typeof given[name] === "string" ? [[name, given[name]]] : [],
  );
  const chapters = CHAPTER_GROUPS.find((one) => one === given.chapters);
  const markdown = MARKDOWN_PRESETS.find((one) => one === given.markdown);
  return {
    ...Object.fromEntries(texts),
    ...(chapters && { chapters }),
    ...(markdown && { markdown }),
  };
}
