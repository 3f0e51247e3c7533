import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "@/utils/search/parse-query";
import type { Clause } from "@/utils/search/query";
import type { Term } from "@/utils/search/term";
import { aQuery } from "./words";

/** A clause as a person would say it. */
function told(clause: Clause): string {
  const { kind, isNegated, ...rest } = clause;
  if (clause.kind === "tag") {
    return `${isNegated ? "not " : ""}tag ${clause.tag}${clause.isOpen ? "*" : ""}`;
  }
  const value = Object.values<string | Term>(rest as Record<string, string | Term>).map((part) =>
    typeof part === "string"
      ? part
      : part.pieces.map(({ text }) => text).join("+") + (part.isOpen ? "*" : ""),
  );
  return `${isNegated ? "not " : ""}${[kind, ...value].join(" ")}`;
}

describe("a query", () => {
  test.each([
    ["", []],
    ["河道 整治", ["words 河道*", "words 整治*"]],
    ["河道　Ｂｉｎｇ", ["words 河道*", "words bing*"]],
    ['"slow news" now', ["words slow+news", "words now*"]],
    ['"slow ne', ["words slow+ne*"]],
    ["“河道整治”", ["words 河道整治"]],
    ["「読書室」", ["words 読书室"]],
    ['-旧闻 -"old news"', ["not words 旧闻*", "not words old+news"]],
    ["covid-19", ["words covid+19*"]],
    ["旧码头“读书的椅子”", ["words 旧码头*", "words 读书的椅子"]],
    ['旧码头"读书"「椅子」整治', ["words 旧码头*", "words 读书", "words 椅子", "words 整治*"]],
    ["–旧闻 −old 2019–2020", ["not words 旧闻*", "not words old*", "words 2019+2020*"]],
    ["tag:本地/交通 -tag:x", ["tag 本地/交通*", "not tag x"]],
    ["标签：本地", ["tag 本地*"]],
    ['-tag:农业/ tag:"农业 / 水稻/"', ["not tag 农业", "tag 农业/水稻"]],
    ["tag:农业/", ["tag 农业/*"]],
    ["tag:#本地", ["tag 本地*"]],
    ['tag:"slow news" tag:"slow', ["tag slow news", "tag slow*"]],
    ["title:桥 site:river.example", ["field title 桥*", "field site river+example*"]],
    ['author:"mara lindqvist"', ["field author mara+lindqvist"]],
    ["来源:城南时报 栏目:环境", ["field source 城南时报*", "field section 环境*"]],
    ['site:="The  Ledger" -网站:=“城南时报”', ["siteIs the ledger", "not siteIs 城南时报"]],
    ["site:=ledger title:=“桥”", ["field site ledger*", "field title 桥"]],
    ["lang:zh", ["lang zh"]],
    ["before:2026-3 after:2025年12月1日", ["before 2026-03", "after 2025-12-01"]],
    ["is:unread is:read -is:archived", ["state unread", "state read", "not state archived"]],
    ["状态:未读 -状态:归档 含有:图片", ["state unread", "not state archived", "image"]],
    ["晚于:2026年3月", ["after 2026-03"]],
    ["before:20260301", ["before 2026-03-01"]],
    ["状态:已归档 状态:已收藏", ["state archived", "favourite"]],
    ["is:favourite is:favorite has:image", ["favourite", "favourite", "image"]],
    ["https://paper.example/a", ["words paper+example+a*"]],
    ["http://www.paper.example/a/?utm_source=x&id=5#top", ["words paper+example+a+id+5*"]],
    ["https://paper.example/新聞", ["words paper+example+e6+96+b0+e8+81+9e*"]],
    ['-"https://paper.example/a"', ["not words paper+example+a"]],
    ["site:https://www.paper.example/a", ["field site paper+example*"]],
    ["c++ node.", ["words c", "words node"]],
    ["整治，", ["words 整治"]],
    ["Café «slow news»", ["words cafe*", "words slow+news"]],
    ["lang:中文 语言:English lang:zh_TW", ["lang zh", "lang en", "lang zh-tw"]],
    ["isbn:978", ["words isbn+978*"]],
    ["10:30", ["words 10+30*"]],
    ["news -", ["words news*"]],
    ["news … !", ["words news*"]],
  ] as [string, string[]][])("%s", (text, clauses) => {
    expect(aQuery(text).clauses.map(told)).toEqual(clauses);
  });

  test.each([
    ["tag:", { kind: "valueMissing", field: "tag" }],
    ["tag:#", { kind: "valueMissing", field: "tag" }],
    ["news 作者:", { kind: "valueMissing", field: "author" }],
    ["before:soon", { kind: "noDate", field: "before", value: "soon" }],
    ["after:2026-02-29", { kind: "noDate", field: "after", value: "2026-02-29" }],
    ["lang:elvish", { kind: "unknownValue", field: "lang", value: "elvish" }],
    ["after:2026-13", { kind: "noDate", field: "after", value: "2026-13" }],
    ["is:blue", { kind: "unknownValue", field: "is", value: "blue" }],
    ["has:wings", { kind: "unknownValue", field: "has", value: "wings" }],
    ["…", { kind: "nothingToFind" }],
    ["-", { kind: "nothingToFind" }],
    ["a ".repeat(33), { kind: "tooManyClauses", limit: 32 }],
  ])("%s is explained", (text, problem) => {
    expect(parseQuery(text)).toEqual(problem);
  });

  test("of any text is read or explained, never thrown at", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom("tag:", "-", '"', "“", "：", "is:", "before:", "2026-", "「", " ", "猫"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(parseQuery(pieces.join("")).kind).toBeTypeOf("string");
      }),
    );
  });

  test("of hostile length is read in no time to speak of", () => {
    for (const text of [
      "-".repeat(100_000),
      "a:".repeat(50_000),
      '"'.repeat(100_000),
      "字".repeat(100_000),
    ]) {
      expect(parseQuery(text).kind).toBeTypeOf("string");
    }
  });
});
