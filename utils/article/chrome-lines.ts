/**
 * Lines that portals put around and into an article, by what they are for. A line is a whole block
 * of text; `longest` keeps a sentence that merely begins like one.
 */
export interface LineRule {
  pattern: RegExp;
  longest: number;
}

const rule = (longest: number, ...sources: string[]): LineRule => ({
  pattern: new RegExp(sources.join("|"), "iu"),
  longest,
});

/** Anything that may stand before a label: brackets, bullets, arrows. */
const LEAD = "^[\\s\\p{P}\\p{S}]*";
/** Nothing more follows but marks. */
const END = "[\\s\\p{P}\\p{S}\\d]*$";

export const LINE_RULES = {
  editor: rule(
    80,
    `${LEAD}(?:(?:本[文期]|本版|网络|新闻|值班|执行|责任|责|文字|图片|视频|新媒体|微信|内容|美术|实习)?(?:编辑|编審|编审|責編|编校|編輯|主编|校对|校對|审核|审校|审读|监制|排版|美编|初审|复审|终审|终校|一审|二审|三审|二校|三校|出品|统筹|审签|签发|责编)|录入|录入者|录入员|上传|供稿|值班主任|值班总编|值班编委|编委|执行主编)(?:人|员|者)?\\s*(?:[:：／/|丨]|[［\\[【（(])`,
    "[（(【\\[]\\s*(?:责任)?(?:责编|编辑|校对|編輯)\\s*[:：]?[^）)】\\]]{0,30}[）)】\\]]\\s*$",
  ),
  originalTitle: rule(
    140,
    `${LEAD}(?:原标题|原題|原题|原文标题|本文标题|文章标题|新闻标题)\\s*[:：]`,
  ),
  dateline: rule(
    90,
    `${LEAD}(?:发布|发表|更新|发稿|编辑|上传|录入|添加|创建|成文|刊发)?(?:时间|日期|于)\\s*[:：]?\\s*\\d`,
    `${LEAD}(?:发布|发表)(?:时间|日期)\\s*[:：]`,
    `${LEAD}(?:published|updated|posted|last updated|last modified|created|modified|date)\\s*(?:on|at|:)?\\s*(?:[:：]|\\p{L}{3,9}\\.?\\s+\\d|\\d{1,4}[\\s./-]|(?:an? |\\d+ )(?:minute|hour|day|week|month|year))`,
    `${LEAD}(?:\\d+|an?)\\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\\s+ago$`,
    `${LEAD}\\d+\\s*(?:-\\s*)?(?:min(?:ute)?s?)\\s+(?:read|lesen|lecture)$`,
    `${LEAD}(?:veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено|公開日|更新日|配信|입력|수정|등록)\\s*(?:[:：]|am|le|el|em|il|\\d)`,
  ),
  /** A date by itself: below the headline it tells when, at the end it signs the text. */
  bareDate: rule(
    90,
    `${LEAD}(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s*(?:星期|周).)?(?:\\s*\\d{1,2}[:：时]\\d{2}(?:[:：分]\\d{2})?秒?)?)(?:\\s*(?:来源|稿源|作者|阅读|浏览|点击|编辑|责编|字号|发布|[|｜/]|\\p{P}*$).*)?$`,
    `${LEAD}(?:\\p{L}{3,9},?\\s+)?(?:\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}\\.?\\s+\\p{L}{3,9}\\.?,?\\s+\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?:[\\s,|–-]*(?:at\\s*)?\\d{1,2}[:.h]\\d{2}.{0,24})?$`,
  ),
  source: rule(
    100,
    `${LEAD}(?:(?:信息|文章|稿件|新闻|资料|图片|本文|内容)?(?:来源|來源|出处|出處)|稿源|转自|转载自|摘自|来自)\\s*(?:[:：|]|于[:：])`,
    `${LEAD}(?:文章)?(?:作者|撰文|发布者|发布人|录入|供稿|投稿|文\\s*[/／|])\\s*[:：/／|].{0,40}$`,
    `${LEAD}(?:source|quelle|fuente|fonte|источник|出典|출처)\\s*[:：]\\s*.{0,60}$`,
  ),
  counters: rule(
    70,
    `${LEAD}(?:浏览|阅读|点击|访问|人气|点赞|收藏|查看|已有|热度|次数|转载|参与|推荐)(?:次数|量|数|率|人数)?\\s*[:：(（]\\s*\\d*`,
    `^\\s*(?:浏览|阅读|点击|人气|热度|点赞|收藏|喜欢|赞|踩|顶|有用|没用|举报|投诉|纠错)\\s*[(（]?[\\d.,]*[万次)）]*$`,
    `${LEAD}(?:字号|字体|字體|文字大小|font size|text size|schriftgröße|taille du texte)\\s*(?:[:：]|$|大|小|中)`,
    `^[\\s\\[【（(]*(?:大|中|小|特大|默认)(?:[\\s\\]】）)|｜/]+(?:大|中|小|特大|默认))+[\\s\\]】）)]*$`,
    `^\\s*(?:A[-+]?\\s*){2,4}$`,
    `${LEAD}\\d[\\d.,]*\\s*(?:views?|reads|likes?|shares?|claps|retweets|reactions|Aufrufe|vues|人阅读|次阅读|人浏览|人看过)${END}`,
  ),
  tools: rule(
    60,
    `^(?:[\\s\\p{P}\\p{S}]*(?:打印(?:本页|本稿|此页)?|关闭(?:窗口|本页)?|(?:加入)?收藏(?:本页|本文)?|返回(?:首页|顶部|列表)?|回到顶部|顶部|放大|缩小|复制(?:链接)?|举报|我要纠错|纠错|推荐给好友|朗读|听新闻|语音播报|繁体|简体|手机看新闻))+${END}`,
    `^(?:print|print (?:this )?(?:page|article|story)|back to top|top|skip to .{0,30}|save(?: article| story)?|listen|listen to (?:this )?(?:article|story).{0,20}|copy(?: link)?|link copied!?|bookmark|close|menu|search|loading\\.*|more|view (?:image|gallery|photos|comments).{0,20}|(?:image|photo|slide) \\d+ (?:of|/) \\d+|\\d+ (?:of|/) \\d+|next|previous|play|pause|edit|report|reply|expand|collapse|hide|show(?: caption| more| less)?|hide caption|toggle caption|enlarge(?: this)? image|caption|getty images|view (?:full|fullsize|in app)|open (?:image|in) .{0,24}|advertisement(?: - .{0,40})?|advertising|advert|sponsored(?: content)?|ad|promoted|continue reading(?: below)?\\.*|story continues below.{0,20}|article continues (?:below|after).{0,20}|scroll (?:down )?to continue.{0,20}|this slideshow requires javascript\\.?|(?:please )?enable javascript.{0,30}|posted (?:in|under|by).{0,40}|filed under.{0,40}|drucken|merken|anzeige|werbung|imprimer|publicité|publicidad|anuncio|реклама|広告|광고|إعلان|广告|廣告|推广)${END}`,
  ),
  share: rule(
    90,
    "分享到|分享至|分享给|分享让更多|扫一扫|扫码|扫描.{0,8}二维码|二维码|微信(?:扫|好友|朋友圈)|朋友圈|新浪微博.{0,12}(?:腾讯|QQ|微信)",
    "^[\\s\\p{P}\\p{S}]*(?:分享|转发|一键分享)(?:[\\s\\p{P}\\p{S}]|$)",
    "^(?:share|tweet|pin|pin it|email|e-mail|send|flip|post)(?:\\s+(?:this|on|via|to|with|by|article|story|it|now)\\b.{0,40})?[\\s\\p{P}\\d]*$",
    "^(?:(?:share|facebook|twitter|x|linkedin|whatsapp|pinterest|pint|email|e-mail|print|reddit|telegram|copy link|messenger|flipboard|tumblr|line|weibo|wechat|baixar|instagram|youtube|threads|bluesky|mail|sms|tiktok|google\\+?|pocket|rss)[\\s\\p{P}\\p{S}\\d]*)+$",
    "^share (?:this|on|via)|^teilen\\b|^partager\\b|^compartir\\b|^compartilhar\\b|^condividi\\b|^поделиться|シェアする|ツイートする|공유하기|^شارك",
  ),
  neighbours: rule(
    140,
    `${LEAD}(?:上一?篇|下一?篇|上一?条|下一?条|上一?页|下一?页|前一篇|后一篇|上一则|下一则|上一主题|下一主题|前の記事|次の記事|이전\\s*글|다음\\s*글|이전\\s*기사|다음\\s*기사)(?=[\\s\\p{P}\\p{S}]|$)`,
    "^[\\s«<‹←»>›→]*(?:previous|next|older|newer|prev)\\s*(?:post|article|story|entry|page|chapter)s?\\b",
    "^(?:vorheriger|nächster|précédent|suivant|anterior|siguiente)\\b.{0,12}(?:artikel|beitrag|article|artículo|post)",
    `^(?:[\\[【（(]?\\d{1,3}[\\]】）)]?[\\s|·]*){2,}(?:下一页|尾页|末页|next|»)?${END}`,
    `${LEAD}(?:首页|末页|尾页|余下全文|阅读全文|展开全文|点击(?:阅读|查看)(?:全文|更多|原文)|查看(?:全文|更多|原文)|继续阅读|阅读原文|全文|收起|展开)${END}`,
    "^(?:pages?\\s*[:：]?\\s*)?(?:\\d+\\s+){2,}\\d*\\s*(?:next.*)?$",
  ),
  related: rule(
    120,
    `${LEAD}(?:更多)?(?:相关|延伸|推荐|热门|更多|精彩|往期|今日|本周|最新|编辑|拓展|扩展|关联|热点|图片|视频|猜你|大家都|精选)(?:新闻|阅读|文章|报道|推荐|链接|稿件|专题|热词|资讯|内容|信息|精彩|图集|视频|话题|喜欢|感兴趣|(?:在|爱)看|回顾|导读|头条|热点|排行|资料|帖子|博文|日志)(?:[\\s\\p{P}]*(?:[:：>»]|$)|推荐|\\s|\\d)`,
    "^[\\s\\p{P}\\p{S}]*(?:猜你喜欢|大家都(?:在|爱)看|您?可能(?:还)?(?:喜欢|感兴趣)|相关阅读|相关新闻|相关文章|相关报道|相关推荐|相关链接|相关专题|延伸阅读|推荐阅读|热门推荐|热门文章|更多新闻|更多精彩|点击(?:进入|查看)?专题|进入专题)",
    "^[\\s\\p{P}\\p{S}]*(?:read (?:more|next|also)|also read|see also|you (?:may|might) (?:also )?(?:like|enjoy|be interested|want|have missed)|more (?:from|stories|news|articles|like this|to (?:read|explore|come))|in case you missed|don.t miss|what to read next|further reading)\\b(?:[\\s\\p{P}\\p{S}].{0,100})?$",
    "^[\\s\\p{P}\\p{S}]*(?:read the full|see more|more (?:on|about|in)|related(?: (?:articles?|stories|story|posts?|content|news|links?|topics?|reading|coverage|video|items?|tags?))?|recommended(?: (?:for you|reading|stories|articles|videos?))?|trending(?: now| stories)?|most (?:read|popular|viewed|shared|commented)|popular (?:now|posts|stories)|top (?:stories|news|picks|articles)|latest (?:news|stories|posts|articles|from)|up next|editor.?s.? picks?|from the web|around the web|learn more|watch|listen|explore more|discover more|keep reading|continue to|find out more|video|get more)\\b(?:\\s*[:：|>»–—].{0,100}|[^.。]{0,25})$",
    "^[\\s\\p{P}\\p{S}]*(?:関連記事|関連リンク|関連ニュース|あわせて読みたい|おすすめ(?:記事)?|人気記事|合わせて読みたい|관련\\s*(?:기사|뉴스|글)|많이\\s*본|추천\\s*(?:기사|뉴스)|читайте также|по теме|материалы по теме|lesen sie (?:auch|mehr)|mehr zum thema|mehr (?:dazu|von|aus|über)|auch interessant|weitere (?:artikel|themen|nachrichten)|das könnte sie|meistgelesen|lire (?:aussi|la suite|également)|à lire(?: aussi)?|voir aussi|sur le même sujet|les plus lus|dans la même|te puede interesar|lea también|leer más|más (?:noticias|información|leídas)|también (?:te|le) puede|relacionad[ao]s?|leia (?:também|mais)|veja (?:também|mais)|saiba mais|mais lidas|leggi anche|potrebbe interessarti|اقرأ (?:أيضا|أيضًا|المزيد)|مواضيع ذات صلة|لمزيد|czytaj (?:też|także|więcej)|zobacz (?:też|także)|lees (?:ook|meer)|läs (?:också|mer))",
  ),
  rights: rule(
    260,
    "版权(?:所有|声明|归|说明|与免责)|未经.{0,10}(?:授权|许可|允许|同意).{0,30}(?:转载|复制|使用|不得|禁止|严禁)|(?:转载|引用).{0,8}(?:请|须|需|务必)?(?:注明|保留|联系)|禁止转载|谢绝转载|免责声明|特别声明|郑重声明|(?:仅|不|并不)代表.{0,16}(?:观点|立场|看法)|(?:侵权|涉及版权|版权问题).{0,30}(?:联系|删除|告知|处理)|不构成.{0,8}投资建议|投资有风险|据此操作.{0,6}风险",
    "^[\\s\\p{P}\\p{S}]*(?:声明|提示|注意|免责|版权)\\s*[:：].{0,160}(?:转载|版权|侵权|观点|本网|本站|网站)",
    "all rights reserved|©\\s*(?:\\d{4}|\\p{L})|\\(c\\)\\s*\\d{4}|^copyright\\b|\\bcopyright \\d{4}|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|無断(?:転載|複製)|무단\\s*(?:전재|복제|배포)|저작권자|جميع الحقوق محفوظة|все права защищены",
    "(?:may not|cannot|must not) be (?:published|reproduced|republished|reprinted|rewritten|redistributed)",
    "we may (?:receive|earn) (?:a )?(?:compensation|commission)|earns? (?:a |an )?(?:affiliate )?commissions?|affiliate (?:links?|partnerships?|commission)|as an amazon associate",
  ),
  comments: rule(
    90,
    `${LEAD}(?:我要|发表|网友|最新|热门|全部|查看|精彩|我来|用户|读者|文明|写)?(?:评论|跟贴|跟帖|留言|点评|回复|吐槽|说两句|讨论|发言)(?:一下|列表|区)?[\\s\\p{P}\\p{S}\\d]*(?:条|人参与|$)`,
    "条评论|评论\\s*[(（]\\s*\\d|发表评论|网友评论|我来说两句|文明上网|理性发言|暂无评论|抢沙发|登录后.{0,6}评论",
    "^(?:view |show |see |read |post |load |hide )?(?:all )?(?:the )?\\d*\\s*(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|replies|responses|комментари\\p{L}*|コメント|댓글)[\\s\\p{P}\\p{S}\\d]*$",
    "leave a (?:comment|reply)|(?:add|post|write|submit) (?:a|your) comment|join the (?:conversation|discussion)|comments? (?:are|is) (?:now )?(?:closed|disabled|off)|be the first to comment|your email address will not be published|コメントする|댓글\\s*(?:쓰기|작성)|tell us what you think",
  ),
  offers: rule(
    240,
    "^[\\s\\p{P}\\p{S}]*(?:关注|长按|点击|下载|打开|微信搜索|搜索|欢迎关注|欢迎|请|快来|更多).{0,40}(?:公众号|客户端|APP|微信号|官方微信|官方微博|视频号|小程序|头条号|抖音)",
    "(?:下载|打开|使用).{0,8}(?:客户端|APP)|(?:公众号|微信号)\\s*[:：]|(?:登录|注册).{0,6}(?:后|即可|查看|阅读|会员|账号)|新闻热线|爆料(?:热线|电话|邮箱)|投稿(?:邮箱|热线)|会員登録|無料登録|구독하기",
    "^(?:please )?(?:sign up|sign in|log ?in|subscribe|register|join|create (?:an|your) (?:free )?account|become a (?:member|subscriber)|already (?:a|have)|support (?:our|us|the|independent)|donate|follow (?:us|@|\\p{Lu}[\\p{L}.' ]+ on)|like us on|download (?:our|the)|get (?:our|the|more|breaking|daily|exclusive|unlimited|access)|receive|enter your email|email address|thank(?:s| you)[!. ]*(?:for (?:subscribing|signing|your|reading|visiting).{0,60})?|you have successfully|you.re (?:in|subscribed|signed)|by (?:signing|subscribing|clicking|submitting|registering|continuing)|i agree to|we.ll (?:never|be in touch)|this site (?:uses|is protected)|we use cookies|this website uses|want (?:more|to)|looking for more|have a (?:tip|story)|got a (?:tip|story)|stay (?:up|in|informed|connected|tuned|on top)|never miss|don.t miss)\\b",
    "sign up (?:for|to|here|now|today)|subscribe (?:to|now|here|today)|(?:our|free|daily|weekly|the) (?:\\p{L}+ )?newsletter|in your inbox|to your inbox|follow (?:us|me|him|her|them|\\p{L}+ \\p{L}+) on (?:twitter|facebook|instagram|x\\b|linkedin)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|newsletter (?:abonnieren|bestellen)|jetzt (?:abonnieren|anmelden|registrieren)|abonnez-vous|inscrivez-vous|s.inscrire|suscríb(?:ete|ase)|regístrate|inscreva-se|assine|iscriviti|abbonati|подписывайтесь|подпишитесь|メルマガ|登録はこちら",
  ),
  breadcrumb: rule(
    120,
    `${LEAD}(?:您?(?:的|现在|当前|目前)?(?:所在)?(?:的)?位置|当前页面|所在栏目|栏目)\\s*(?:是|在)?\\s*[:：]`,
    "^\\s*(?:首页|主页|网站首页|home|startseite|accueil|inicio|início)\\s*(?:[>»›＞→/|\\\\-]|$)",
    "[>»›＞]\\s*(?:正文|内容|文章|浏览文章)\\s*$",
  ),
  tags: rule(
    160,
    `${LEAD}(?:标签|关键词|关键字|tags?|tagged|topics?|keywords|categories|category|schlagworte|themen|mots[- ]clés|etiquetas|temas|теги|タグ|태그|分类|所属分类|文章分类|本文标签)\\s*(?:[:：]|$)`,
    "^(?:tags?|topics|tagged|filed under|more on:?|posted in|schlagwörter|themen)\\s*[:：]?(?:\\s|$)",
  ),
} as const satisfies Record<string, LineRule>;

export type LineKind = keyof typeof LINE_RULES;

const KINDS = Object.keys(LINE_RULES) as LineKind[];

/** What kind of portal line a block's text is; null: none, so it may be the article's own. */
export function lineKind(text: string): LineKind | null {
  const line = text.trim();
  for (const kind of KINDS) {
    const { pattern, longest } = LINE_RULES[kind];
    if (line.length <= longest && pattern.test(line)) return kind;
  }
  return null;
}
