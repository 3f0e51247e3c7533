import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

type Messages = { [key: string]: string | Messages };

const read = (language: string): Messages =>
  parse(readFileSync(`utils/i18n/${language}.yml`, "utf8"));

function flat(messages: Messages, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  ) as [string, string][];
}

const substitutions = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

describe("the catalogues", () => {
  const english = new Map(flat(read("en")));
  const chinese = new Map(flat(read("zh_CN")));

  test("hold the same messages", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("leave no message empty, and none of the Chinese in English", () => {
    const untranslated = [...chinese].filter(
      ([key, text]) => text === english.get(key) && /[a-z]{4}/i.test(text) && !NAMES.has(text),
    );
    expect(untranslated).toEqual([]);
    expect([...english, ...chinese].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("substitute the same", () => {
    const different = [...english].filter(
      ([key, text]) => `${substitutions(text)}` !== `${substitutions(chinese.get(key) ?? "")}`,
    );
    expect(different).toEqual([]);
  });
});

/** Words that are the same in both languages. */
const NAMES = new Set(["Markdown", "HTML", "JSON", "BibTeX", "CSL-JSON"]);
