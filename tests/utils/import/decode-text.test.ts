import { describe, expect, test } from "vitest";
import { decodeText } from "@/utils/import/decode-text";
import { encoderOf } from "./encode";
import { clipsOf } from "./reading";

const HEADER = "title,url,time_added,tags,status\r\n";

/** Titles as people save them, in the encodings of their systems. */
const TITLES: Record<string, string[]> = {
  gb18030: [
    "老城",
    "中",
    "老城修缮的故事",
    "如何评价今年的新书？",
    "嫦娥奔月",
    "魑魅魍魉",
    "上海浦东机场T3航站楼",
    "標題與內容",
    "《红楼梦》第一回：甄士隐梦幻识通灵",
    "杨鹂的饺子馆",
  ],
  big5: [
    "老城修繕的故事",
    "台北捷運新路線",
    "今天的天氣很好",
    "如何學習外國語言？",
    "香港中文大學圖書館",
    "《紅樓夢》第一回",
    "颱風來了，學校停課",
  ],
  shift_jis: [
    "東京の朝",
    "旧市街の修復",
    "ニュースの見方",
    "日本語を勉強する方法",
    "カフェ",
    "京都のお寺と庭",
    "データベース入門",
  ],
  "euc-kr": [
    "서울의 봄",
    "오래된 도시의 이야기",
    "한국어를 공부하는 방법",
    "오늘의 뉴스",
    "부산 여행 지도",
    "대통령 선거 결과",
  ],
  "windows-1252": [
    "Äpfel",
    "Übergröße für Señor Núñez, à côté du café – €5",
    "L’été à la mer",
    "Ægir og Ólafur",
    "São Paulo: uma história",
    "Zoë",
    "“Größer”, sagte Jürgen",
  ],
};

describe.each(Object.entries(TITLES))("a table in %s", (encoding, titles) => {
  const encode = encoderOf(encoding);

  test.each(titles)("with %s alone", async (title) => {
    const line = `"${title}",https://a.example/1,1523664000,,unread\r\n`;
    const [clip] = await clipsOf("pocket.csv", encode(HEADER + line));
    expect(clip?.article.title).toBe(title);
  });

  test("of several lines", () => {
    const table =
      HEADER + titles.map((title) => `${title},https://a.example/,1,,unread\r\n`).join("");
    expect(decodeText(encode(table))).toBe(table);
  });
});

test.each([
  ["a page", "shift_jis", '<html><head><meta charset="Shift_JIS"><title>本</title>'],
  ["a page of old", "big5", '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Big5">書'],
  ["XML", "euc-jp", "<?xml version='1.0' encoding='EUC-JP'?><a>本</a>"],
  ["a page in Cyrillic", "windows-1251", "<meta charset=windows-1251><p>Старый город</p>"],
  ["a page that says GB 2312", "gbk", '<meta charset="gb2312">老城'],
])("%s is read as what it says", (_what, encoding, text) => {
  expect(decodeText(encoderOf(encoding)(text))).toBe(text);
});

test("what is UTF-8 is read as that, whatever it says", () => {
  const text = '<meta charset="Shift_JIS">老城';
  expect(decodeText(new TextEncoder().encode(text))).toBe(text);
});

test("a name of nothing is passed over, and so is one within a table", () => {
  const gbk = encoderOf("gbk");
  expect(decodeText(gbk("<meta charset=klingon>老城"))).toContain("老城");
  const line = "<meta charset=big5>";
  expect(decodeText(gbk(`${HEADER}老城${line}`))).toContain("老城");
});

test("bookmarks are read by the encoding they name", async () => {
  const page = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">
<DL><p><DT><A HREF="https://a.example/1">本</A></DL>`;
  const [clip] = await clipsOf("bookmarks.html", encoderOf("shift_jis")(page));
  expect(clip?.article.title).toBe("本");
});

test.each([
  ["utf-16le", [0x23, 0, 0x20, 0, 0x87, 0x65]],
  ["utf-16be", [0, 0x23, 0, 0x20, 0x65, 0x87]],
])("%s is known without a mark", (_encoding, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe("# 文");
});

test.each([
  [[0x01, 0x00, 0x02, 0x00]],
  [[0x7f, 0x00, 0x45, 0x4c]],
  [[0x80, 0x00, 0x41, 0x42]],
  [[0x4d, 0x00, 0x90, 0x00]],
  [[0x00, 0x01, 0x00, 0x02]],
])("the bytes %j are no text", (bytes) => {
  expect(() => decodeText(Uint8Array.from(bytes))).toThrow("unreadableText");
});
