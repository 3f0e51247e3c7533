/** What the name of a clip's file may hold, in braces; see `file-name-template.ts`. */
export const FILE_NAME_FIELDS = [
  "date",
  "title",
  "site",
  "source",
  "section",
  "tags",
  "id",
] as const;
export type FileNameField = (typeof FILE_NAME_FIELDS)[number];

/** What the reader's own front matter may hold; see `own-front-matter.ts`. */
export const FRONT_MATTER_FIELDS = [
  "title",
  "url",
  "author",
  "date",
  "modified",
  "clipped",
  "site",
  "source",
  "section",
  "tags",
  "description",
  "language",
  "image",
  "note",
  "state",
  "favourite",
  "id",
] as const;
export type FrontMatterField = (typeof FRONT_MATTER_FIELDS)[number];

/** A template with each field in braces replaced, whatever its case; what is no field stays as it is. */
export const replaceFields = <Field extends string>(
  template: string,
  fields: readonly Field[],
  replacement: (field: Field) => string,
): string =>
  template.replace(IN_BRACES, (whole, name: string) => {
    const field = fieldOf(fields, name);
    return field === undefined ? whole : replacement(field);
  });

/**
 * What stands in braces and is no field, as it is written, each once; a field takes no form.
 *
 * @example
 * unknownFields("{Title} {foo} {date:YYYY}", FILE_NAME_FIELDS) // => ["{foo}", "{date:YYYY}"]
 */
export const unknownFields = (template: string, fields: readonly string[]): string[] => [
  ...new Set(
    [...template.matchAll(WITH_FORM)].flatMap(([whole, name = "", form]) =>
      form !== undefined || fieldOf(fields, name) === undefined ? [whole] : [],
    ),
  ),
];

const IN_BRACES = /\{\s*([\p{L}\p{M}\p{N}_-]+)\s*\}/gu;

/** Behind a bar, or a colon without a space; with one, or with another key, it is YAML. */
const WITH_FORM =
  /\{\s*([\p{L}\p{M}\p{N}_-]+)\s*(\|[^{}\n]*|:(?![^{}\n]*,[^{},\n]*:)[^\s{}][^{}\n]*)?\}/gu;

const fieldOf = <Field extends string>(fields: readonly Field[], name: string) =>
  fields.find((field) => field === name.toLowerCase());
