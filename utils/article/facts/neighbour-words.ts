import { anyCase, HAN, LETTER, SIGNS, small } from "../letters";

const ENDING = `(?:(?![${HAN}])${LETTER})*`;

/** Words for "previous" and "next" in the languages of portals, whatever their endings. */
const BEFORE_STEMS =
  "prev(?![aei](?!ous))|older|vor(?:her)?ig|précéd|anterior|preced|poprzedn|předchoz|предыдущ|попередн|προηγούμεν|önceki|előző|ה?קוד[םמ]|f[oö]r(?:egående|rige)|sebelumn|السابق";
const AFTER_STEMS =
  "next|newer|nächst|suivant|siguient|successiv|seguent|seguint|pr[oó][sx]s?im|następn|следующ|наступн|volgend|επόμεν|sonraki|következő|הבאה?|n[äæ]st[ae]|následuj|berikutn|selanjutn|التالي";
const BEFORE = `(?:[上前]|以前|이전|trước(?!${LETTER})|(?:${BEFORE_STEMS})${ENDING})`;
const AFTER = `(?:[下后後次]|新しい|다음|(?:sau|tiếp(?: theo)?)(?!${LETTER})|(?:${AFTER_STEMS})${ENDING})`;
const EITHER = `(?:${BEFORE}|${AFTER})`;

const ARTICLE = `(?:(?:[篇则則章节首]|个?主题|个?[帖贴]|条?新[闻聞]|条|图集|组图?|个(?=\\s*(?:[:：]|$)|\t))(?!\\s*(?:报道|文章里|说))(?:文章|新[闻聞]|资讯|信息|博文|稿件)?|記事|投稿|エント${ENDING}|ニュース|글|기사|포스트|bài(?: viết)?|tin|(?:(?:news|blog) )?(?:post|story|news|item)(?:s|en|et|ing)?(?!${LETTER})|(?:arti[ckg]|artíc|artyk|postag|entr|messag|beitrag|eintrag|meldung|billet|actualit|not[ií]|matéria|wpis|стат|новост|запис|bericht|άρθρ|haber|yazı|cikk|inl[äæ]gg|innlegg|ה?פוסט|ה?כתבה|člán|ال(?:مقال|خبر))${ENDING})`;
const PAGE = `(?:[页頁]|ページ|페이지|(?:page|seite|p[aá]gina|stron|страниц|sida|الصفحة)${ENDING})`;

/** "Next article", "article suivant", 下一篇, 次の記事. */
const label = (direction: string, noun: string) =>
  `(?:${direction}[\\s一の]{0,3}${noun}|${noun}\\s${direction})`;

/** "Previous: Boats". */
const named = (stems: string) => `(?:${stems})${ENDING}\\s?[:：](?=\\s?${LETTER})`;

/** 上一案例：雨停了, 下一页：雨停了: whatever a site calls what it shows, but for 下一站：河湾. */
const counted = (sides: string) =>
  `[${sides}]一(?![步版期周年月级届次轮任站代])(?:[${HAN}]{1,3}(?<!页)|页(?=\\s*[:：]\\s*[${HAN}]))(?=\\s*[:：])`;

const beginning = (source: string) => anyCase(`^(?:${source})`);

/** Labels of the article before this one. They say article, post or 篇: a page is no article. */
export const PREVIOUS = beginning(
  `${label(BEFORE, ARTICLE)}|${named(BEFORE_STEMS)}|${counted("上")}`,
);
/** Labels of the article after this one. */
export const NEXT = beginning(`${label(AFTER, ARTICLE)}|${named(AFTER_STEMS)}|${counted("下")}`);

/** A quick test that spares most lines of a page the next one. */
export const MAYBE_LABELLED = anyCase(
  `[上前下后後次]|新しい|이전|다음|(?:bài|tin)\\s|${BEFORE_STEMS}|${AFTER_STEMS}`,
);
export const LABELLED = anyCase(
  `${label(EITHER, ARTICLE)}|${named(`${BEFORE_STEMS}|${AFTER_STEMS}`)}`,
);
/** A label only where a link follows: 下一阶段：补短板 is a heading of the text. */
export const COUNTED = anyCase(counted("上下"));

/** Before the second of two labels. */
const SECOND = new RegExp(
  `\\s(?=${label(EITHER, ARTICLE)}\\s?[:：]|${named(`${BEFORE_STEMS}|${AFTER_STEMS}`)})`,
  "gu",
);

/** byLabels("Prev: Boats Next: Nets") // => ["Prev: Boats", " Next: Nets"] */
export function byLabels(text: string): string[] {
  const starts = [0, ...[...small(text).matchAll(SECOND)].map(({ index }) => index)];
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
}

/** "Previous" alone, whose title stands in the next line. */
export const ALONE = beginning(`(?:${BEFORE_STEMS}|${AFTER_STEMS})${ENDING}\\s?[:：]?$`);

/** Words that markup sets above or before a neighbour's title: the markup says which they mean. */
export const DIRECTIONS = beginning(
  `(?:${EITHER}|zurück|weiter|[前次]へ)(?:\\s?${ARTICLE}|[\\s一の]?${PAGE})?(?!${LETTER})`,
);

/** A quick test that spares most links the next one. */
export const MAYBE_NEXT_PAGE = anyCase(
  `[下后後次]|新しい|다음|${AFTER_STEMS}|余|続き|continue|weiter`,
);
/** Words for the article's next page, which no other link carries. */
export const NEXT_PAGE = beginning(
  `[${HAN}]{0,4}${label(AFTER, PAGE)}|[${HAN}]{0,4}余(?:下|全文)|続きを読む|continue (?:reading|to page \\d)|weiter auf seite \\d`,
);
/** Words and signs that may lead to the next page, the next article or the next picture. */
export const NEXT_SIGN = beginning(
  `(?:${AFTER}|weiter|avanti|dalej|další|далее|вперед|次へ|后页|[>›»→⟩▶]+|&gt;)$`,
);
/** What the links of a pager, or of the neighbours, say. */
export const SEQUENCE = label(EITHER, `(?:${ARTICLE}|${PAGE})`);
/** Something that a pager says. */
export const PAGER = anyCase(`^[\\s\\d${SIGNS}]*$|${PAGE}|全文|next|prev`);

/** What is left of "next page 3", "next photo" and the like without their direction. */
export const NO_TITLE = beginning(`(?:${PAGE}?[\\s\\d]*|[ -~]{0,5}|.{0,3})$`);

/** What stands there when there is none. */
export const NOTHING =
  /^(?:无|無|到头|最后一|第一|返回列表|none|no more|n\/a|nothing)\S{0,3}$|^(?:已(?:经)?|这)是\S*$|^(?:很?抱歉)?(?:已经?|暂)?[没沒暂][有无](?!.{4})/i;
