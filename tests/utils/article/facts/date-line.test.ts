import { describe, expect, it } from "vitest";
import { dateLineKind } from "@/utils/article/facts/date-line";

describe("dateLineKind", () => {
  it.each([
    ["Published April 14, 2018", "dateline"],
    ["Last updated: 14 April 2018, 09:12 GMT", "dateline"],
    ["Veröffentlicht am 14. April 2018", "dateline"],
    ["Actualizado 14 de abril de 2018 10:08 AM", "dateline"],
    ["Publié le 14/04/2018 à 09h12", "dateline"],
    ["14 aprile 2018 (modifica il 15 aprile 2018 | 08:10)", "dateline"],
    ["Saturday, April 14, 2018", "bareDate"],
    ["14. April 2018 um 18:05 Uhr", "bareDate"],
    ["2018-04-14 09:12 来源：河湾日报", "bareDate"],
    ["(2018-04-14 09:12:33)", "bareDate"],
    ["2018年4月14日（星期六）", "bareDate"],
    ["2018年4月14日 星期六 农历二月廿九", "bareDate"],
  ])("tells %s as a %s", (line, kind) => {
    expect(dateLineKind(line)).toBe(kind);
  });

  it.each([
    "会议于2018年4月14日召开。",
    "April 14, 2018 was the day on which the old bridge was opened again.",
    "Das Café wurde am 14. April 2018 geschlossen.",
    "4月14日",
  ])("keeps %s", (line) => {
    expect(dateLineKind(line)).toBeNull();
  });
});
