import { parseUrl } from "./address";
import { HOME, LEAF, TO_LEAF, TRAIL_LABEL } from "./breadcrumb-words";
import { dateLineKind } from "./date-line";
import type { Reading } from "./reading";
import { plain, squash } from "./text";

/**
 * The names among a trail's steps that are sections': without the front page, the site, its authors,
 * "正文" and the title. None if they are too many for a trail.
 *
 * @param home what the trail calls the front page
 */
export type SectionNames = (names: readonly string[], home?: string) => string[];

const LONGEST = 24;
const LONGEST_LATIN = 50;

/** More than these are a menu or a list of tags. */
const MOST = 8;

export function sectionNames(
  siteName: string,
  [title = "", ...authors]: readonly string[],
  { url, document, siteNames: declared }: Reading,
): SectionNames {
  const siteNames = [...declared, siteName];
  const host = parseUrl(url)?.hostname ?? "";
  const others = new Set([...declared, title, ...authors, host].map(squash));
  const heading = squash(title);
  const ownTitle = squash(document.title);
  const isSection = (name: string, at: number) => {
    const key = squash(name);
    // A Chinese title's last part may be the section: the site stands first in a trail.
    if (key === squash(siteName) && (at < 2 || !/[々〇㐀-鿿﨎-﨩𠀀-𲎯]/u.test(name))) return false;
    if (!key || others.has(key) || HOME.test(name) || LEAF.test(name)) return false;
    if (
      /^(?:\d+|uncategorized|未分类)$/.test(key) ||
      /^[←‹«@#]/.test(name) ||
      /^正文\s/.test(name) ||
      TO_SOURCE.test(name) ||
      dateLineKind(name)
    )
      return false;
    if (TRAIL_LABEL.test(`${name}:`)) return false;
    // A title may begin with its section's name, or with the place; a Chinese one with who gives notice.
    const isHan = /[々〇㐀-鿿﨎-﨩𠀀-𲎯]/u.test(name);
    const isBeginning = heading.startsWith(key) && (isHan || key.length > heading.length * 0.4);
    if (key.length > 6 && (isBeginning || key.startsWith(heading))) return false;
    if (heading.length > 3 && key.endsWith(heading)) return false;
    const isTitle = heading.endsWith(key) || ownTitle.startsWith(key);
    if (key.length > heading.length / 2 && isTitle) return false;
    return name.length <= (isHan ? LONGEST : LONGEST_LATIN);
  };
  return (steps, home) => {
    const names = steps.map((step) =>
      plain(step) === home ? "" : plain(step).replace(EDGES, "").replace(TO_LEAF, ""),
    );
    const isFromHome = names[0] === "" || HOME.test(names[0] ?? "");
    const end = names.findIndex((name) => LEAF.test(name));
    const kept = new Set(
      names
        .slice(0, end > 0 ? end : undefined)
        .map((name) => name.replace(FROM_HOME, "").replace(TO_DATE, ""))
        .filter((name, at) => isSection(name, isFromHome ? at + 1 : at)),
    );
    // The outermost is often the site, by a name that only its trail gives.
    const first = kept.values().next().value ?? "";
    const isSite =
      /[々〇㐀-鿿﨎-﨩𠀀-𲎯]网$/u.test(first) ||
      (!isFromHome &&
        (/在线$|热线$/.test(first) || siteNames.some((name) => name.startsWith(first))));
    if (kept.size > 1 && isSite) kept.delete(first);
    return kept.size > MOST ? [] : [...kept];
  };
}

/** What documentation sets at the end of its trails. */
const TO_SOURCE = /^(?:view|edit|show)\b.{0,20}\b(?:source|page|github)$/i;
/** The front page, with no arrow before the next step. */
const FROM_HOME = /^\S{0,12}[首主][页頁]\s+(?=\S)/;
/** The day, set behind the last step. */
const TO_DATE = /\s*(?<=\D)\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d.*$/;
/** What stands there, and a button behind the last step. */
const EDGES =
  /^[\s,:：>＞»›/|·\-–—【[]+|[\s:：>＞»›/|·\-–—】\]]+$|(?<=\S)\s+[【[][^】\]]*[】\]]\s*$/gu;
