/**
 * Names of the months and their abbreviations, January first, in the languages that portals
 * use most; the cases that dates stand in where a language has them.
 */
export const MONTH_NAMES = [
  "january jan januar jänner jän januari janvier janv enero ene gennaio gen janeiro stycznia styczeń styczen sty января янв січня يناير ocak ledna leden január januára ianuarie tammikuuta tammikuu ιανουαρίου มกราคม ม.ค.",
  "february feb februar februari février fevrier févr fév febrero febbraio febb fevereiro fev lutego luty lut февраля фев февр лютого فبراير şubat února únor február februára februarie helmikuuta helmikuu φεβρουαρίου กุมภาพันธ์ ก.พ.",
  "march mar märz mär maart mrt mars marzo março marco marca marzec марта мар березня مارس mart března březen március martie maaliskuuta maaliskuu μαρτίου มีนาคม มี.ค.",
  "april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апр квітня أبريل ابريل إبريل nisan dubna duben április apríla aprilie huhtikuuta huhtikuu απριλίου เมษายน เม.ย.",
  "may mai mei mayo maggio mag maio maja maj maj мая май травня مايو mayıs května květen május mája toukokuuta toukokuu μαΐου พฤษภาคม พ.ค.",
  "june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июн червня يونيو haziran června červen június júna iunie kesäkuuta kesäkuu ιουνίου มิถุนายน มิ.ย.",
  "july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июл липня يوليو temmuz července červenec július júla iulie heinäkuuta heinäkuu ιουλίου กรกฎาคม ก.ค.",
  "august aug augustus août aout agosto ago sierpnia sierpień sie августа авг серпня أغسطس اغسطس ağustos srpna srpen augusztus augusta elokuuta elokuu αυγούστου สิงหาคม ส.ค. agustus augusti",
  "september sept sep september septembre septiembre setiembre settembre set sett setembro września wrzesień wrz сентября сен сент вересня سبتمبر eylül září szeptember septembra septembrie syyskuuta syyskuu σεπτεμβρίου กันยายน ก.ย.",
  "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź октября окт жовтня أكتوبر اكتوبر ekim října říjen október októbra octombrie lokakuuta lokakuu οκτωβρίου ตุลาคม ต.ค.",
  "november nov novembre noviembre novembro listopada listopad lis ноября ноя нояб листопада نوفمبر kasım listopadu novembra noiembrie marraskuuta marraskuu νοεμβρίου พฤศจิกายน พ.ย.",
  "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień gru декабря дек грудня ديسمبر aralık prosince prosinec decembra decembrie joulukuuta joulukuu δεκεμβρίου ธันวาคม ธ.ค. desember des",
] as const;
