import { anyCase, HAN } from "../letters";

/** Labels that portals set before the trail. */
export const TRAIL_LABEL =
  /^(?:(?:导航|频道)(?=\s*[:：])|.{0,12}?(?:[位現][置在]地?|路径|栏目(?!导航)|当前页面?|正在(?:浏览|查看)|您在这里|you are here|sie (?:sind|befinden sich) hier|aktuelle seite|vous êtes ici|est[áa]s? (?:en|em|aquí?|aqui)|jesteś tutaj|ti trovi in|вы (?:здесь|находитесь)|현재 ?위치|bạn đang|أنت هنا))\s*(?:[:：]|是(?=\s|首页))?\s*/i;

export const HOME_NAMES = `(?:[${HAN}\\w.·]{0,12}(?:[首主][页頁]|[${HAN}](?<![联聯电電])[网網])|home(?:\\s?page)?|(?:board|forum) index|foren-?übersicht|index du forum|índice general|список форумов|startseite|accueil(?: du site)?|(?:p[aá]gina )?(?:in[ií]cio|principal)|portada|strona główna|главная|ana ?sayfa|หน้าแรก|होम|דף הבית|صفح[هۀ] (?:نخست|اصلی)|خانه|trang chủ|ホーム|トップ(?:ページ)?|top|홈|(?:الصفحة )?الرئيسية)`;
/** Names of the first page. */
export const HOME = anyCase(`^${HOME_NAMES}$`);

export const LEAF_NAMES =
  "(?:(?:新闻|信息)?(?:正文|記事|内容|[详詳][情细細]|查看|浏览|阅读|文章|列表|[内本]页)+(?:新闻|信[息件])?|article|story|post|detail)";
/** Ends of trails that name no section. */
export const LEAF = new RegExp(`^${LEAF_NAMES}$`, "i");

/** What stands between two sections. */
export const ARROW =
  /\s*(?:[>＞»›‹→▸►⟩▶❯]|-{1,2}>|=>|&gt;|::|keyboard_arrow_right|chevron_right|navigate_next|\\)+\s*/u;
/** What may stand there, but in titles and menus as well. */
export const WEAK_ARROW = /\s*[/／|｜·•]\s*|\s[-–—]\s|\t/u;

/** A last step that is called what every article is: 正文. */
export const TO_LEAF = new RegExp(`[-\\s>＞»›→|｜]${LEAF_NAMES}$`, "i");
