import { describe, expect, test } from "vitest";
import { fold, foldWithPlaces } from "@/utils/search/fold";
import { marksIn } from "@/utils/search/marks";
import { termOf } from "@/utils/search/term";
import { SIMPLIFIED, simplify } from "@/utils/search/traditional";

describe("traditional characters", () => {
  test.each([
    ["環境整治", "环境整治"],
    ["臺灣圖書館", "台湾图书馆"],
    ["頭髮與發展", "头发与发展"],
    ["餅乾", "饼干"],
    ["週末旅遊", "周末旅游"],
    ["按讚與標籤", "按赞与标签"],
    ["鑑定、淨化、治癒古蹟", "鉴定、净化、治愈古迹"],
    ["衞生綫裏羣衆，諮詢鉅額", "卫生线里群众，咨询巨额"],
    ["這個國家的鐵路", "这个国家的铁路"],
    ["简体不变，Latin too, 東京カード", "简体不变，Latin too, 东京カード"],
  ])("%s is compared as %s", (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified);
  });

  test("are as many as the table says, and none is the simplified one of another", () => {
    expect(SIMPLIFIED.size).toBe(2013);
    for (const [traditional, simplified] of SIMPLIFIED) {
      expect(traditional).toMatch(/^\p{sc=Han}$/u);
      expect(simplified).toMatch(/^\p{sc=Han}$/u);
      expect(SIMPLIFIED.has(simplified)).toBe(false);
    }
  });

  test("keep their places, so that marks stand where they stood", () => {
    expect(foldWithPlaces("城市的環境").text).toBe(fold("城市的環境"));
    const term = termOf(fold("環境"), true);
    expect(term && marksIn("城市的環境，环境", [term])).toEqual([
      { start: 3, end: 5 },
      { start: 6, end: 8 },
    ]);
  });
});
