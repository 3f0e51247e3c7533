import { HAN, LETTERS } from "../letters";
import {
  EDITOR_ROLES,
  FIELDS,
  NO_ONE,
  OTHER_ROLES,
  WRITER_MARKS,
  WRITER_ROLES,
} from "./role-words";
import { isChineseName } from "./surnames";

const ROLE = new RegExp(`(${WRITER_ROLES}|(?<=^|[\\s(（【\\[:：])(?:${WRITER_MARKS}))`, "gu");
/** A person as 来源 is the writer. */
const EDITOR = new RegExp(`(?:来源(?!于)|摄影|${EDITOR_ROLES})\\s*[:：/丨|]?\\s*`, "gu");
/** Where a row of names ends, whatever comes then. */
const STOP = new RegExp(
  `${OTHER_ROLES}|${EDITOR_ROLES}|[(（)）【】\\[\\]。!！?？;；<>《》]|\\d|(?<=[${HAN}]{2})\\s*[:：|｜]`,
  "u",
);
const SEPARATOR =
  /(?:[、，,/／&＆•]|(?<![A-Z][a-z]+)\s|\s(?![A-Z][a-z]))+|和(?=[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,3}$)/u;

/**
 * The names that Chinese roles introduce in a line: labelled ("作者:甲"), in a dateline
 * ("(记者甲 通讯员乙 摄影报道)"), or set under the title ("某报记者 甲 乙").
 *
 * labelledNames("某某网讯(记者王小明 李芳 通讯员赵大山 摄影报道)")
 * // => ["王小明", "李芳", "赵大山"]
 */
export function labelledNames(text: string): string[] {
  const roles = [...text.matchAll(ROLE)];
  const before = roles[0] ? rowOfNames(text.slice(0, roles[0].index)) : [];
  const after = roles.flatMap((role, at) => {
    const start = role.index + role[0].length;
    const said = text.slice(start, roles[at + 1]?.index);
    const isLabel = role.index === 0 && /^\t(?!更多|其[他它]|相关)/.test(text.slice(start));
    const marked = role[0] + text.slice(start, start + 1);
    // 文/某某网专栏作者 王小明: what runs on into the next role is whom he works for, or a sentence.
    const isRunOn = /\S$/.test(said) && /^\S/.test(roles[at + 1]?.[0] ?? "");
    const isMarked = /[:：/|｜丨＝].?$/.test(marked) && !isRunOn;
    const isWriter = isMarked && /^作\s?者/.test(marked);
    return namesAfter(said, isLabel || isMarked, isWriter, ENCLOSED.test(text.slice(0, start)));
  });
  const names = [...before, ...after];
  const people = names.filter((name) => !UNIT.test(name));
  return [...new Set(people.length > 0 ? people : names)].filter((name) => !NO_ONE.test(name));
}

/** An open bracket. */
const ENCLOSED = /[(（【[][^()（）【】[\]]*$/;

/** Where a writer works, and as what: it stands only where no person is named. */
export const UNIT =
  /[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2}(?:学院|[处部室系局办厅]|中心|大学|公司|.科|[医药护]师)(?:副?(?:教授|研究员))?$|^副?(?:教授|研究员)$/u;

/** The editor in charge, for pages that name nobody else. */
export function editorName(text: string): string[] {
  for (const label of text.matchAll(EDITOR)) {
    const value = text.slice(label.index + label[0].length).replace(/^[\s　]+/, "");
    const name = /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,4}(?![々〇㐀-鿿﨎-﨩𠀀-𲎯])/u.exec(value)?.[0] ?? "";
    if (isChineseName(name)) return [name];
  }
  return [];
}

/** "（记者 王小明摄）" at the end of a text: a picture story has no other writer. */
export function photographerName(text: string): string[] {
  const name = /[（(][^（()）]{0,12}[记記]者\s*([々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,4}?)\s*[摄攝][)）]$/u.exec(
    text,
  )?.[1];
  return name ? [name] : [];
}

/** "(常书香 马丹阳)" at the end of a text, or after its dateline: nothing but names in brackets. */
export function bracketedNames(text: string): string[] {
  const inside =
    /(?<=^.{4,40}[电讯]\s*)[(（]([^()（）]{2,40})[)）]|[(（]([^()（）]{2,40})[)）]\s*$/.exec(text);
  const names = joinPadded(inside?.[1] ?? inside?.[2] ?? "")
    .trim()
    .split(SEPARATOR)
    .filter(Boolean);
  const signed = /([々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,3})[/／]文/u.exec(text)?.[1];
  if (signed) return [signed];
  const isNames = inside?.[1] ? names.every(isShortName) : names.every(isChineseName);
  return isNames && names.some(isChineseName) ? names : [];
}

/**
 * A colon vouches for a pen name; a space before it, a pause mark after another name, or a bracket
 * around it (`isEnclosed`) for two or three characters; without any only what is built like a name is one.
 * Who took the pictures as well is named if called the writer (`isWriter`).
 */
function namesAfter(
  text: string,
  isVouched: boolean,
  isWriter: boolean,
  isEnclosed: boolean,
): string[] {
  const isSpaced = /^\s/.test(text);
  const row = joinPadded(
    text
      .slice(0, 60)
      .replace(/^[\s:：/|｜丨＝]+(?:[［[【(（〔][々〇㐀-鿿﨎-﨩𠀀-𲎯]{1,3}[］\]】)）〕])?/u, "")
      .replace(
        /[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2}[县縣市]?\d+日[电電].*|(?:[／/\s][々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,6})?(?<!攝影)報[導道].*|[，,][^，,]{2,}[译譯](?=[)）])/u,
        "",
      ),
  );
  const stop = row.search(STOP);
  // 記者王小明／城北即時報導: what cannot be built like a name is one all the same.
  const isFiled = /^\s*[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,4}\s*[／/][々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,6}報[導道]/u.test(
    text,
  );
  const words = (stop < 0 ? row : row.slice(0, stop))
    .split(SEPARATOR)
    .map((word) => word.replace(/(?<=[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2})等$/u, ""))
    .filter(Boolean);
  const names: string[] = [];
  // 记者：岩温 刀玉香: none is built like a Chinese name, so the first is no name beside a place.
  const areRare = isVouched && !isWriter && stop < 0 && !words.some(isChineseName);
  // 记者 王小明 三江报道: the last is the place.
  const isFromPlace = words.length > 1 && /^\S[报報]/.test(row.slice(stop - 1));
  for (const [at, word] of words.entries()) {
    // 记者：为什么呢？
    const isAsked = words.length === 1 && /^[!！?？]/.test(row.slice(stop));
    const isFirst = (isVouched || isFiled) && at === 0 && !isAsked && isPenName(word);
    // 作者：水利学院 木小雅: who works there is named behind it.
    const isOfUnit = isVouched && at === 1 && UNIT.test(words[0] ?? "") && !UNIT.test(word);
    const isTold =
      isSpaced ||
      isEnclosed ||
      isOfUnit ||
      (areRare && at > 0) ||
      (at > 0 && row.includes(`、${word}`));
    const isPlace = isFromPlace && at === words.length - 1;
    // (记者 阿布力孜): nothing but the name up to the bracket's other half.
    const isAlone =
      isEnclosed && words.length === 1 && stop > 0 && /^[)）】\]]/.test(row.slice(stop));
    const isShort = isTold && !isPlace && /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,3}$/u.test(word);
    if (
      !isFirst &&
      !isShort &&
      !(isAlone && LONG_NAME.test(word) && !UNIT.test(word) && !/[委院]$/.test(word)) &&
      !isChineseName(word) &&
      !isGluedNames(word)
    )
      break;
    names.push(word);
  }
  const isPhotographer =
    !isWriter && names.length === words.length && PHOTOGRAPHED.test(row.slice(stop));
  return isPhotographer ? [] : names;
}

