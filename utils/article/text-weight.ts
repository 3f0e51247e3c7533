/** How much a text says: what body choice counts instead of characters. */
export interface TextWeight {
  /** Letters and digits; a Chinese or Japanese character says about as much as two letters. */
  weight: number;
  /** Ends of clauses and sentences, the mark of running text. */
  stops: number;
}

const WIDE_STOPS = new Set([..."。！？；，、：…．؟،।"].map((stop) => stop.charCodeAt(0)));

/**
 * One pass over the characters: this runs over every text of the page.
 *
 * @example weigh("你好，世界。") // => { weight: 8, stops: 2 }
 * @example weigh("Well, v1.5 is out.") // => { weight: 12, stops: 2 }
 */
export function weigh(text: string): TextWeight {
  let weight = 0;
  let stops = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if (isAsciiLetterOrDigit(code)) weight++;
      else if (isAsciiStop(code) && !isInsideWord(text, index)) stops++;
    } else if (isWide(code)) weight += 2;
    else if (WIDE_STOPS.has(code)) stops++;
    else if (code > 0xbf && (code < 0x2000 || code > 0x206f)) weight++;
  }
  return { weight, stops };
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** ! , . ; ? */
function isAsciiStop(code: number): boolean {
  return code === 33 || code === 44 || code === 46 || code === 59 || code === 63;
}

/** The points of 1.5, example.org and 10,000 end nothing. */
function isInsideWord(text: string, index: number): boolean {
  return isAsciiLetterOrDigit(text.charCodeAt(index + 1) || 0);
}

function isWide(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xfaff);
}
