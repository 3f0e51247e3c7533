import { CAPITALS, LETTER, LETTERS } from "../letters";
import { parseUrl, siteLabel } from "./address";
import { DESK } from "./names";
import { isChineseName } from "./surnames";
import { squash } from "./text";

const BODY = new RegExp(
  `(?:^|\\s)(?:news|staff|press|media|team|r[eé]da[ckz]${LETTER}+|today|reporter|correspondent|writers?|welle|magazine|times|editors?|desk|agen${LETTER}+|inc|ltd|llc|gmbh|group|society|university|tv|radio|admin|daily|herald|post|journal|tribune|gazette|weekly|guide|blog)\\.?$|^\\S+$`,
  "i",
);

/** A name of two or three words, as people have. */
export const PERSON = new RegExp(
  `^[${CAPITALS}][${LETTERS}.'’-]+(?: [${CAPITALS}][${LETTERS}.'’-]*){1,2}$`,
  "u",
);

/** Names of desks, agencies and accounts: they stand only where no person is named. */
export function bodyTest(siteNames: readonly string[]): (name: string) => boolean {
  const sites = siteNames.map(squash).filter((site) => site.length > 3);
  return (name) => {
    if (/^[々〇㐀-鿿﨎-﨩𠀀-𲎯가-힣ぁ-ゟァ-ヺヽ-ヿｦ-ﾝ·]+$/u.test(name)) return false;
    const key = squash(name);
    return BODY.test(name) || sites.some((site) => site.includes(key) || key.includes(site));
  };
}

/**
 * The site itself is no author, unless it goes by its one author's name. Chinese sites sign with
 * the first half of theirs: 河湾 for 河湾新闻. 木头的博客 and 木头小站 are a person's; where a label
 * on the page says who wrote (`isSigned`), any site is that is not called an outlet.
 */
export function siteTest(
  siteNames: readonly string[],
  url: string,
): (name: string, isSigned: boolean) => boolean {
  const host = parseUrl(url)?.hostname.replace(/^www\./, "") ?? "";
  const sites = new Set([...siteNames, host].map(squash));
  const isOutlet = (rest: string, isSigned: boolean) =>
    !OWN_SITE.test(rest) && !(isSigned && rest && !OUTLET_SITE.test(rest));
  const isHalf = (name: string, isSigned: boolean) =>
    /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]+$/u.test(name) &&
    !isChineseName(name) &&
    siteNames.some((site) => site.startsWith(name) && isOutlet(site.slice(name.length), isSigned));
  const label = squash(siteLabel(url));
  return (name, isSigned) => {
    const isPerson =
      PERSON.test(name) &&
      !BODY.test(name) &&
      !/^(?:The|Le|La|El|Il|Der|Die|Das) /.test(name) &&
      name.split(" ").every((word) => label.includes(squash(word)));
    const desk = name.replace(OF_DESK, "");
    return (sites.has(squash(desk)) && !isPerson) || isHalf(name, isSigned);
  };
}

/** Redaktion Flussbote, River Daily News Desk. */
const OF_DESK = new RegExp(`^${DESK} (?:(?:de|of|von) )?| ${DESK}$`, "i");

/** What outlets, authorities and companies call theirs. */
const OUTLET_SITE =
  /[网網报報社台刊站局]|新[闻聞]|在[线線]|[频頻]道|[资咨][讯询]|客户端|杂志|头条|传媒|论坛|财经|观察|中心|政府|大学|学院|公司|医院|科技|视频|门户/;

/** What people call their own sites behind their names. */
const OWN_SITE =
  /^(?:的|之家|小[站窝屋筑记栈]|博客|部落|空间|笔记|日[记志]|随笔|手[记札]|杂[记谈货]|书[房屋斋]|主页|个人|[’']s\b|\s*blog)/i;
