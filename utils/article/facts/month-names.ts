/**
 * Names of the months and their abbreviations, January first, in the languages that portals
 * use most; the cases that dates stand in where a language has them.
 */
export const MONTH_NAMES = [
  "january jan januar jänner jän januari janvier janv enero ene gennaio gen janeiro stycznia styczeń sty января янв يناير ocak ledna ม.ค. มกราคม",
  "february feb februar februari février fevrier févr fév febrero febbraio febb fevereiro fev lutego luty lut февраля фев فبراير şubat února ก.พ. กุมภาพันธ์",
  "march mar märz mär maart mrt mars marzo março marco marca marzec марта мар مارس mart března มี.ค. มีนาคม",
  "april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апр أبريل ابريل إبريل nisan dubna เม.ย. เมษายน",
  "may mai mei mayo maggio mag maio maja maj мая май مايو mayıs května พ.ค. พฤษภาคม",
  "june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июн يونيو haziran června มิ.ย. มิถุนายน",
  "july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июл يوليو temmuz července ก.ค. กรกฎาคม",
  "august aug augustus augusti août aout agosto ago sierpnia sierpień sie августа авг أغسطس اغسطس ağustos srpna ส.ค. สิงหาคม",
  "september sept sep septembre septiembre setiembre settembre set sett setembro września wrzesień wrz сентября сен сент سبتمبر eylül září ก.ย. กันยายน",
  "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź октября окт أكتوبر اكتوبر ekim října ต.ค. ตุลาคม",
  "november nov novembre noviembre novembro listopada listopad lis ноября ноя نوفمبر kasım พ.ย. พฤศจิกายน",
  "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień gru desember des декабря дек ديسمبر aralık prosince ธ.ค. ธันวาคม",
] as const;
