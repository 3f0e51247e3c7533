/** Labels of the article before this one. They say article, post or 篇: a page is no article. */
export const PREVIOUS =
  /^(?:上\s*一?\s*(?:篇|条|則|则|章|节|回|个?主题|条?新闻|个?帖)(?!\s*(?:报道|文章里|说))(?:文章|新闻|资讯|博文)?|前一(?:篇|条)(?:文章|新闻)?|前篇|(?:前|以前)の(?:記事|投稿|エントリー?|ニュース)|이전\s*(?:글|기사|포스트)|previous\s(?:article|post|story|entry|news|item)|prev\s(?:article|post|story)|older\s(?:post|article|entry|story)|(?:vorherige[rs]?|voriger)\s(?:artikel|beitrag|eintrag|meldung)|(?:article|billet|actualité)\sprécédente?|(?:artículo|entrada|noticia|nota)\santerior|(?:articolo|post)\sprecedente|(?:artigo|post|matéria|notícia)\santerior|poprzedni\s(?:artykuł|wpis|post)|предыдущ\p{L}+\s(?:статья|новость|запись|материал)|vorig\p{L}*\s(?:artikel|bericht)|المقالة?\sالسابقة?|الخبر\sالسابق)/iu;

/** Labels of the article after this one. */
export const NEXT =
  /^(?:下\s*一?\s*(?:篇|条|則|则|章|节|回|个?主题|条?新闻|个?帖)(?!\s*(?:报道|文章里|说))(?:文章|新闻|资讯|博文)?|[后後]一(?:篇|条)(?:文章|新闻)?|后篇|(?:次|新しい)の?(?:記事|投稿|エントリー?|ニュース)|다음\s*(?:글|기사|포스트)|next\s(?:article|post|story|entry|news|item)|newer\s(?:post|article|entry|story)|nächste[rs]?\s(?:artikel|beitrag|eintrag|meldung)|(?:article|billet|actualité)\ssuivante?|(?:artículo|entrada|noticia|nota)\ssiguiente|(?:articolo|post)\s(?:successivo|seguente)|(?:artigo|post|matéria|notícia)\s(?:seguinte|próxim\p{L})|próxim\p{L}\s(?:artigo|post|matéria|notícia)|następny\s(?:artykuł|wpis|post)|следующ\p{L}+\s(?:статья|новость|запись|материал)|volgend\p{L}*\s(?:artikel|bericht)|المقالة?\sالتالية?|الخبر\sالتالي)/iu;

/** Words that markup sets above or before a neighbour's title: the markup says which they mean. */
export const DIRECTIONS =
  /^(?:previous|prev|next|older|newer|zurück|weiter|vorherige[rs]?|voriger|nächste[rs]?|précédente?|suivante?|anterior|siguiente|precedente|successiv[oa]|seguente|prossim[oa]|próxim[oa]|seguinte|poprzedni|następny|предыдущ\p{L}+|следующ\p{L}+|前へ|次へ|前|次|السابق|التالي)(?:\s?(?:post|article|story|entry|beitrag|artikel|wpis|artykuł))?(?![\p{L}])/iu;

/** What stands there when there is none. */
export const NOTHING =
  /^(?:没有了?|沒有了?|没有(?:上|下|更|任何)\S*|无|無|暂无|已(?:经)?是\S*|这是\S*|到头\S*|最后一\S|第一\S|返回列表|none|no more|n\/a|nothing)$|^(?:很抱歉|抱歉)?(?:已经|已|暂)?没有/iu;
