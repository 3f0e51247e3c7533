import { COMMENTS, READERS } from "./comment-words";
import { ARROW, HOME_NAMES, LEAF_NAMES } from "./facts/breadcrumb-words";
import { SEQUENCE } from "./facts/neighbour-words";
import { BRACKETED_EDITOR } from "./facts/role-words";
import { LABELLED_SOURCE } from "./facts/source-words";
import { HAN, LETTER, LETTERS, SIGNS } from "./letters";
import { LEAD, type LineRule, rule } from "./line-rule";

/** Nothing more follows but marks. */
const END = `[\\s${SIGNS}\\d]*$`;
/** What counters count and buttons do. */
const REACTIONS =
  "(?:浏览|阅读|点[击赞]|访问|人气|收藏|查看|热度|转载|参与|推荐|喜欢|打?赏|[赞踩顶]|举报)";

/** How portals send their readers on to another text, in languages that say it with a verb. */
const READ =
  "(?:à |a )?(?:lire|voir|lesen|sehen|hören|le[ae]r?|mir[aáe]|ver|puedes leer|leia|veja|leggi|guarda|lees|lue|vedi|siehe|прочетете|citeș?te|czytaj|zobacz|przeczytaj|читайте|смотрите|l[äæe]s|čtěte|přečtěte|prečítajte|pročitajte|διαβάστε|olvass|baca|simak|xem|đọc|اقرأ|شاهد)";
const ALSO = `(?:s(?:ie|i) )?(?:aussi|également|la suite|plus tard|auch|mehr|hier|también|además|más|mais|também|anche|ook|verder|meer|też|także|więcej|și|також|myös|s?i(?=\\s*[:：])|още|επίσης|также|далее|också|mer|også|juga|thêm|أيض${LETTER}*|المزيد)`;

/** Between a field's name and what it says. */
const FIELD = "[:：／/|｜丨]";

