const begin = (...names: string[]) => new RegExp(`^(?:${names.join("|")})`);

const COMMENTS = "comment|pinglun|disqus|replies|respond$|liuyan";
const OVERLAYS = "cookies?$|consent|gdpr|onetrust|modal|popup|lightbox";

/** Words in a class or id that name what surrounds an article, whatever it holds. */
export const CHROME_NAMES = begin(
  // sharing, social
  "shar(?:e|ing)|addth|addtoany|bdshare|socials?$|sns$|fenxiang",
  // comments
  COMMENTS,
  // who wrote it
  "bio$|biograph|author(?:bio|box|card|info|profile)|about(?:the)?author",
  // other articles
  "relate|xiangguan|recommend|recs$|tuijian|outbrain|taboola|trending|popular$|most(?:read|pop)",
  "readmore|readnext|morefrom|teaser|hotnews|rank|paihang|yarpp",
  // ways around the site
  "breadcrumb|crumbs?$|mianbao|pag(?:ination|er|ing|enav|ebar)$|nav(?:bar|i|igation)?$|menu$|submenu|dropdown",
  "toolbar|navbox|sitenotice|side(?:bar|nav)|skip$|foot(?:er)?$|copyright|backtotop",
  // offers
  "follow(?!ing)|reward|dashang|zanshang|newsletter|subscri(?!ber)|signup|promo|advert|werb(?:ung|e(?:box)?)$|publici(?:te|dade?)$|ads?(?:$|by|ense|box)|guanggao|sponsor|banner",
  "qrcode|erweima|ewm$",
  // what stands before the page
  OVERLAYS,
  "overlay$|login|signin|register$",
  // about the text, not of it
  "boilerplate|disclai|disclos|affiliate(?:disclo|not|info)|paywall|mianze|shengming|zeren|zebian|bianji|ziti|fontsize|print$|tags$|tagl|keywords",
);

/** Words that name what lies over the page; no share of its text makes these the article. */
export const OVERLAY_NAMES = begin(OVERLAYS, "cookiebot$|toast$");

/** Words that name the article or a part of it: such an element is judged by its text. */
export const ARTICLE_NAMES = begin(
  "(?:article|content|entry|post|story|body|text|main|zhengwen|neirong|detail)$",
);

/** Words that name what calls for a click: only with a link in it. */
export const CALL_NAMES = begin("cta$", "calltoaction");

/** What stands in an article and is none of it, although it is named after both. */
export const OFFER_NAMES =
  /^(?:article|content|entry|post|story)(?:newsletter|sign-?up|promo|related|shar(?:e|ing)|social)s?$/;

/** Words that name what readers said about the article. */
export const COMMENT_NAMES = begin(COMMENTS);
