import { HAN } from "../letters";

/** Chinese words before the names of those who wrote. */
export const WRITER_ROLES = `(?:[${HAN}]{0,7}[报网刊社台派习席约体闻端]|驻[${HAN}]{1,5}|资深)?\\s*(?:[记記]者(?![从在了获看注发采日近昨今调手观体专暗探招协走追提节])组?|通[讯訊][员員]|实习生|评论员|撰稿人?|撰文|采写|口述|執筆|执笔|[供投]稿人?(?![与及和邮信热])|[编編][译譯](?:者(?![简单]))?(?!者)|(?<!该|該)作\\s?者(?![简簡介其专文观单授系为认按])|[著笔]者|文字|(?<!只看)楼主)`;

/** Short marks before a writer's name: only where a line or a bracket begins. */
export const WRITER_MARKS = `采访(?:\\s*[、和/／]?\\s*(?:整理|撰[文稿]))?\\s*[:：/／|｜丨]|(?:文\\s*[/／、&]?\\s*图|图\\s*[/／、&]\\s*文)(?=[\\s:：/|｜])|图?文\\s*[/／|｜丨:：＝]|[报報][道导導](?:\\s*[及和、/／&]\\s*[摄攝]影)?\\s*[:：](?=\\s*[${HAN}]{2,4}\\s*$)|[□■◎●○◇◆]|(?:文字|撰文)\\s*[/／|｜丨:：]`;

/** What a page states in fields of their own beside source and writer. */
export const FIELDS =
  "时间|日期|更新|发表|发布(?=[时日者人于单机部]|\\s*[:：])|点击|浏览|阅读|评论|字[号体数]|打印|关闭|收藏|分享|订阅|关注|粉丝(?=[\\s\\d:：]|$)";

/** Chinese words before the name of the editor in charge. */
export const EDITOR_ROLES = "(?:责任编辑|責任編輯|责编|(?:本文|网络|值班)?编辑|編輯)";

/** Who was in charge, in brackets behind the text. */
export const BRACKETED_EDITOR = `[（(【\\[]\\s*(?:${EDITOR_ROLES}|校对)(?:\\s*[:：][^）)】\\]]{0,30}|\\s*(?![部室后後])[${HAN}]{2,3})[）)】\\]][\\s\\d]*$`;

/** Roles that end a row of writers' names, without names of interest after them. */
export const OTHER_ROLES = `(?:文并)?[摄攝][影像]?|[供制绘]?图[片源]?|综合|联合|报[道导]|通讯|整理|所有|发自|来?电|讯|${EDITOR_ROLES}|校对|审核|(?:信息|文章|新闻|稿件)?来[源自]|稿源|出处|编者按|${FIELDS}`;

/** What stands for no one in particular. */
export const NO_ONE =
  /^(?:admin\w*|root|webmaster|editors?|user|guest|anonymous|unknown|staff|author|topic|.{0,4}介[绍紹]|null|undefined|none|system|test|[\u4e00-\u9fff]*小编|[\u4e00-\u9fff](?:女士|先生|小姐)|编辑|记者|[未作佚][者名知](?:作者)?|不详|[无匿]名(?:用户)?|网[络友](?:整理)?|互联网|原创|转载|本[站网]|(?:系统|超级)?管理员|站长|discuz.*|\S+cms|comsenz.*|[\u4e00-\u9fff]+(?:网站?|新[闻聞]|[日晚早]报|频道|客户端)|[가-힣]+(?:신문|일보|뉴스)|copyright|gly|twitter|facebook|line|mail)$/i;