/** What portals write, by what it is for, in small letters. The first kind that says a line is its own. */
export const LINE_RULES = {
  editor: rule(80, {
    eastern: [
      `${LEAD}(?:纠错[】\\]]\\s*)?[${HAN}]{0,4}(?:[主责美]编|编\\s*[辑委審审校]|編輯|[校审審][对對核校读]|[初复终一二三][审校]|[审签]发|监制|排版|[题头配]图|图片(?=[\\s|丨]*[|丨])|出品|统筹|录入|上传|供稿|值班(?:主任)?(?=\\s*[:：]\\s*[${HAN}]{2,4}(?:\\s|$))|策划|通讯员)[人员者]?\\s*[:：／/|｜丨［\\[【】（(]`,
      `${LEAD}(?:责(?:任编辑|编)\\s*[${HAN}]{2,3}|(?:(?:编辑|校对)\\s+[${HAN}]{2,3}\\s*){2,})${END}`,
      `^[（(](?!掌声)[${HAN}]{2,3}[)）]$`,
      "^[가-힣=\\s]{2,16}(?:기자|특파원|(?=[(\\[]?\\w\\S*@))[\\s(\\[]*(?:\\S+@\\S+)?$",
      `^[【\\[](?:记者|摄影|文字|图片|通讯员|视频|剪辑|校对)[】\\]]\\s*[${HAN}]{2,4}(?:[\\s、]+[${HAN}]{2,4})*$`,
      `${LEAD}(?:图片?|摄影|制图|海报|视频|设计)\\s*[:：/／]\\s*[${HAN}]{2,4}$`,
      `^[^。！？]*${BRACKETED_EDITOR}`,
      // Nothing but fields, of which an editor's is one.
      `^(?=[（(【]|(?:图?文|摄影|拍摄|剪辑|制作|编写|撰稿|记者)|.*(?:编辑|校对))(?=.*(?:编辑|[审校][核对])\\s*${FIELD})[\\s（(【[]*(?:[${HAN}]{1,4}\\s*${FIELD}\\s*[${HAN}]{2,4}(?:[\\s、，]+[${HAN}]{2,4})*[\\s；，]*){2,}[）)】\\]]*$`,
    ],
  }),
  originalTitle: rule(140, {
    eastern: [`${LEAD}(?:转自\\S+\\s)?(?:原文?|本文|文章|新闻)(?:标题|[题題])(?:[为是]|\\s*[:：])`],
  }),
  dateline: rule(90, {
    eastern: [
      `${LEAD}(?:(?:[发發刊更编上录添创成][布佈表稿新发辑传入加建文])(?:时间|日期|于)|于)\\s*[:：]?\\s*\\d(?!.*[。，])`,
      `${LEAD}(?:[发發][布佈表](?:时间|日期)\\s*[:：]|发布于[:：][${HAN}]+$|ip属地)`,
      `${LEAD}(?:最終)?更新(?:日時?)?\\s*[:：]\\s*\\d+(?:[-/.年月]|小时前|分钟前)(?!.*[。，、])`,
      `${LEAD}(?:本[帖文]最后(?:由|更新于)|今天是?[:：]?\\s*\\d{4})`,
    ],
    western: [
      `${LEAD}کد خبر`,
      `${LEAD}(?:last )?(?:published|updated|posted|created|modified|date)\\s*(?:on|at|:)?\\s*(?:[:：]|${LETTER}{3,9}\\.?\\s+\\d)`,
      `${LEAD}(?:${LETTER}+\\s+)?(?:\\d+|an?)\\s+(?:min(?:ute)?|hour|day|week|month|year)s?\\s+ago(?:\\s*\\(.{0,12})?$`,
      "\\b\\d+[ -]min(?:ute)?s? read\\b",
      `${LEAD}\\d+\\s*-?\\s*min(?:ute)?s?\\s+(?:lesen|lecture)$|^(?=.*\\d)(?:(?:(?:temps|tiempo|tempo) d[ei] )?(?:lect|leit|lett)ur[ae]|ten tekst przeczytasz).{0,12}$|^(?:lesezeit|lesedauer|leestijd)[ :].{0,40}$`,
    ],
  }),
  source: rule(100, {
    any: [`${LEAD}${LABELLED_SOURCE}`],
    eastern: [
      `${LEAD}(?:文章)?(?:作者|撰文|口述|整理|译者|发布[者人]|[供投]稿|文\\s*[/／|])\\s*[:：/／|](?:.{0,5}|.{0,40}(?<![。！？]))$`,
    ],
  }),
  counters: rule(70, {
    eastern: [
      `${LEAD}${REACTIONS}(?:次数|[量数率]|人数)?\\s*(?:[:：]\\s*(?:数据)?(?:加载|统计)中|[:：(（](?!\\s*[${HAN}]{3}[^:：]*$)|[\\d.,]*[万w次)）+]*$)`,
      "^[全本]文.{0,4}\\d.{0,9}阅读.{0,7}\\d+\\s*分钟$",
      "^[（(][本此该].{0,40}(?:阅读|浏览|点击)了?\\s*\\d+\\s*次[)）]$",
      `${LEAD}(?:字[号体體])\\s*(?:[:：大小中]|$)`,
      `^(?:[\\s${SIGNS}]*(?:特?大|[中小]|默认)(?=[\\s${SIGNS}]|$)){2,}[\\s${SIGNS}]*$`,
      `${LEAD}(?:已有|共有?)?\\s*\\d[\\d.,]*\\s*[人次]\\s*(?:参与|(?:阅读|浏览|看过|[点已]?赞|喜欢|收藏).{0,6})${END}`,
    ],
    western: [
      `${LEAD}font\\s*(?:[:：大小中]|$)`,
      `${LEAD}\\d[\\d.,]*\\s*(?:views?|likes?|shares?)${END}`,
      "^(?:[^:.]{3,20}: ?)?[aأ][+-]? [aأ][+-]?(?: a[+-]?)?$",
      "^.{0,12}(?:this|diese[rs]?|cet(?:te)?|est[ae]|quest[ao]|deze|dit|denne) (?:page|seite|beitrag|p[aá]gina|art[ií]|info).{0,40} (?:(?:help|use)ful|hilfreich|utile|útil|nuttig) ?\\?$",
      `^(?:hits|views|reads|zugriffe|visite|affichages|visitas|просмотр${LETTER}*)\\s*[:：]\\s*[\\d.,]+$`,
    ],
  }),
  tools: rule(60, {
    any: ["^[!-~]+@[!-~]+(?: \\(end\\))?$|^-+ ?[03]0+ ?-+$", `^\\w* ?\\d+ / \\d+${END}`],
    eastern: [
      `^(?:[\\s\\d${SIGNS}]*(?:打印|关闭|(?:加入)?收藏|返回|(?:回到)?顶部|放大|缩小|默认|复制|(?:我要)?纠错|[顶踩]一下|推荐给好友|朗读|查看(?:原|大)图|ai\\s?(?:摘要|[导速总][读览结])|听新闻|[繁简]体|手机看新闻|举报|反馈|投诉|加载更多|点赞|打赏(?:作者)?|默认排序|(?:全文)?完|(?:视频)?加载中(?:.?请稍[候后等])?|点击(?:收听|播放|观看)(?:音频|视频)?)(?:[本此][页稿文]|窗口|首页|列表|链接)?)+${END}`,
      "^(?=.*(?:打印|关闭|评论|收藏))(?:\\s*[【[〖][^【】\\[\\]〖〗]{1,14}[】\\]〗]){3,}$",
      `^(?:請繼續.{1,9}|(?:文章)?目[录次]|本文导航|摘要|(?:[早晚日]报|本[报刊期]|今日|精彩|新闻)?导读|赞助.{0,6}|[広廣广]告|광고)${END}`,
    ],
    western: [
      `^.{0,16}(?:loading|chargement|cargando|carregando|caricamento|wird geladen)(?:…|\\.{3})$`,
      `${LEAD}(?:the )?end${END}`,
      `^\\[?(?:print|save|listen|back to top|imprimer (?:cet|la|l.art).{0,40}|(?:artikel|seite) drucken|imprimir (?:est?[ea]|la|el) .{0,20}|envoyer à un ami|skip (?:(?:to|past) .{0,30}|adv[a-z]+)|copy link|close|menu|search|more|view .{0,20}|\\w* ?\\d+ of \\d+|list of \\d+ items|end of list|next|previous|reply|(?:hide|show|toggle|enlarge).{0,14}|(?:end|after) (?:of )?(?:newsletter|advert\\w*) ?(?:promotion)?|jump to (?:navigation|search|content|main|comments).{0,12}|printer.friendly.{0,40}|purchase licensing rights.{0,20}|getty images|edit (?:this page|on github).{0,16}|advert.{0,40}|sponsored.{0,9}|this slideshow requires .{0,14}|(?:the )?video (?:loading|will auto.?play .{0,20})|continue reading.{0,6}|(?:story|article) continues .{0,20}|anzeige|(?:table of )?contents|inhaltsverzeichnis|sommaire|spis treści|report (?:a|an) (?:problem|error|typo).{0,24}|انتهای پیام.{0,2}|werbung|(?:[${LETTERS} ]{3,20} )?pubb?lici${LETTER}+|reklam[ay]?|zur startseite|empfohlener redaktioneller inhalt|listen to this article|anuncio|quảng cáo|إعلان|реклама|(?:écouter|ouvir|escuchar|ascolta) (?:l.|el |la |[oa] )?(?:art[ií]c[a-z]+|mat[ée]ria|not[a-zí]+)|استمع للمقال)${END}`,
    ],
  }),
  share: rule(90, {
    eastern: [
      "分享[到至给让]|在看[”」]|^(?:喜欢就)?点[个亮]?.{0,4}在看|^(?:觉得|喜欢).{0,9}[就请，,].{0,3}(?:点个?赞|转发|收藏)|扫一扫|扫码|二维码|微信[扫好]|朋友圈|シェア",
      `${LEAD}(?:一键|欢迎)?(?:分享|转发)+(?:[\\s${SIGNS}]|$)`,
      `^(?:공유(?:하기)?|ツイート)${END}`,
    ],
    western: [
      `^(?:(?:share|tweet|pin(?: it)?|e-?mail|print)(?: recipe)? ?)+(?:(?:this|on|via|to|article|story|it)\\b.{0,40})?${END}`,
      `^(?:(?:share|paylaş|сподели|поделиться|udostępnij|dela?|facebook|twitter|x|linkedin|whatsapp|pinterest|e?-?mail|print|reddit|telegram|line|weibo|instagram|youtube)[\\s${SIGNS}\\d]*)+$`,
      "share (?:this|on|via)|^sharing is caring|^like this (?:story|article)\\? share",
      "^(?:teilen|partager|comparti|partilh[ae](?!mos)|condividi)",
      `^(?:(?:diesen )?artikel teilen|شارك|مشاركة|اشتراک گذاری)${END}`,
    ],
  }),
  neighbours: rule(140, {
    any: [
      `^(?:pages?\\s*[:：]?\\s*)?(?:[\\[【（(]?\\d{1,3}[\\]】）)]?(?:[\\s|·]+|$)){2,}(?:下一页|[尾末]页|next|»)?${END}`,
    ],
    direction: [`^(?!“)[第共页\\d\\s${SIGNS}]*${SEQUENCE}(?=[\\s${SIGNS}]|$)`],
    eastern: [
      `${LEAD}(?:请?(?:记住|收藏)本[书站](?:首发|最新|网址|域名|地址|[:：，。]|$)|(?:本站)?最新(?:网址|域名)|天才一秒记住|手机(?:用户请(?:浏览|访问|到)|版阅读网址)|本章(?:未完|完$))`,
      `${LEAD}(?:[首末尾]页|(?:返回.{1,6})?(?:点击|继续)?(?:余下|阅读|展开|收起|查看){0,2}(?:全文|更多|原文)|继续阅读|收起|展开)${END}`,
      "键盘.{0,14}翻页",
      `${LEAD}(?:本(?:新闻|文)|当前第?\\s*\\d+\\s*页.?)?共\\s*\\d+\\s*页[第共页当前在\\d\\s${SIGNS}]*$`,
      `${LEAD}[点點]击(?!“).{0,9}(?:[下翻]一?[页頁张張]|大[图圖])${END}`,
    ],
  }),
  related: rule(120, {
    eastern: [
      `${LEAD}(?:点击(?:进入|[查观]看)(?:专题|直播|视频|图集)|(?:更多|作者)?(?:[小主]编|编辑(?=推荐)|相[关關]|延伸|推[荐薦]|[热熱][门門点點]|更多|精[彩选]|往期|今日|本周|最新|[拓扩]展|关联|图片|视频|猜你|大家都|[您你]?可能[还還也]?)(?:新[闻聞]|[阅閱][读讀]|文章|报道|報導|推[荐薦]|链接|稿件|专题|热词|资讯|内容|精彩|图集|视频|喜[欢歡]|感兴趣|[在爱]看|回顾|头条|排行)(?:[\\s${SIGNS}]*(?:[:：>»《》】\\]]|$)|推荐|\\s|\\d))`,
      `${LEAD}(?:看更多(?=[\\s:：>»]|$)|(?:点击)?(?:查看|浏览)更多.{0,20}(?:文章|内容|新闻|资讯|信息)${END}|该菜谱被?归[纳类][到于]|本文已?被?收录[到于](?:专[栏辑题]|合集|话题))`,
      `${LEAD}(?:関連(?:記事|リンク|ニュース|】)|[あ合]わせて読みたい|おすすめ|人気記事|관련\\s*기사|많이\\s*본|続きを[読見][むる]|記事全文|【写真】|阅读下一篇)`,
    ],
    western: [
      `${LEAD}(?:read (?:more|next|also)(?!\\?)|also read|see also|(?:people are )?also reading|you (?:may|might) (?:also )?(?:like|be interested|have missed)|more (?:from|stories|news|articles|like this)|related (?:articles?|story|stories|coverage|reading)|in case you missed|don.t miss)\\b(?:[\\s${SIGNS}].{0,100})?$`,
      `${LEAD}(?:read the full|see more|more(?: on| about|(?=:))|m(?:ehr|ás)(?=:)|read(?=:)|related(?! work$)|suggested topics|recommended|trending|most (?:read|popular)|(?:popular|top|latest) (?:news|stories|posts)|up next|editor.?s.? picks?|watch|find out more)\\b(?:\\s*[:：|>»–—].{0,100}|[^.。]{0,30})$`,
      `${LEAD}(?:קראו (?:גם|עוד)|אולי יעניין|dalsz(?:y ciąg|a część) (?:materiału|artykułu)|więcej takich|${READ} ${ALSO}(?!${LETTER})|à lire|(?:ранее )?по теме|(?:auch |das |te )?(?:interessant(?:$|[:：])|könnte sie|recomendamos|puede)|(?:vous aimerez aussi|você também pode gostar|articoli correlati|قد يعجبك أيض${LETTER}*|(?:mehr )?(?:zum thema|dazu))\\s*(?:$|[:：])|(?:weitere ${LETTER}+|ähnliche (?:beiträge|artikel|themen|meldungen|nachrichten|produkte))$|weiter ?lesen(?:$|[:：])|meistgelesen|(?:dans |sur )?l[ea] même (?:rubrique|sujet(?=\\s*(?:[:：]|$)))|(?:${LETTER}+ )?relacionad[ao]s|más información|.{1,2}lg.{1,2}l.{1,2} haber|.{0,14}lginizi çek|haberin devam|saiba mais|approfondisci|подробнее$|материалы по|यह भी|ये भी|tin liên quan|بیشتر بخوانید|(?:مطالب|اخبار) مرتبط|مواضيع ذات)`,
    ],
  }),
  rights: rule(260, {
    any: [`^.{0,40}©\\s*(?:\\d{4}|${LETTER})`],
    eastern: [
      "icp[备備证]|版[权權](?:所有(?![者人])|[声聲]明|归|说明|与免责)|[未非][经經].{0,40}(?:[转轉][载載]|(?:不得|禁止).{0,12}(?:[复複][制製]|摘[编編]|引用))|[经經]授[权權][，,]?(?:不得|禁止)(?:使用|商用|盗用)[。！]?$|(?:转载|引用).{0,9}(?:注明|保留|联系|附上|授权)|[禁谢][止绝]转载|(?:免责|特别|郑重|广告)声明|作者声明本文|本文无利益相关|[仅不]代表.{0,16}(?:观点|立场|看法)|观点[仅只]代表|(?<!入)侵(?:删|权.{0,30}(?:联系|删除|处理))|不构成.{0,8}投资|有风险.{0,2}(?:投资|入市|理财|交易)[需须]谨慎|据此操作|ai.{0,4}(?:生成|总结|提[取炼]).{0,6}(?:仅供参考|谨慎|甄别)",
      `${LEAD}本[文内].{0,14}(?:[仅不]代表|独立观点)`,
      "^(?:凡(?:本.{0,8}|来源)?注明|技术支持\\s*[:：][^。]*$)|^本文(?:.{0,120}授权(?:发布|转载)|首发)",
      `${LEAD}(?:本[文页]|原文)(?:链接|地址|网址)\\s*[:：]`,
      `${LEAD}(?:友情|温馨)?(?:声明|提示)\\s*[:：].{0,160}(?:转载|版权|侵权|观点|本[网站])`,
      "無断[転複]|무단\\s*전재|저작권자|知识共享署名|著作权归",
    ],
    western: [
      "^(?:copyright\\b|trackbacks?\\s*(?:[:：]|url|$)|this field is for validation)",
      "all rights reserved|\\(c\\)\\s*\\d{4}|\\bcopyright \\d{4}|alle rechte vorb|droits réserv|(?:derechos|direitos) reserv|جميع الحقوق|все права|riproduzione riservata|tüm hakları",
      "^[(*]?(?:disclaimer: )?(?:the |any |all )?(?:views and )?(?:views|opinions) expressed (?:in|by|on|here).{0,60}(?:are (?:those|solely|the author)|do not (?:necessarily )?(?:reflect|represent))",
      "^(?:هذ[اه] )?ال(?:مقال|[آأا]راء).{0,40}لا [تي]عبر.{0,24} عن (?:رأي|وجهة)",
      "(?:may not|cannot|must not) be (?:published|reproduced|republished)",
      "^a version of this article|^our standards:|^this (?:entry|post) was posted|^dieser (?:beitrag|eintrag|artikel) wurde (?:am|unter) |licensed under a ?creative|^cet(?:te entrée| article) a été publiée?|^article réservé|^.{0,120}(?:we may (?:receive|earn) .{0,24}commission|(?:contains?|enthält) (?:affiliate|(?:werbe|partner)-?links)|.{0,40}affiliate-links)",
    ],
  }),
  notice: rule(600, {
    eastern: [`${LEAD}(?:免责|特别|郑重|版权)声明\\s*[:：]`],
    western: [
      `${LEAD}(?:notice: the content above|if you (?:buy|purchase|click) .{0,90}, we (?:may|might) (?:receive|earn)|disclaimer: .{0,60}\\bnot (?:responsible|liable)\\b)`,
    ],
  }),
  comments: rule(90, {
    comments: [COMMENTS],
    eastern: [
      `${LEAD}${READERS}?(?:点评|回复|吐槽|说两句)${END}`,
      "》已有\\d+件评论$|(?:文章|内容)对[您你]有.{0,2}帮助[吗?？]|[此本这]篇?(?:文章|新闻).{0,4}(?:感受|心情)|正文已结束|\\d 个回答|条评论|评论\\s*[(（]\\s*\\d|发表评论|网友评论|说两句|(?:评分|昵称|姓名)\\s*[:：].{0,20}验证码|验证码\\s*[:：]\\s*$|文明上网|理性发言|抢沙发|没有人(?:评论|赞赏|打赏)|登录后.{0,6}评论",
      "コメントする|^この(?:ページ|記事).{0,16}(?:役に立|わかりやす|見つけやす).{0,6}(?:ました|です|でした)か[？?。]?$|ご意見をお聞かせ",
    ],
    western: [
      "leave a (?:comment|reply)|(?:add|post|write) a comment|join the (?:conversation|discussion)|comments? (?:are|is) (?:now )?(?:closed|off)|to comment$",
    ],
  }),
  offers: rule(240, {
    eastern: [
      `${LEAD}(?:关注|长按|点击|下[载載]|打开|(?:微信)?搜索|快来|更多|(?:请|欢迎).{0,6}(?:关注|点击|下[载載]|打开|搜索|加|订阅)).{0,40}(?:公众号|蓝字|[卡名]片|关注我们|星标|客户端|app|微信号|官方微[信博]|视频号|小程序|抖音|专题|首页)`,
      `${LEAD}长按.{0,6}(?:关注|识别)[^，。]{0,20}$`,
      `${LEAD}(?:(?:想.{0,3})?更多.{0,12}[，,\\s]请|敬请|请(?=[持继]))(?:持续|继续)?关注.{1,14}$`,
      `${LEAD}(?:商务合作|(?:点击|戳|长按).{0,8}阅读原文)`,
      `${LEAD}[点點]我[看下了].{0,16}$`,
      `${LEAD}(?:点击进入|进入(?=[【《“])).{1,16}(?:讨论|频道|专[题区]|论坛)${END}`,
      `${LEAD}(?:快|立即|[马馬]上|[欢歡]迎|[点點]我)?加入.{0,30}(?:粉[丝絲][团團专專]|line好友).{0,9}$`,
      "[￥¥]\\s?\\d[\\d.,]*\\s*(?:去购买|去看看|立即购买|直达链接)$|^(?:[询查]底价|立即购买|加入购物车)$",
      "(?:下[载載]|打[开開]|使用).{0,8}(?:客户端|app)|(?:公众号|微信号)\\s*[:：]|(?<!无[需须])(?:登录|注册).{0,6}(?:后|即可|查看|会员|账号)|都在\\s?\\S{1,8}app$|新闻热线|[爆报]料|后台回复|付费内容|成为会员|随意打赏|投稿\\s*(?:邮箱|热线|[:：])|会員登録|無料登録",
      "^[^\\s、，。]{1,8}app下[载載]$",
      "^(?:기사\\s?제보|제보(?:는|하기)|残り[\\s:：]?[\\d,]+文字|喜欢此内容的人|预览时标签|继续滑动看|この記事[がを](?:気に入|シェア))|有料会員|尽在\\S{1,8}app",
      "뉴스레터 구독",
    ],
    western: [
      `^newsletter\\s*["«„“:–-]|^(?:please )?(?:sign (?:up|in)|log ?in|subscribe|register|join (?:our|us|the)|create an account|become a|follow (?:us|@|${LETTER}[${LETTERS}.' ]+ on)|download our|get (?:our|more)|enter your email|by (?:signing|clicking|continuing)|this (?:web)?site uses|we use cookies|never miss|click here|thanks for reading.{0,60}subscribe)\\b`,
      `^(?:receba|quer receber|retrouvez|recib[ea]|ricevi|recevez|únete|siga|segui|síg|suivez|folgen sie|abonn|assine|inscri|iscriv|suscr|clique|clic|newsletter|подпис|اشترك|تابع|đăng ký|melden sie|jetzt|schrijf|zapisz|support|(?:have you )?got a|have a|add us|prefer us|make us|▶).{0,60}(?:newsletter|nieuwsbrief|boletín|canale?(?!${LETTER})|канал|whatsapp|telegram|facebook|e-?mail|correo|google|grupo|نشر|فيسبوك|journalism|abonn|kostenlos|@|구독|제보|notre édition).{0,60}$`,
      "^[^?]{0,40}(?:error|typo|story|tip|fehler|erreur)[^?]{0,20}\\? (?:please |bitte )?(?:e-?mail|write|mail|send|call|contact|schreib|écri)[^?]{0,40}\\w@\\w[^?]{0,60}$",
      "^[$€£]\\d[\\d.,]* (?:at|bei|on) .{2,20}$|^s.abonner$|bülten|takip ed",
      `(?:get|our|free|daily|weekly) (?:${LETTER}+ ){0,4}newsletter|(?:in|to) your inbox|by clicking here$|follow (?:us|me|him|her|them) on|(?:reach (?:us|me|him|her|them)|be reached) at(?=:? \\S*[@\\d])|privacy (?:policy|notice)|terms of (?:use|service)|(?:unser${LETTER}*|onze|nuestra|as) (?:${LETTER}+ )?n(?:ewsletter|ieuwsbrief)|bestellen sie|jetzt (?:abonn|anmeld)|(?:abonn|inscriv)ez-vous|suscrí|inscreva-se|iscriviti|подпи|(?:tu|su) suscripci[oó]n se est[aá]|dans votre bo[iî]te|in (?:ihr|dein)(?:em)? postfach|(?:en (?:tu|su) (?:correo|bandeja)|na sua caixa|nella tua casella|in (?:je|uw) mailbox)`,
    ],
  }),
  breadcrumb: rule(120, {
    any: [
      `^\\s*${HOME_NAMES}(?:${ARROW.source}|\\s*[/|]|\\s+-\\s|\\s*$)`,
      `${ARROW.source}${LEAF_NAMES}\\s*$`,
    ],
    eastern: [
      `${LEAD}(?:(?:[您你现当所][${HAN}]{0,8}|(?=.*[>＞»›→])[${HAN}]{0,8})位置|[${HAN}]{0,8}(?:当前页面|栏目))\\s*[是在]?\\s*[:：]`,
    ],
  }),
  tags: rule(160, {
    any: ["^(?:#[^#]{1,14}#\\s*)+$|^(?:#[^\\s#]{1,14}\\s*){2,}$"],
    eastern: [
      `${LEAD}(?:(?:本文|文章|新闻)?(?:标签|关键[词字])|文章作者|[分所文][${HAN}]*分类|タグ|태그)\\s*(?:[:：]|$)`,
    ],
    western: [
      `${LEAD}(?:tag(?:s|i|ged)?|topics|keywords|categor(?:y|ies)|schlagw[oö]rter?|themen|mots[- ]clés|etiquetas|теги|برچسب.{0,3})\\s*(?:[:：]|$)`,
      `${LEAD}[ck]at[eé]gor(?:y|ies?|ien?|[ií]as?)\\s*[:：]\\s*(?:\\S+(?: \\S+)?)?$`,
      "^(?:tag(?:s|ged)?|topics|filed under|more on:?|posted in)\\s*[:：]?(?:\\s|$)",
    ],
  }),
} as const satisfies Record<string, LineRule>;
