/** Words that portals set before the name of their source. */
export const SOURCE_LABEL =
  /(?:(?:文章|信息|新闻|稿件|资料|消息|内容|原文|本文|图文|作品|数据)?\s*(?:来源|來源|來自|来自|来\s+源)(?:于|自)?|稿源|(?:稿件|文章|原文)?出处|转自|转载自|转载于|摘自|选自|原载|原载于|供稿单位|发布机构|发布单位|发布部门|信源|quelle|source|fuente|fonte|źródło|источник|출처|出典|ソース|情報元|引用元|提供|المصدر|bron|källa|kilde|lähde|zdroj|kaynak|nguồn)(?:\s*[:：丨|｜]\s*|(?<=[自载])\s*(?=《))/iu;

/** Endings of the names of papers, agencies, broadcasters and sites. */
export const OUTLET =
  /^[《“]?[\p{sc=Han}A-Za-z\d·・－—-]{1,20}(?:报|網|网|社|台|站|刊|周刊|晚报|日报|时报|早报|晨报|新闻|新闻网|客户端|在线|杂志|频道|电视|广播|之声|头条|传媒|出版社|编辑部|博客|微博|公众号|通讯社|门户|论坛|财经|观察|报道|海外版|综合|晚报|中心|政府|委员会)[》”]?$/u;

/** What stands after the source in the same line. */
export const AFTER_SOURCE =
  /[\t|｜∙•]|\s·\s|\s+(?=\S{1,8}[:：])|\s{2,}|(?:作者|责任编辑|责编|编辑|记者|时间|日期|发布|发表|更新|点击|浏览|阅读|评论|字号|字体|打印|收藏|分享|关闭|我要|我来|我有|有\d+|查看|手机看|点赞|频道|扫一扫|大\s*中\s*小|【|\[|\(\s*\)|（\s*）|[（(](?:记者|作者|责编|编辑))|\d{4}[-年/.]|https?:|www\.|[。；;！？]/u;

/** Agencies and papers that open a dateline, and what follows their name there. */
export const DATELINE =
  /^[\s　]*[（(【[]?\s*(新华社|新华网|中新社|中新网|中国新闻网|人民网|央视网|海外网|环球网|国际在线|[\p{sc=Han}]{2,8}(?:日报|晚报|早报|晨报|时报|商报|都市报|报|网|社|新闻|电视台|客户端|在线))(?=[\p{sc=Han}·]{0,8}(?:\d{1,2}月)?(?:\d{1,2}日)?[\p{sc=Han}]{0,3}(?:电|讯|消息)|讯|消息|\s*[（(](?:记者|通讯员|见习)|\p{sc=Han}{0,4}记者|\s*(?:综合)?报道)/u;

/** What names no source. */
export const NO_SOURCE =
  /^(?:本站|本网|网络|互联网|原创|转载|未知|不详|其它|其他|综合|网络整理|本站原创|佚名|admin|null|undefined|转载文章|(?:国内|国际|社会|体育|娱乐|科技|财经|本地|地方|热点|最新|更多|相关|焦点|时政|滚动|今日|图片|视频|即时)(?:新闻|要闻|头条|观察|报道|财经|论坛)?)$/i;
