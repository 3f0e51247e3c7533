import { ESCAPED } from "./escape";

/**
 * Whether a stretch of HTML is text that Markdown takes as it stands, wherever that is: no sign that
 * could have to be escaped, no reference, no white space but single spaces. Most text is, and this
 * asks once what costs as much as all else when it is asked again at each step. False may be wrong.
 */
export function isPlainBetween(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = html.charCodeAt(at);
    if (code >= IS_TELLING.length || IS_TELLING[code] === 0) continue;
    if (code === SPACE && html.charCodeAt(at + 1) !== SPACE) continue;
    if (code === COLON && html.charCodeAt(at + 1) !== SLASH) continue;
    if (code === FULL_STOP && !endsInWw(html, at)) continue;
    return false;
  }
  return true;
}

const endsInWw = (html: string, end: number) =>
  isW(html.charCodeAt(end - 1)) && isW(html.charCodeAt(end - 2));

const isW = (code: number) => (code | 0x20) === 0x77;

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;

/** By the code of a character of ASCII: 1 if it tells anything, alone or beside others. */
const IS_TELLING = new Uint8Array(128);
for (const sign of `${ESCAPED}\t\n\f\r :.`) IS_TELLING[sign.charCodeAt(0)] = 1;
