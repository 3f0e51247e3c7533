import { anyCase, HAN } from "../letters";
import { FIELDS } from "./role-words";

const SOURCES = `(?:(?:(?!数据|资料|資料|數據)[${HAN}]{2}\\s*)?(?:[来來]\\s*[源自]|出处)[于自]?|稿源|[转摘]载?[自于]|选自|原载于?|供稿单位|[发發](?:[布佈].|文机)[构構位门門關关]|source|quelle|fuente|fonte|źródło|источник|출처|出典|المصدر|bron|kilde|kaynak|zdroj|källa|forrás|sursa|източник|джерело|izvor|nguồn|מקור|स्रोत)`;
/** Words that portals set before the name of their source. */
export const LABELLED_SOURCE = `${SOURCES}\\s*(?:[:：丨|｜]|(?<=(?<![${HAN}])[来來稿]源)[/／])`;
export const SOURCE_LABEL = anyCase(
  `(?:${LABELLED_SOURCE}\\s*|(?<=来自.{0,6})公众号(?:[:：]|\\s*(?=[“「《]))|${SOURCES}(?<=[自载])\\s*(?=《)|(?<=^|[\\s\\d])${SOURCES}(?<=源)\\s+(?=[${HAN}])|^${SOURCES}(?<=[${HAN}])$)`,
);

/** Endings of the names of papers, agencies, broadcasters and sites. */
export const OUTLET =
  /^[《“]?[々〇㐀-鿿﨎-﨩𠀀-𲎯A-Za-z\d·・－—-]{1,20}(?:[报報網网社台站刊]|新闻|客户端|在线|杂志|融媒|体育|频道|电视|之声|头条|传媒|编辑部|博客|公众号|(?<![首次新闻式于息威策员])发布|论坛|财经|观察|海外版|中心|政府|委员会)[》”]?$/u;

/** What stands after the source in the same line. */
export const AFTER_SOURCE = new RegExp(
  `[\\t|｜∙•]|\\s[aA][+-]|[”」]\\s*[（(，,]|\\s·\\s|\\s微博|\\s+(?=\\S{1,8}[:：]|全文\\S*\\d|阅读\\S*\\d)|\\s{2,}|(?:作\\s?者|责任编辑|[责编][编辑]|记者|(?!(?<=[${HAN}])评论(?![\\s\\d:：(（]))(?:${FIELDS})|举报(?!中心|网)|我[要来有]|有\\d|查看|参与|手机|点赞|频道\\s*[:：]|扫|大\\s*中\\s*小|【|\\[|\\(\\s*\\)|（\\s*）|[（(](?:[记作]者|ID\\s*[:：]|[责编][编辑]))|\\d{4}[-年/.]|https?:|www\\.|[。；;！？]`,
  "u",
);

/** Agencies and papers that open a dateline, and what follows their name there. */
export const DATELINE =
  /^[\s　]*[（(【[]?\s*([々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,10}(?:[报報网網社]|新[闻聞]|电视台|客户端|在线))(?=[々〇㐀-鿿﨎-﨩𠀀-𲎯·]{0,8}(?:\d{1,2}月)?(?:(?:\d{1,2}日)?[々〇㐀-鿿﨎-﨩𠀀-𲎯]{0,3}[电讯]|\d{1,2}日[々〇㐀-鿿﨎-﨩𠀀-𲎯]{0,3}消息)|讯|消息|\s*[（(](?:记者|通讯员|见习)|[╱／/]?[々〇㐀-鿿﨎-﨩𠀀-𲎯]{0,4}[记記]者|\s*(?:综合)?报道)/u;

/** A line of nothing but a paper in brackets, with its day: 《河湾日报》, 【2018/04/14 河灣報】. */
export const CLOSING_SOURCE =
  /^[\s　]*[【（(《]\s*(?:\d{4}[-/.年][\d/.月-]+日?\s*)?(?:原?载于?|[摘转轉]自)?《?([々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,10}[报報社网網刊])》?\s*[】）)》]?(?=$|@)/u;

/** Labels of what pictures and figures come from. */
export const CREDIT_LABEL = /(?:图|圖|照)片|[题題配头]图|封面|数据|數據|图源/;

/** What names no source. */
export const NO_SOURCE =
  /^(?:下载.*|举报|本[站网报刊社台](?:原创)?|来自.*|(?:互联)?网络?(?:整理)?|原创|转载(?:文章)?|[未佚][知名]|不详|其[它他]|综合|admin|null|undefined|自[拍摄]|视觉中国|图虫.*|(?:iPhone|Android|手机|网页).*|(?:国[内际]|社会|体育|娱乐|科技|财经|[本地][地方]|热点|[最更][新多]|相关|焦点|时政|滚动|图片|视频)(?:新闻|要闻|头条|报道)?)$/i;
