/** Words in a class or id that name what surrounds an article, whatever it holds. */
export const CHROME_NAMES = new Set(
  // sharing, social
  (
    "share sharing sharebar shares sharethis addthis addtoany bdshare bdsharebuttonbox jiathis social socials sns " +
    "fenxiang sharedaddy sharetool sharetools shareicons " +
    // comments
    "comment comments commentlist pinglun disqus respond replies livefyre cmt liuyan " +
    // who wrote it
    "bio biography authorbio authorbox abouttheauthor " +
    // other articles
    "related relate relates relatednews relatedposts xiangguan xgxw xgyd recommend recommends recommended recommendation " +
    "recommendations tuijian outbrain taboola trending popular mostread mostpopular readmore readnext morefrom " +
    "teaser teasers recs hotnews rank ranking paihang paihangbang yarpp jp-relatedposts crp alsolike " +
    // ways around the site
    "breadcrumb breadcrumbs crumb crumbs mianbaoxie pagination pager paging pagenav pagebar " +
    "nav navbar navi navigation menu submenu dropdown toolbar sidebar sidenav skip masthead " +
    "footer foot copyright siteinfo backtotop gotop " +
    // offers
    "newsletter newsletters subscribe subscription signup promo promos promotion promobox " +
    "advert advertisement advertisements advertising ads adsbygoogle adbox adsense guanggao sponsor sponsored " +
    "sponsors dfp gpt banner banners cta qrcode erweima ewm " +
    // what stands before the page
    "cookie cookies consent gdpr onetrust modal popup overlay lightbox toast login signin register " +
    // about the text, not of it
    "disclaimer mianze shengming zeren zebian bianji ziti fontsize dianzan print tags taglist taglinks keywords"
  ).split(" "),
);

/** Words that name what lies over the page; no share of its text makes these the article. */
export const OVERLAY_NAMES = new Set(
  "cookie cookies consent gdpr onetrust cookiebot cmp modal popup lightbox toast".split(" "),
);

/** Words that name the article or a part of it: such an element is judged by its text. */
export const ARTICLE_NAMES = new Set(
  "article content entry post story body text main zhengwen neirong detail".split(" "),
);

/** Words that name what readers said about the article. */
export const COMMENT_NAMES = new Set(
  "comment comments commentlist pinglun disqus livefyre replies respond liuyan".split(" "),
);
