import { describe, expect, test } from "vitest";
import { markedTerms, marksIn } from "@/utils/search/marks";
import { snippetOf } from "@/utils/search/snippet";
import { aQuery } from "./words";

function marked(text: string, query: string): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of marksIn(text, markedTerms(aQuery(query), "title"))) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

describe("marks", () => {
  test.each([
    ["Twelve reading rooms", "read room", "Twelve [read]ing [room]s"],
    ["河道整治三年", "整治", "河道[整治]三年"],
    ["ＧＰＴ与模型", "gpt", "[ＧＰＴ]与模型"],
    ["ﬁnally", "fi", "[ﬁ]nally"],
    ["cafe\u0301 noir", "café", "[cafe\u0301] noir"],
    ["die Straße", "stras", "die [Straß]e"],
    ["L’Été à Łódź", "ete lodz", "L’[Été] à [Łódź]"],
    ["I ❤️ tea ☕", "❤ ☕", "I [❤️] tea [☕]"],
    ["C++ and Café", "c++", "[C]++ and Café"],
    ["河道整治", "河道 道整", "[河道整]治"],
    ["old news", "-old title:news site:old", "old [news]"],
    ["re\u00adport", "report", "[re\u00adport]"],
    ["🎉 party 🎉", "🎉", "[🎉] party [🎉]"],
    ["nothing", "else", "nothing"],
  ])("in %s for %s", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe("a snippet", () => {
  const terms = (query: string) => markedTerms(aQuery(query));
  const filler = "一座城市有多少张可以坐下来读书的椅子？".repeat(20);

  test("shows the place where the words stand", () => {
    const { text, marks } = snippetOf(`${filler}河道整治三年。${filler}`, terms("整治"));
    expect(text).toMatch(/^….*整治三年。.*…$/);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["整治"]);
  });

  test("prefers the place where most words stand together", () => {
    const { text } = snippetOf(`桥。${filler}桥与闸。${filler}`, terms("桥 闸"));
    expect(text).toContain("桥与闸");
  });

  test("is the beginning of a text in which nothing stands", () => {
    expect(snippetOf("Short\n text.", terms("else"))).toEqual({ text: "Short text.", marks: [] });
  });

  test("finds its place in a text that folding makes longer", () => {
    const { text, marks } = snippetOf(`${"ﬃ ".repeat(300)}needle`, terms("needle"));
    expect(text.slice(marks[0]?.start, marks[0]?.end)).toBe("needle");
  });

  test("never cuts a character in halves", () => {
    for (let length = 40; length < 60; length += 1) {
      expect(snippetOf("🎉".repeat(200), terms("x"), length).text.isWellFormed()).toBe(true);
    }
  });
});
