import { expect, test } from "vitest";
import { isChineseName } from "@/utils/article/facts/surnames";

const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍甘景单包宁柯阮解柴华车房肖付張劉陳楊趙黃吳馬羅鄭謝韓馮蕭許鄧蘇盧蔣葉鍾賴簡褚戚柏窦奚岑滕穆臧茅蓝娄骆虞宗嵇翁仇卓屠冉桂晏瞿扈艾匡荆楚闫鄢佘佟仝苑蒙孫龔溫藍顏歐駱饒紀顧嚴龍譚陸錢湯賀麥竇鄒邬缪蔺厉隋鞠邸郜逄栾亓宓巩阚闵寇邝卞訾郏蒲隗郗鄔繆藺厲欒鞏闞閔鄺饶郎喻狄荀芮邴邰郦濮姬晁竺逯敖钮蒯鈕";

test.each([...SURNAMES])("%s is a surname", (surname) => {
  expect(isChineseName(`${surname}云芬`)).toBe(true);
});

test.each([
  "报道组",
  "欢迎光",
  "时间段",
  "成都市",
  "编辑部",
  "云芬",
  "柏林",
  "茅台酒",
  "蒙古国",
  "纪录片",
  "陸委會",
  "尚未定",
  "池水",
  "郁金香",
  "饶平",
  "郎中",
])("%s is no name", (text) => {
  expect(isChineseName(text)).toBe(false);
});

test("no more than those are", () => {
  const han = Array.from({ length: 0x51a6 }, (_, at) => String.fromCharCode(0x4e00 + at));
  const found = han.filter((first) => isChineseName(`${first}云芬`));
  expect(found).toEqual([...SURNAMES].sort());
});
