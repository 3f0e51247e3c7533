import type { DayOrder } from "./date-text";
import { texts } from "./json-ld";
import type { Line } from "./lines";
import { type Metadata, metaContent } from "./metadata";
import { MAYBE_EAST_ASIAN } from "./text";

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
  const written = writtenLanguage(lines);
  if (!written) return declared ?? "";
  return declared && FITTING[written]?.test(declared) ? declared : written;
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

/** Languages written in the script that `writtenLanguage` names by its most common one. */
const FITTING: Record<string, RegExp> = {
  zh: /^(?:zh|yue|wuu|nan)\b/,
  ja: /^ja\b/,
  ko: /^ko\b/,
};

const SAMPLE = 6000;

/** The language that the text's script gives away; "" for scripts of many languages. */
function writtenLanguage(lines: readonly Line[]): string {
  let sample = "";
  for (const { text } of lines) {
    if (text.length > 20) sample += text;
    if (sample.length > SAMPLE) break;
  }
  if (!MAYBE_EAST_ASIAN.test(sample)) return "";
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / Math.max(letters, 1);
  if (letters < 40) return "";
  if (share(/\p{sc=Hangul}/gu) > 0.3) return "ko";
  if (share(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > 0.15) return "ja";
  return share(/\p{sc=Han}/gu) > 0.4 ? "zh" : "";
}

const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ps|yi|ug|sd|ckb|dv)\b/;

export function readDirection(document: Document, lang: string): "ltr" | "rtl" {
  const declared = [document.documentElement, document.body]
    .map((element) => element?.getAttribute("dir")?.toLowerCase())
    .find((value) => value === "rtl" || value === "ltr");
  if (declared) return declared as "ltr" | "rtl";
  return RIGHT_TO_LEFT.test(lang) ? "rtl" : "ltr";
}

/** American pages write the month first; most of the world doesn't. */
export function dayOrder(lang: string): DayOrder {
  return /^en(?:-US)?$|^en-(?:PH|CA)$|^$/.test(lang) ? "month first" : "day first";
}