/** 阿布力孜, 买买提·艾力. */
const LONG_NAME = new RegExp(`^[${HAN}·]{4,9}$`, "u");

/** What follows those who took a picture, and wrote nothing. */
const PHOTOGRAPHED = /^[摄攝](?:影\s*(?:$|[)）】\]。，,])|(?![影像]))/;

/** 王小明、河湾报道: a place with the word for what he sent from there. */
const FILED = /[\s、／/]+[々〇㐀-鿿﨎-﨩𠀀-𲎯]{0,4}[报報][道导導]$/u;

/** 赵延东、风笑天: a line of nothing but names, as under a title. */
export function rowOfNames(text: string): string[] {
  if (text.length > 30) return [];
  const names = joinPadded(text.replace(FILED, ""))
    .trim()
    .split(SEPARATOR)
    .filter((word) => !UNIT.test(word));
  return names.length <= 5 && isChineseName(names[0] ?? "") && names.every(isShortName)
    ? names
    : [];
}

/**
 * 王小明 · 2018-04-14: a name in a field of its own beside the date or the source.
 *
 * nameBesideDate("2018/04/14 09:12 · 王小明") // => ["王小明"]
 */
export function nameBesideDate(text: string): string[] {
  if (text.length > 60 || !/\d{4}\s?[-/.年]\s?\d|[来來]源[:：]/.test(text)) return [];
  const fields = joinPadded(text.replace(TAGGED, "")).split(/[\s·|｜•【】]+/);
  // 责编: 王小明: a label says who else it is.
  const isLabelled = (at: number) => /[:：]$/.test(fields[at - 1] ?? "");
  return fields
    .filter((field, at) => isChineseName(field) && !TOOL.test(field) && !isLabelled(at))
    .slice(0, 1);
}

/** Words that a text is filed under, some of which look like names. */
const TAGGED = /(?:标签|分类|关键[词字])\s*[:：].*/u;

/** What begins like a surname and names a button: 关闭. */
const TOOL = new RegExp(`^(?:${FIELDS})`);

function isShortName(word: string): boolean {
  return /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,4}$/u.test(word);
}

/** 张　三 // => 张三: names of two characters are padded to the width of three. */
function joinPadded(text: string): string {
  return text.replace(
    /(?<![々〇㐀-鿿﨎-﨩𠀀-𲎯])([々〇㐀-鿿﨎-﨩𠀀-𲎯])[\s\u3000]+([々〇㐀-鿿﨎-﨩𠀀-𲎯])(?![々〇㐀-鿿﨎-﨩𠀀-𲎯])/gu,
    "$1$2",
  );
}

function isPenName(word: string): boolean {
  return PEN_NAME.test(word) && !/^\d+$/.test(word);
}

const PEN_NAME = new RegExp(
  `^(?:[${HAN}·]{2,7}|[${HAN}·]{2,18}(?=(?:组|部|局|会|院|室|中心|公司|大学|政府)$).*|(?=.*[\\w·])[${LETTERS}\\d_.·-]{2,24}|[A-Z][a-z]+(?: [A-Z][a-z]+)+)$`,
  "u",
);

/** 王建宏张文攀: names set without a space. They stay as the page has them. */
function isGluedNames(word: string): boolean {
  if (word.length < 4 || word.length > 9) return false;
  for (const cut of [2, 3]) {
    const rest = word.slice(cut);
    if (isChineseName(word.slice(0, cut)) && (isChineseName(rest) || isGluedNames(rest)))
      return true;
  }
  return false;
}
