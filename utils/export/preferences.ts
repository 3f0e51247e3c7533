/** Groups of chapters in a book. */
export const CHAPTER_GROUPS = ["none", "section", "tag"] as const;
export type ChapterGroup = (typeof CHAPTER_GROUPS)[number];

/** What the reader chose about how files are written. */
export interface ExportPreferences {
  /** How the chapters of a book are grouped: by the outermost section, or by the first tag. */
  chapters: ChapterGroup;
}

export const DEFAULT_PREFERENCES: ExportPreferences = { chapters: "none" };
