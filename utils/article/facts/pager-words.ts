/** Words for the article's next page, which no other link carries. */
export const NEXT_PAGE =
  /^(?:下一?(?:页|頁)|[后後]一?(?:页|頁)|翻到?下一?页|点击(?:进入)?下一?页|余下全文|剩余全文|阅读余下(?:全文|内容)|查看余下全文|全文阅读下一页|次の?ページ(?:へ|を読む)?|次頁|続きを読む|다음\s?페이지|next\s?page|continue (?:reading|to page \d+)|page suivante|nächste seite|weiter auf seite \d+|página siguiente|siguiente página|próxima página|pagina successiva|pagina seguente|następna strona|следующая страница|volgende pagina|nästa sida|الصفحة التالية)/iu;

/** Words and signs that may lead to the next page, the next article or the next picture. */
export const NEXT_SIGN =
  /^(?:next|suivante?|weiter|nächste|siguiente|próxim[oa]|successiv[oa]|avanti|dalej|następna|далее|вперед|volgende|次へ|次|다음|التالي|后页|>|>>|›|»|→|⟩|▶|&gt;)$/iu;
