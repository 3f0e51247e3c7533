import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "../../../../utils/article/facts/date-text";
import { dateValue } from "../../../../utils/article/facts/date-value";
import { urlDate } from "../../../../utils/article/facts/url-date";

const LANGUAGES = ["en-US", "de", "fr", "es", "it", "pt-BR", "nl", "pl", "cs", "ru", "tr", "sv"];

it.each([
  ["الأربعاء 6 نونبر 2019", "2019-11-06"],
  ["14 غشت 2018", "2018-08-14"],
  ["14 أفريل 2018", "2018-04-14"],
  ["14 نيسان 2018", "2018-04-14"],
  ["14 تشرين الثاني 2018", "2018-11-14"],
  ["14 آب/أغسطس 2018", "2018-08-14"],
  ["14 فبراير 2018", "2018-02-14"],
  ["14 جويلية 2018", "2018-07-14"],
])("reads %s by the months of all Arabic countries", (text, iso) => {
  expect(findDates(text, "ar").map((date) => date.iso)).toEqual([iso]);
});

describe("findDates", () => {
  it.each([
    ["时间:2018-04-14 09:12 来源:河湾日报", "2018-04-14T09:12"],
    ["发布时间:2018年4月14日 09:12", "2018-04-14T09:12"],
    ["2018年04月14日09时12分", "2018-04-14T09:12"],
    ["2018年4月14日 星期六 下午3:05", "2018-04-14T15:05"],
    ["２０１８年４月１４日", "2018-04-14"],
    ["2018/4/14", "2018-04-14"],
    ["2018.04.14 09:12:33", "2018-04-14T09:12:33"],
    ["二〇一八年四月十四日", "2018-04-14"],
    ["二○一八年十二月三十一日", "2018-12-31"],
    ["民國107年4月14日", "2018-04-14"],
    ["發布日期：107-04-14", "2018-04-14"],
    ["14\t2018.04", "2018-04-14"],
    ["发布日期：2018/4/14 0:00:00", "2018-04-14"],
    ["令和元年5月1日", "2019-05-01"],
    ["2018年4月14日（土）9時12分", "2018-04-14T09:12"],
    ["2018년 4월 14일 오후 3:12", "2018-04-14T15:12"],
    ["입력 2018.04.14 09:12", "2018-04-14T09:12"],
    ["April 14, 2018", "2018-04-14"],
    ["Sat Apr 14 09:12:33 2018", "2018-04-14T09:12:33"],
    ["Sat Apr 14 09:12:33 CEST 2018", "2018-04-14T09:12:33"],
    ["Apr\t14\tSat\t2018\t09:12", "2018-04-14T09:12"],
    ["Apr. 14th 2018 at 3:15 p.m.", "2018-04-14T15:15"],
    ["Saturday, April 14, 2018 12:05 am", "2018-04-14T00:05"],
    ["9:12 am, 14 April 2018", "2018-04-14T09:12"],
    ["the 14th of April 2018", "2018-04-14"],
    ["14-Apr-2018", "2018-04-14"],
    ["14.04.2018, 09:12 Uhr", "2018-04-14T09:12"],
    ["14. März 2018", "2018-03-14"],
    ["14.abr.2018 às 12h41", "2018-04-14T12:41"],
    ["14 avril 2018 à 18h30", "2018-04-14T18:30"],
    ["le 1er août 2018", "2018-08-01"],
    ["14 de abril de 2018", "2018-04-14"],
    ["14 aprile 2018", "2018-04-14"],
    ["14 de março de 2018 às 9h12", "2018-03-14T09:12"],
    ["14 kwietnia 2018, 14:05", "2018-04-14T14:05"],
    ["14 апреля 2018, 13:45", "2018-04-14T13:45"],
    ["Sat, 14 Apr 2018 09:12:33 GMT", "2018-04-14T09:12:33Z"],
    ["2018-04-14T09:12:33.120+0800", "2018-04-14T09:12:33+08:00"],
    ["2018-04-14 09:12 GMT+8", "2018-04-14T09:12+08:00"],
    ["on Saturday April 14, 2018 @08:05PM from the", "2018-04-14T20:05"],
    ["Nov. 14, 2018, at 1:08 p.m.", "2018-11-14T13:08"],
    ["2018年4月14日（土）午後3:05", "2018-04-14T15:05"],
    ["2018 04/14 09:12:33", "2018-04-14T09:12:33"],
    ["14·04·2018 | 09:12 h.", "2018-04-14T09:12"],
    ["發佈時間：09:12 2018-04-14", "2018-04-14T09:12"],
  ])("reads %s", (text, expected) => {
    expect(findDates(text, "en-GB")[0]?.iso).toBe(expected);
  });

  it("reads a year of two digits before the month in Chinese alone", () => {
    expect(findDates("发布于 18-04-14 09:12", "zh")[0]?.iso).toBe("2018-04-14T09:12");
    expect(findDates("18-04-14", "en")).toEqual([]);
  });

  it.each([
    "2018-02-30",
    "14/25/2018",
    "192.168.1.12",
    "电话:0451-84612345",
    "April 2018",
    "4月14日",
    "第2018期",
  ])("finds no date in %s", (text) => {
    expect(findDates(text, "en-GB")).toEqual([]);
  });

  it("reads months by the names of the page's language", () => {
    expect(findDates("١٤ أبريل ٢٠١٨", "ar")[0]?.iso).toBe("2018-04-14");
    expect(findDates("১৪ এপ্রিল ২০১৮, ০৯:১২", "bn")[0]?.iso).toBe("2018-04-14T09:12");
    expect(findDates("१४ अप्रैल २०१८", "hi")[0]?.iso).toBe("2018-04-14");
    expect(findDates("2018. április 14. 09:12", "hu")[0]?.iso).toBe("2018-04-14T09:12");
    expect(findDates("14 เมษายน 2561", "th")[0]?.iso).toBe("2018-04-14");
    expect(findDates("14 เม.ย. 2561", "th")[0]?.iso).toBe("2018-04-14");
    expect(findDates("14. Jänner 2018", "de-AT")[0]?.iso).toBe("2018-01-14");
    expect(findDates("14 jui 2018", "fr")).toEqual([]);
  });

  it.each([
    ["۲۵ فروردین ۱۳۹۷ - ۰۹:۱۲", "2018-04-14T09:12"],
    ["شنبه 25 فروردين 1397", "2018-04-14"],
    ["۱۳۹۷/۰۱/۲۵", "2018-04-14"],
    ["۱ فروردین ۱۴۰۰", "2021-03-21"],
    ["۳۰ اسفند ۱۳۹۹", "2021-03-20"],
    ["۱۴ آوریل ۲۰۱۸", "2018-04-14"],
  ])("reads %s by the calendar of Persia", (text, expected) => {
    expect(findDates(text, "fa")[0]?.iso).toBe(expected);
  });

  it("knows that calendar on Persian pages only", () => {
    expect(findDates("1397/01/25", "en")).toEqual([]);
  });

  it("reads 04/05/2018 in the order of the page's language", () => {
    expect(findDates("04/05/2018", "en")[0]?.iso).toBe("2018-04-05");
    expect(findDates("04/05/2018", "de")[0]?.iso).toBe("2018-05-04");
    expect(findDates("04/25/2018", "de")[0]?.iso).toBe("2018-04-25");
  });

  it("takes no number behind a year for its day", () => {
    expect(findDates("The class of 2018 May 14 reunion", "en")).toEqual([]);
  });

  it("says where each of several dates stands", () => {
    const text = "发布 2018-04-14 更新 2018-04-15";
    const dates = findDates(text, "en-GB");
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual([
      "2018-04-14",
      "2018-04-15",
    ]);
  });

  it("reads back every day, whatever the form", () => {
    const days = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2060-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
        const forms = [
          iso,
          `${year}年${month}月${day}日`,
          `${day}.${month}.${year}`,
          `${year}/${month}/${day}`,
        ];
        for (const form of forms) expect(findDates(form, "de")[0]?.iso, form).toBe(iso);
        for (const lang of LANGUAGES)
          for (const length of ["long", "short"] as const) {
            const name = date.toLocaleDateString(lang, {
              month: length,
              day: "numeric",
              year: "numeric",
              timeZone: "UTC",
            });
            if (/\p{L}/u.test(name)) expect(findDates(name, lang)[0]?.iso, name).toBe(iso);
          }
      }),
      { numRuns: 60 },
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void findDates(text, "en")));
  });
});

