/**
 * A string as YAML 1.2 reads it back, whatever it holds: double-quoted (7.3.1), for which JSON's
 * quoting is enough but for the characters that YAML does not print (5.1). Half of a character becomes
 * U+FFFD: there are readers that refuse the file for it, and Hugo with it all others.
 *
 * @example
 * yamlString('He said: "no" #1\n') // => '"He said: \\"no\\" #1\\n"'
 */
export function yamlString(text: string): string {
  const quoted = JSON.stringify(text.toWellFormed());
  return UNPRINTABLE.test(quoted) ? quoted.replace(EACH_UNPRINTABLE, escaped) : quoted;
}

const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const EACH_UNPRINTABLE = new RegExp(UNPRINTABLE, "g");

const escaped = (char: string) => `\\u${hex(char)}`;

const hex = (char: string) => char.charCodeAt(0).toString(16).padStart(4, "0");

/**
 * A date stands without quotes, so that Obsidian and Hugo take it for one. What is not a whole
 * date is quoted like any other text: bare, `2018` would be a number.
 */
export const yamlDate = (time: string): string => (WHOLE_DATE.test(time) ? time : yamlString(time));

const WHOLE_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** A list, one element a line (8.2.1). */
export const yamlList = (texts: readonly string[]): string =>
  texts.map((text) => `\n  - ${yamlString(text)}`).join("");
