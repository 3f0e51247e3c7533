/** Labels of the article before this one. */
export const PREVIOUS =
  /^[\s«‹<←【\[（(■●·>◀]*(?:上\s*一\s*(?:篇|条|則|则|章|节|主题|新闻|文章|帖|回|个)|上篇|前一篇|前一条|前篇|前の記事|前の投稿|前のエントリ|以前の記事|이전\s*(?:글|기사|포스트)|previous\s(?:article|post|story|entry|news|item)|prev(?:ious)?(?=\s*[:：]?$|\s*[:：])|older\s(?:post|article|entry|story)|vorherige[rs]?\s(?:artikel|beitrag|eintrag|meldung)|voriger\s(?:artikel|beitrag)|(?:article|billet)\sprécédent|précédent\s*[:：]|(?:artículo|entrada|noticia|nota)\santerior|anterior\s*[:：]|(?:articolo|post)\sprecedente|(?:artigo|post|matéria|notícia)\santerior|poprzedni(?:\s(?:artykuł|wpis|post))?|предыдущ\p{L}+(?:\s\p{L}+)?|vorig\p{L}*\s(?:artikel|bericht)|المقال(?:ة)?\sالسابق(?:ة)?|السابق)\s*[】\]）)]?\s*[:：\s|｜→»›>]*/iu;

/** Labels of the article after this one. */
export const NEXT =
  /^[\s«‹<←【\[（(■●·>▶]*(?:下\s*一\s*(?:篇|条|則|则|章|节|主题|新闻|文章|帖|回|个)|下篇|后一篇|後一篇|后一条|后篇|次の記事|次の投稿|次のエントリ|新しい記事|다음\s*(?:글|기사|포스트)|next\s(?:article|post|story|entry|news|item|up)|newer\s(?:post|article|entry|story)|next\s*[:：]|nächste[rs]?\s(?:artikel|beitrag|eintrag|meldung)|(?:article|billet)\ssuivant|suivant\s*[:：]|(?:artículo|entrada|noticia|nota)\ssiguiente|siguiente\s*[:：]|(?:articolo|post)\s(?:successivo|seguente)|(?:artigo|post|matéria|notícia)\s(?:seguinte|próxim\p{L})|próxim\p{L}\s(?:artigo|post|matéria|notícia)|następny(?:\s(?:artykuł|wpis|post))?|следующ\p{L}+(?:\s\p{L}+)?|volgend\p{L}*\s(?:artikel|bericht)|المقال(?:ة)?\sالتالي(?:ة)?|التالي)\s*[】\]）)]?\s*[:：\s|｜→»›>]*/iu;

/** What stands there when there is none. */
export const NOTHING =
  /^[\s【\[（(]*(?:没有了?|沒有了?|无|無|暂无|已经?是|这是|到头|最后一篇|第一篇|返回列表|没有(?:上|下|更)|none|no more|n\/a|—|-)/iu;
