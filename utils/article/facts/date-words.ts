/** Words that say a date is the article's own. */
export const PUBLISHED_WORDS =
  /(?:发布|發佈|發布|发表|發表|刊发|刊登|录入|添加|上传|撰写|创建|更新|编辑|信息|文章|报道|出版|日期|时间|時間|於|于)\s*(?:时间|時間|日期|于|於)?\s*[:：]?\s*$|(?:时间|時間|日期|[发發][布佈表]|公開日|掲載|投稿日?|配信|作成日|입력|등록|작성|게시)[^\d\n]{0,8}$|\b(?:published|posted|created|first published|date|publicado|publié|publiée|veröffentlicht|erstellt|pubblicato|opublikowano|dodano|data|datum|stand|geplaatst|publicerad|julkaistu|le|am|vom|el)\b[^\d\n]{0,24}$|(?:опубликовано|дата|نشر|تاريخ)[^\d\n]{0,24}$/iu;

/** Words that say a date is that of a change. */
export const MODIFIED_WORDS =
  /(?:更新|修改|修订|編集|最終更新|更新日時?|수정|업데이트|최종)[^\d\n]{0,10}$|\b(?:updated|modified|edited|revised|changed|last update|aktualisiert|geändert|update|mis[e]? à jour|modifié|actualizado|actualización|modificado|aggiornato|aggiornamento|modificato|atualizado|aktualizacja|zaktualizowano|bijgewerkt|uppdaterad|päivitetty)\b[^\d\n]{0,24}$|(?:обновлено|изменено|تحديث|التحديث)[^\d\n]{0,24}$/iu;

/** Words of lines whose date is something else's: an event, a term, a clock, the rights. */
export const FOREIGN_WORDS =
  /截止|有效期|开幕|举办时间|活动时间|报名时间|会议时间|今天是|今日是|农历|天气|℃|欢迎您|^[^:：]*(?:星期|周)[一二三四五六日天][^:：]*$|现在是|当前时间|注册时间|注册日期|最后登录|生日|©|copyright|all rights|\bborn\b|\bevent\b|\bdeadline\b|retrieved|accessed/iu;

/** Class and id names of elements that hold the article's date. */
export const DATE_NAMES =
  /(?:^|[-_\s])(?:pub(?:lish(?:ed)?)?[-_]?(?:time|date)?|date(?:line|time|[-_]?published)?|time|post(?:ed)?[-_]?(?:on|date|time|meta|info)?|entry[-_]?(?:date|meta)|meta|byline|info|laiyuan|source|riqi|shijian|timestamp|created|artinfo|ly)(?:$|[-_\s\d])/i;
