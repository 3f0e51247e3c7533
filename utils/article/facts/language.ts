import { LETTERS } from "../letters";
import { texts } from "./json-ld";
import type { Line } from "./lines";
import { type Metadata, metaContent } from "./metadata";

/**
 * The language of the article in BCP 47: as the page declares it, unless the script that the
 * text is written in tells otherwise. Templates often leave "en" on Chinese pages.
 */
export function readLanguage(
  document: Document,
  metadata: Metadata,
  lines: readonly Line[],
): string {
  const root = document.documentElement;
  const declared = [
    root.getAttribute("lang"),
    root.getAttribute("xml:lang"),
    metaContent(metadata, "content-language", "og:locale", "dc.language", "language"),
    ...texts(metadata.article?.properties.inLanguage),
  ]
    .map((value) => canonical(value ?? ""))
    .find(Boolean);
  const written = writtenLanguages(lines);
  const isFitting = written.length === 0 || written.includes(declared?.split("-")[0] ?? "");
  return (isFitting ? declared : written[0]) ?? "";
}

/** canonical("zh_CN") // => "zh-CN"; "" for what is no language tag */
function canonical(tag: string): string {
  const first =
    tag
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll("_", "-") ?? "";
  try {
    return Intl.getCanonicalLocales(first)[0] ?? "";
  } catch {
    return "";
  }
}

const SAMPLE = 6000;

/** Scripts that few languages share, the least share of the letters, and those languages. */
const SCRIPTS: [script: RegExp, share: number, languages: string][] = [
  [/[가-힣]/gu, 0.3, "ko"],
  [/[ぁ-ゟァ-ヺヽ-ヿｦ-ﾝ]/gu, 0.15, "ja"],
  [/[々〇㐀-鿿﨎-﨩𠀀-𲎯]/gu, 0.4, "zh yue wuu nan"],
  [/[Ѐ-ԯ]/gu, 0.4, "ru uk be bg sr mk kk ky mn tg"],
  [/[\u0620-\u06ff]/gu, 0.4, "ar fa ur ps ckb ug sd"],
  [/[ก-ฺเ-๛]/gu, 0.4, "th"],
];
const LETTERS_OF_ANY = new RegExp(`[${LETTERS}]`, "gu");
const LEAST_LETTERS = 40;
const OTHER_SCRIPT = /[\u0400-\u1cff\u2e80-\uffff]/;

/** The languages that the text's script gives away, the commonest first; none for most scripts. */
function writtenLanguages(lines: readonly Line[]): string[] {
  let sample = "";
  for (const { text } of lines) {
    if (text.length > 20) sample += text;
    if (sample.length > SAMPLE) break;
  }
  if (!OTHER_SCRIPT.test(sample)) return [];
  const letters = sample.match(LETTERS_OF_ANY)?.length ?? 0;
  const written = SCRIPTS.find(
    ([script, share]) => (sample.match(script)?.length ?? 0) > share * letters,
  );
  return written && letters >= LEAST_LETTERS ? written[2].split(" ") : [];
}

const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ps|yi|ug|sd|ckb|dv)\b/;

export function readDirection(document: Document, lang: string): "ltr" | "rtl" {
  const declared = [document.documentElement, document.body]
    .map((element) => element?.getAttribute("dir")?.toLowerCase())
    .find((value) => value === "rtl" || value === "ltr");
  if (declared) return declared as "ltr" | "rtl";
  return RIGHT_TO_LEFT.test(lang) ? "rtl" : "ltr";
}
