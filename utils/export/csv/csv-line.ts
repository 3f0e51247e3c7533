/**
 * A line of CSV with its end. No cell is taken for a formula: one that begins like one gets an
 * apostrophe, which spreadsheets do not show
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 *
 * @example
 * csvLine(["a", 'say "no", twice', "=1+1"]) // => 'a,"say ""no"", twice",\'=1+1\r\n'
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Spreadsheets pass over spaces; those of East Asia take the wide signs too. */
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;
