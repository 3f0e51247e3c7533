const FULL_STOP = /[。？][”’」』）]?$/;
const CLAUSES = /[，：、].+。|[，：、].+？/u;
/** What somebody says appeals to whoever hears it. */
const QUOTES = /“[^“”]*”/g;
/** What has the reader do something, and labels of offers. */
const APPEALS =
  /[请請您你！!]|我们|本[文站网报刊号]|更多|欢迎|关注|全文|领[取资]|有礼|理性|吧。|[进入]群|^[^，\d]{0,3}(?:扫|识别|下[载載]|打[开開]|使用|转发|分享|长按|点[击赞]|登录后)|^(?:新闻热线|投稿.{0,2}|.{0,2}公众号|[爆报]料(?:热线|电话|邮箱)?)[:：]|^(?:发表评论|付费内容)，[需购]/u;

/** What a site says of its articles, by its name. */
const RIGHTS = /代表|转载|版权|构成/;
const QUOTED = /^“[^”]+[。？！.?!]”$/;

/** A Chinese sentence with its full stop that has the reader do nothing. */
export const isPlainSentence = (text: string): boolean =>
  FULL_STOP.test(text) && !APPEALS.test(text.replace(QUOTES, ""));

/** One of several clauses: it tells of something, whatever words of a button or a label it holds. */
export const isTelling = (text: string): boolean => CLAUSES.test(text) && isPlainSentence(text);

/** What somebody says in quotes, whatever it asks for, or what begins with that. */
export const isSaid = (text: string): boolean =>
  QUOTED.test(text) || (text.startsWith("“") && isPlainSentence(text) && !RIGHTS.test(text));
