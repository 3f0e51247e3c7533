import { CAPITALS, LETTER, SMALLS } from "../letters";
import { NO_ONE, OTHER_ROLES, WRITER_ROLES } from "./role-words";
import { squash } from "./text";

/** Longer than any name. */
const LONGEST = 60;

/**
 * The names in a byline, without the words around them; in the order of the page. In Japanese
 * (`lang`), a space parts a family's name and a given one, elsewhere it parts two Chinese names.
 *
 * splitNames("By Ana Ruiz and Ben Wu") // => ["Ana Ruiz", "Ben Wu"]
 * splitNames("王建宏 张文攀") // => ["王建宏", "张文攀"]
 */
export function splitNames(text: string, lang = ""): string[] {
  const names = text
    .replace(/[\w.+-]+@[\w-]+\.\S+|@\w+|https?:\S+|\bwww\.\S+/g, " ")
    .replace(PREAMBLE, "")
    .split(
      /[,，、;；|｜•∙\t\n]\s*|(?<!\p{sc=Han})·|·(?!\p{sc=Han})|\s+[/&+]\s+|\s(?:and|und|et|y|e|i|и|og|och|en|with|mit|avec)\s/iu,
    )
    .flatMap((name) => (lang.startsWith("ja") ? name : splitChinese(name)))
    .map(cleaned)
    .filter(isName);
  return distinct(names.filter((name, at) => at === 0 || !JOB.test(name)));
}

/** What stands before a name: "by", "author", "text". */
export const BY = `(?:(?:(?:article|story|text|words|photos?(?: and text)?|written|(?:co-)?authored|posted|submitted|reported|reviewed|interview) )?by|author|(?:(?:eine?|une?) ${LETTER}+ )?(?:von|par|de)|por|di|da|door|av|af|autor(?:in|e|es)?|auteur|penulis|авторы?|بقلم|كتبت?|作者|[著筆]者|執筆|ライター|文|글)`;
const PREAMBLE = new RegExp(`^\\s*(?:${BY}|text[eo]?|текст)(?=[\\s:：|])\\s*[:：|]?\\s*`, "iu");

/** Chinese names stand apart by spaces, others hold them. */
function splitChinese(text: string): string[] {
  if (!/^[\p{sc=Han}\s·]+$/u.test(text.trim())) return [text];
  // Names of two characters are padded to the width of three.
  const closed = text
    .trim()
    .replace(/(?<!\p{sc=Han})(\p{sc=Han})\s+(\p{sc=Han})(?!\p{sc=Han})/gu, "$1$2");
  return closed.split(/\s+/);
}

const TRAILING =
  /\s*[(（[【].*$|\s+(?:[-–—|/]|for|at|in|on)(?:\s.*)?$|\s*(?:[:：]|\b(?:updated|published|posted|\w+ed by)\b).*$|\s+\d.*$|\s*(?:기자|記者|记者|编辑|さん|氏)$|的(?:个人|個人)?(?:博客|博文|空间|主页|部落格)$/iu;

/** 记者王小明, as the page links it. */
const LEADING = /^\p{sc=Han}{0,6}[记記]者\s*(?=\p{sc=Han}{2,4}$)/u;

/** "ANA RUIZ Northern Press": names are set in capitals, what they work for is not. */
const AFTER_CAPITALS = new RegExp(
  `(?<=^[${CAPITALS}][${CAPITALS}.'’-]+(?: [${CAPITALS}][${CAPITALS}.'’-]+)+) [${CAPITALS}][${SMALLS}].*$`,
  "u",
);

function cleaned(name: string): string {
  return name
    .replace(LEADING, "")
    .replace(AFTER_CAPITALS, "")
    .replace(PREAMBLE, "")
    .replace(TRAILING, "")
    .replace(/^[\s\p{P}\p{S}]+|[\s:：,，、/|》」–—-]+$/gu, "")
    .replace(/\s+/g, " ");
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST || !/\p{L}/u.test(name)) return false;
  if (NO_ONE.test(name) || ROLE_ONLY.test(name)) return false;
  return !NOT_IN_NAMES.test(name);
}

const NOT_IN_NAMES =
  /\d{3}|[。！？?!]|^editor\s|^(?:by|von|par|por|di|da|de|am|on|in|and|the)$|\b(?:read|\d+ min|comments?|share|follow|subscribe|photos?|images?|getty|view|more|posts?|articles?|insights|about|all|here|email|print|save|updated|published|edited|taboola|submitted|written|login|log in)\b/i;

const JOBS =
  "(?:analyst|attorney|manager|director|professor|writer|editor|reporter|officer|president|founder|ceo|expert|specialist|correspondent|strategist|engineer|contributor|columnist|critic|producer|consultant|journalist|staff|md|phd|[js]r\\.?)s?";
/** What follows a name and a comma. */
export const JOB = new RegExp(`(?:^|\\s)${JOBS}$`, "i");

/** A paper's own desk, without a name: nobody. */
export const DESK = `(?:(?:world|web|online|digital|sports?|nieuws|news|the|our|onze|unsere|notre|la|die|der) ?)*(?:desk|newsroom|r[eé]da[ckz]${LETTER}+)`;

const ROLE_ONLY = new RegExp(
  `^(?:${BY}|${WRITER_ROLES}|(?:${OTHER_ROLES})+|(?:(?:senior|staff|contributing|managing|deputy|chief|news|freelance|associate) )*${JOBS}|${DESK})$`,
  "iu",
);

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = squash(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
