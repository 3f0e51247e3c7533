/** Labels that portals set before the trail. */
export const TRAIL_LABEL =
  /^.{0,12}?(?:(?:您|你)?(?:的)?(?:现在|当前|目前|所在|所处)?(?:所在|所处)?(?:的)?(?:位置|路径|栏目)|当前页面?|現在位置|現在地|您正在(?:浏览|查看)|您在这里|you are here|sie sind hier|vous êtes ici|usted está aquí|estás en|jesteś tutaj|ti trovi in|você está (?:em|aqui)|вы здесь|aktuelle seite)\s*(?:[:：]|是(?=\s|首页))?\s*/iu;

/** Names of the first page. */
export const HOME =
  /^(?:[\p{sc=Han}\w.·]{0,12}(?:首页|首頁|主页|主頁)|返回首页|网站首页|home(?:\s?page)?|startseite|accueil|inicio|início|portada|home page|página inicial|strona główna|главная|ホーム|トップ(?:ページ)?|top|홈|الرئيسية|forside|hem|etusivu|domů)$/iu;

/** Ends of trails that name no section. */
export const LEAF =
  /^(?:正文|内容|详情|详细|详细内容|文章|文章内容|文章正文|新闻详情|新闻内容|查看|浏览|查看文章|阅读|列表|信息详情|文章详情|内页|本页|article|story|post|news article|detail)$/iu;

/** What stands between two sections. */
export const ARROW = /\s*(?:[>＞»›→▸►⟩▶❯]|-{1,2}>|=>|&gt;|::|\\)+\s*/u;
/** What may stand there, but in titles and menus as well. */
export const WEAK_ARROW = /\s*[/／|｜·•]\s*|\s[-–—]\s|\t/u;
