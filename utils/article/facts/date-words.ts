import { anyCase, LETTER } from "../letters";

const PUBLISHED =
  "(?:first |date )?(?:published|posted|created|date|publicado|publiée?|veröffentlicht|erstellt|pubblicato|opublikowano|stand|geplaatst|опубликовано|giriş|yayınlanma)";
const MODIFIED = `(?:last )?(?:[uo]pp?dat${LETTER}+|modifi${LETTER}+|edited|revised|changed|aktuali${LETTER}+|geändert|mise? à jour|a[cg][tg](?:ual|iorn)${LETTER}+|atualizado|cập nhật|bijgewerkt|обновлено|güncellen?me)`;
/** Words that say a date is the article's own or that of a change, in languages with spaces. */
export const DATING = `(?:${PUBLISHED}|${MODIFIED})`;

/** Words that say a date is the article's own. */
export const PUBLISHED_WORDS = anyCase(
  `(?:时间|時間|日期|[发發][布佈表]|[刊录添上出公掲投配][发登入加传版開載稿信]日?|撰写|创建|信息|文章|报道|作成日|입력|등록|작성|게시)[^\\d\\n]{0,8}$|[于於]$|(?<!${LETTER})(?:${PUBLISHED}|dat[au]m?|le|am|vom|el|дата)(?!${LETTER})[^\\d\\n]{0,24}$|(?:نشر|انتشار|تار[يی]خ)[^\\d\\n]{0,24}$`,
);

/** Words that say a date is that of a change. */
export const MODIFIED_WORDS = anyCase(
  `(?:更新|修[改订]|编辑于|編集|수정|업데이트|최종)[^\\d\\n]{0,10}$|(?:(?<!${LETTER})${MODIFIED}|تحديث)[^\\d\\n]{0,24}$`,
);

/** What a header's clock says beside its day, and an article's day line too. */
export const CLOCK_WORDS = /农历|^[^:：]*(?:星期|周)[一二三四五六日天][^:：]*$/u;

/** Words of lines whose date is something else's: an event, a term, a clock, the rights. */
export const FOREIGN_WORDS =
  /截止|有效期|出发[时日]|开幕|[动名议办制工水电考标业赛训理施]时间|今[天日]是|天气|(?<!热度.{0,9})℃|欢迎|现在是|当前时间|注册|登录|生日|©|copyright|all rights|\bborn\b|\bevent\b|\bdeadline\b|retrieved|accessed/i;

/** Class and id names of elements that hold the article's date. */
export const DATE_NAMES =
  /(?:^|[-_\s])(?:(?:pub(?:lish(?:ed)?)?|post(?:ed)?|entry|art)?(?:time|date|meta|info)|pub(?:lish(?:ed)?)?|post(?:ed)?(?:on)?|date(?:line|time|published)|byline|laiyuan|source|riqi|shijian|timestamp|created|ly)(?:$|[-_\s\d])/i;
