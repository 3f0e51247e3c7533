import { anyCase, CAPITALS, LETTER, SIGNS, SMALLS } from "../letters";
import { NO_ONE, OTHER_ROLES, WRITER_ROLES } from "./role-words";
import { hasLetter, squash } from "./text";

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
  const parts = withoutPreamble(
    text.replace(/[\w.+-]+@[\w-]+\.\S+|@\w+|https?:\S+|\bwww\.\S+|^\[(?=[^[\]]+\]$)/g, " "),
  )
    .split(
      /[,，、،;；|｜•∙\t\n]\s*(?:and\s)?|(?<![々〇㐀-鿿﨎-﨩𠀀-𲎯])·|·(?![々〇㐀-鿿﨎-﨩𠀀-𲎯])|\s+[/&+]\s+|\s(?:and|und|et|y|e|i|и|og|och|en|with|mit|avec|com|con)\s/iu,
    )
    .flatMap((name) => (lang.startsWith("ja") ? name : splitChinese(name)))
    .map(cleaned);
  // "Ana Ruiz, editor, River Works": the job comes before the employer; "and" would come before a name.
  const isEmployer = (name: string, at: number) =>
    at > 1 &&
    at === parts.length - 1 &&
    JOB.test(parts[at - 1] ?? "") &&
    text.includes(`, ${name}`);
  const names = parts.filter((name, at) => isName(name) && !isEmployer(name, at));
  return distinct(names.filter((name, at) => at === 0 || !JOB.test(name)));
}

const WRITTEN =
  "(?:soumise?|gespeichert|r[ée]dig[ée]e?|[ée]crite?|publi[ée]e?|propos[ée]e?|geschrieben|verfasst|veröffentlicht|erstellt|escrito|publicado|enviado|scritto|pubblicato|inviato|geschreven|geplaatst|skrevet|skriven)";
/** What stands before a name: "by", "author", "text". */
export const BY = `(?:${WRITTEN} (?:von|par|por|da|door|av|af)|(?:(?:article|story|text|words|photos?(?: and text)?|written|(?:co-)?authored|posted|submitted|report(?:ed|ing)|reviewed|interview) )?by|author|(?:text[eo]?|текст|words)(?=\\s*[:：])|(?:tác giả|מאת|लेखक|نویسنده|από|szerző|piše|пише|napsala?|โดย)(?= ?[:：\t]|$)|(?:(?:eine?|une?) ${LETTER}+ )?(?:von|par|de)|aus ${LETTER}+ berichte[nt]|por|di|da|door|av|af|autor(?:in|e|es)?|auteur|penulis|авторы?|بقلم|كتبت?|作者|[著筆記]者|執筆|ライター|(?:取材・|写真・)?文(?:・写真)?|글)`;
const PREAMBLE = anyCase(`^\\s*(?:${BY}|text[eo]?|текст)(?=[\\s:：|])\\s*[:：|-]?\\s*`);

const withoutPreamble = (text: string) => text.slice(PREAMBLE.exec(text)?.[0].length ?? 0);

/** Chinese names stand apart by spaces, others hold them. */
function splitChinese(text: string): string[] {
  if (!/^[々〇㐀-鿿﨎-﨩𠀀-𲎯\s·]+$/u.test(text.trim())) return [text];
  // Names of two characters are padded to the width of three.
  const closed = text
    .trim()
    .replace(
      /(?<![々〇㐀-鿿﨎-﨩𠀀-𲎯])([々〇㐀-鿿﨎-﨩𠀀-𲎯])\s+([々〇㐀-鿿﨎-﨩𠀀-𲎯])(?![々〇㐀-鿿﨎-﨩𠀀-𲎯])/gu,
      "$1$2",
    );
  return closed.split(/\s+/);
}

const TRAILING =
  /(?<=^[^.]*\s[^.\s]*[a-zß-ÿ]{3})(?<!\s(?:prof|hon|capt|ing|dott|insp|christ|univ|ass(?:oc|t)|lic))\.\s.*$|\.?\s+(?:fotos?|bilder|photo(?:graph)?s?|pictures|illustrations?)\b.*$|\s*[(（[【].*$|\s+(?:[-–—|/]|for|at|in|on)(?:\s.*)?$|\s*(?:[:：]|\b(?:updated|published|posted|\w+ed by)\b|(?<=\s)(?:(?:publi(?:é|cado)|pubblicato|veröffentlicht|aktualisiert|actualizado|mis à jour|опубликовано|обновлено)(?![a-zà-ÿа-яё])|đăng (?:ngày|lúc|bởi)|cập nhật)).*$|\s+\d.*$|\s*(?:기자|記者|记者|编辑|さん|氏)$|的(?:个人|個人)?(?:博客|博文|空间|主页|部落格)$/i;

/** 记者王小明, as the page links it. */
const LEADING = /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]{0,6}[记記]者\s*(?=[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,4}$)/u;

/** "ANA RUIZ Northern Press": names are set in capitals, what they work for is not; initials are no names. */
const AFTER_CAPITALS = new RegExp(
  `(?<=^[${CAPITALS}][${CAPITALS}.'’-]+(?: [${CAPITALS}][${CAPITALS}.'’-]+)+(?<!\\.)) [${CAPITALS}][${SMALLS}].*$`,
  "u",
);

function cleaned(name: string): string {
  return withoutPreamble(name.replace(LEADING, "").replace(AFTER_CAPITALS, ""))
    .replace(TRAILING, "")
    .replace(EDGES, "")
    .replace(/\s+/g, " ");
}

const EDGES = new RegExp(`^[\\s${SIGNS}]+|[\\s:：,，、/|》」–—’-]+$`, "gu");

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST || !hasLetter(name)) return false;
  if (NO_ONE.test(name) || ROLE_ONLY.test(name)) return false;
  return !NOT_IN_NAMES.test(name);
}

const NOT_IN_NAMES =
  /\d{3}|[。！？?![\]]|^editor\s|^(?:by|von|par|por|di|da|de|am|on|in|and|the)$|\b(?:read|\d+ min|comments?|share|follow|subscribe|photos?|images?|getty|view|more|posts?|articles?|insights|about|all|here|email|print|save|updated|published|edited|taboola|submitted|written|login|log in)\b/i;

const JOBS =
  "(?:analyst|attorney|manager|director|professor|writer|editor|reporter|officer|president|founder|ceo|expert|specialist|correspondent|strategist|engineer|contributor|columnist|critic|producer|consultant|journalist|staff|md|phd|[js]r\\.?)s?";
/** What follows a name and a comma. */
export const JOB = anyCase(`(?:^|\\s)${JOBS}$`);

/** A paper's own desk, without a name: nobody. */
export const DESK = `(?:(?:world|web|online|digital|sports?|nieuws|news|the|our|onze|unsere|notre|la|die|der) ?)*(?:desk|newsroom|r[eé]da[ckz]${LETTER}+)`;

const ROLE_ONLY = anyCase(
  `^(?:${BY}|${WRITER_ROLES}|(?:${OTHER_ROLES})+|(?:(?:senior|staff|contributing|managing|deputy|chief|news|freelance|associate) )*${JOBS}|${DESK})$`,
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