describe("dateValue", () => {
  it.each([
    ["20180414", "2018-04-14"],
    ["20180414091233", "2018-04-14T09:12:33"],
    ["20180414T091233Z", "2018-04-14T09:12:33Z"],
    ["1523668353", "2018-04-14T01:12:33Z"],
    ["1523668353000", "2018-04-14T01:12:33Z"],
    ["2018-04-14 09:12:33 +0200", "2018-04-14T09:12:33+02:00"],
    ["Sat Apr 14 2018 09:12:33 GMT+0800 (CST)", "2018-04-14T09:12:33+08:00"],
    ["yesterday", ""],
  ])("reads %s", (value, expected) => {
    expect(dateValue(value, "de")).toBe(expected);
  });
});

describe("urlDate", () => {
  it.each([
    ["https://a.example/n/2018/0414/c1-2.html", "2018-04-14"],
    ["https://a.example/2018/04/14/rain", "2018-04-14"],
    ["https://a.example/2018-04/14/content_1.htm", "2018-04-14"],
    ["https://a.example/a/20180414_17.htm", "2018-04-14"],
    ["https://a.example/t20180414_5212.shtml", "2018-04-14"],
    ["https://a.example/world/2018/apr/14/rain", "2018-04-14"],
    ["https://a.example/2018/11/cheap-fixes", ""],
    ["https://a.example/c_1129981476.htm", ""],
    ["https://a.example/list?date=20180414", ""],
  ])("reads %s", (url, expected) => {
    expect(urlDate(url)).toBe(expected);
  });
});
