/** The commonest Chinese surnames, for names that no label introduces. */
const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍甘景单包宁柯阮解柴华车房肖付張劉陳楊趙黃吳馬羅鄭謝韓馮蕭許鄧蘇盧蔣葉鍾賴簡";
const DOUBLE = "欧阳|上官|司马|诸葛|皇甫|慕容|司徒";

/** Words that begin like a surname. */
const WORDS =
  /^(?:关[于注]|时[间报政尚评]|成[都立为功]|安[徽全]|江[苏西南北]|高[清考速铁]|任[务命]|方[面法]|文(?:[化章明字]|\p{sc=Han}网)|金融|房产|车[市辆]|黄[金河]|石油|应[对用]|商[务业]|宁夏|温州|华夏|景区|马上|康复|常[务州]|于是|解[放读释]|管理|项目|包[括含]|谈话|连续|单位|张家|周(?:[刊末边年]|[一二三四五六日]$)|程序|游戏|卫[生视健]|查[看询]|季度|申请|席位|欧[洲盟]|..[摄攝]$)/u;

const NAME = new RegExp(`^(?:${DOUBLE}|[${SURNAMES}])\\p{sc=Han}{1,2}$`, "u");

/** isChineseName("李清芬") // => true; isChineseName("报道组") // => false */
export function isChineseName(text: string): boolean {
  return NAME.test(text) && !WORDS.test(text);
}
