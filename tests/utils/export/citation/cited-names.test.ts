import { expect, test } from "vitest";
import { citedNames } from "@/utils/export/citation/cited-names";

const written = (byline: string) =>
  citedNames(byline).map((name) =>
    "literal" in name ? `{${name.literal}}` : `${name.family}, ${name.given}`,
  );

test.each([
  ["", []],
  ["Mara Lindqvist", ["Lindqvist, Mara"]],
  ["Mara Lindqvist, Ann-Marie O'Neil", ["Lindqvist, Mara", "O'Neil, Ann-Marie"]],
  ["Mara Lindqvist and J. R. Smith", ["Lindqvist, Mara", "Smith, J. R."]],
  ["Mara Lindqvist, Li Wang, and Ann Lee", ["Lindqvist, Mara", "Wang, Li", "Lee, Ann"]],
  ["Mara Lindqvist & Li Wang", ["Lindqvist, Mara", "Wang, Li"]],
  ["张三、李四", ["{张三}", "{李四}"]],
  ["张三，李四；王五", ["{张三}", "{李四}", "{王五}"]],
  ["Associated Press", ["{Associated Press}"]],
  ["New York Times", ["{New York Times}"]],
  ["Xinhua News Agency", ["{Xinhua News Agency}"]],
  ["Times Staff", ["{Times Staff}"]],
  ["The Verge", ["{The Verge}"]],
  ["JOHN SMITH", ["{JOHN SMITH}"]],
  ["Mara Lindqvist, AFP", ["Lindqvist, Mara", "{AFP}"]],
  ["Health and Safety Department", ["{Health and Safety Department}"]],
  ["Johnson & Johnson", ["{Johnson & Johnson}"]],
  ["王甲 and co", ["{王甲 and co}"]],
  ["新华社, 城南时报编辑部", ["{新华社}", "{城南时报编辑部}"]],
  ["Wang, Li", ["{Wang}", "{Li}"]],
  ["Müller, Schmidt", ["{Müller}", "{Schmidt}"]],
  ["Obama, Trump", ["{Obama}", "{Trump}"]],
  ["Wang, L.", ["Wang, L."]],
  ["Wang, Li;", ["Wang, Li"]],
  ["Smith, J. R.", ["Smith, J. R."]],
  ["Wang, Li, Chen, Hao", ["Wang, Li", "Chen, Hao"]],
  ["Wang, Li; Chen, Hao", ["Wang, Li", "Chen, Hao"]],
  ["Smith, Mara E.; Reuters", ["Smith, Mara E.", "{Reuters}"]],
  ["Wang, Li, Mara Lindqvist", ["{Wang}", "{Li}", "Lindqvist, Mara"]],
  ["Wang, Reuters", ["{Wang}", "{Reuters}"]],
  ["Posterity Timesson", ["Timesson, Posterity"]],
])("%j is %j", (byline, names) => {
  expect(written(byline)).toEqual(names);
});
