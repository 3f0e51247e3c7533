/** As what clips can be put into the clipboard. */
export const COPIED_FORMS = ["markdown", "rich", "citation", "link"] as const;
export type CopiedForm = (typeof COPIED_FORMS)[number];
