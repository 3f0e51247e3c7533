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
