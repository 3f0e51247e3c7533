import type { State } from "../clip/clip";
import { withBareAddresses } from "../clip/page-key";
import { normaliseTag } from "../clip/tags";
import { wholeSite } from "./facts";
import { fold } from "./fold";
import {
  CLAUSE_LIMIT,
  type Clause,
  type Condition,
  FIELDS,
  type Field,
  type Query,
  type QueryProblem,
  type TextField,
} from "./query";
import { queryDate } from "./query-date";
import { PART } from "./query-part";
import { termOf } from "./term";

/** A part of a query: `-tag:"slow news"` is negated, of the field tag, closed. */
interface Part {
  isNegated: boolean;
  /** What stands before a colon, if anything does. */
  name: string;
  /** `site:="…"`: the quotation is all there is. */
  isWhole: boolean;
  value: string;
  /** Its words are whole: a quotation that has not been closed is still being typed. */
  isClosed: boolean;
}

const NAMES: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...FIELDS.map((field) => [field, field] as const),
  ["标题", "title"],
  ["网站", "site"],
  ["作者", "author"],
  ["来源", "source"],
  ["栏目", "section"],
  ["标签", "tag"],
  ["语言", "lang"],
  ["早于", "before"],
  ["晚于", "after"],
  ["状态", "is"],
  ["含有", "has"],
]);

/**
 * Reads what stands in the search field. Words are AND-ed and found by their beginning; "quoted"
 * ones stand together and are whole; `-` leaves out; `tag:`, `before:` and the other fields narrow;
 * `site:="…"` is one site, as lists name it.
 * Never throws: what cannot be read is explained.
 *
 * @example
 * parseQuery("整治 -tag:旧闻 after:2026") // => { kind: "query", clauses: [three of them] }
 * parseQuery("before:soon") // => { kind: "noDate", field: "before", value: "soon" }
 */
export function parseQuery(text: string): Query | QueryProblem {
  const clauses: Clause[] = [];
  for (const part of partsOf(text)) {
    const condition = conditionOf(part);
    if (condition === null) continue;
    if (isProblem(condition)) return condition;
    clauses.push({ ...condition, isNegated: part.isNegated });
  }
  if (clauses.length > CLAUSE_LIMIT) return { kind: "tooManyClauses", limit: CLAUSE_LIMIT };
  if (clauses.length === 0 && text.trim() !== "") return { kind: "nothingToFind" };
  return { kind: "query", clauses };
}

function* partsOf(text: string): Generator<Part> {
  const folded = fold(withBareAddresses(text));
  for (const { 0: all, groups = {} } of folded.matchAll(PART)) {
    if (all === "") continue;
    const { minus, name, whole, straight, end1, corner, end2, bare } = groups;
    yield {
      isNegated: Boolean(minus),
      name: name ?? "",
      isWhole: Boolean(whole),
      value: straight ?? corner ?? bare ?? "",
      isClosed: Boolean(end1 || end2),
    };
  }
}

function conditionOf(part: Part): Condition | QueryProblem | null {
  const field = NAMES.get(part.name);
  if (!field) return wordsOf(part);
  const value = part.value.trim();
  return value === "" ? { kind: "valueMissing", field } : fieldCondition(field, value, part);
}

/** A colon behind what is no field is a part of the text: `10:30`, `isbn:978`. */
function wordsOf({ name, value, isClosed }: Part): Condition | null {
  const term = termOf(name ? `${name}:${value}` : value, !isClosed);
  return term && { kind: "words", term };
}

function fieldCondition(field: Field, value: string, part: Part): Condition | QueryProblem | null {
  switch (field) {
    case "tag": {
      const isOpen = !part.isClosed && !part.isNegated;
      const tag = normaliseTag(value);
      if (tag === "") return { kind: "valueMissing", field };
      // A level that is still being typed.
      return { kind: "tag", tag: isOpen && value.endsWith("/") ? `${tag}/` : tag, isOpen };
    }
    case "site":
      if (part.isWhole) return { kind: "siteIs", site: wholeSite(value) };
      return fieldWords(field, hostOrName(value), part);
    case "lang": {
      const lang = langOf(value);
      return lang ? { kind: "lang", lang } : { kind: "unknownValue", field, value };
    }
    case "before":
    case "after": {
      const date = queryDate(value);
      return date ? { kind: field, date } : { kind: "noDate", field, value };
    }
    case "is":
      return STATE_WORDS.get(value) ?? { kind: "unknownValue", field, value };
    case "has":
      return IMAGE_WORDS.has(value) ? { kind: "image" } : { kind: "unknownValue", field, value };
    default:
      return fieldWords(field, value, part);
  }
}

function fieldWords(field: TextField, value: string, { isClosed }: Part): Condition | null {
  const term = termOf(value, !isClosed);
  return term && { kind: "field", field, term };
}

/** An address stands for its site. */
const hostOrName = (value: string) => /^[^\s/]+\.[^\s/]+(?=\/)/.exec(value)?.[0] ?? value;

const state = (name: State): Condition => ({ kind: "state", state: name });

const STATE_WORDS: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ["unread", state("unread")],
  ["read", state("read")],
  ["archived", state("archived")],
  ["favourite", { kind: "favourite" }],
  ["favorite", { kind: "favourite" }],
  ["未读", state("unread")],
  ["已读", state("read")],
  ["归档", state("archived")],
  ["已归档", state("archived")],
  ["收藏", { kind: "favourite" }],
  ["已收藏", { kind: "favourite" }],
]);

/** What people call a language instead of its code. */
const LANG_WORDS: ReadonlyMap<string, string> = new Map([
  ...["中文", "汉语", "华语", "chinese"].map((word) => [word, "zh"] as const),
  ...["英语", "英文", "english"].map((word) => [word, "en"] as const),
  ...["日语", "日文", "japanese", "日本语"].map((word) => [word, "ja"] as const),
  ...["韩语", "韩文", "korean", "한국어"].map((word) => [word, "ko"] as const),
  ...["法语", "法文", "french", "francais"].map((word) => [word, "fr"] as const),
  ...["德语", "德文", "german", "deutsch"].map((word) => [word, "de"] as const),
  ...["俄语", "俄文", "russian"].map((word) => [word, "ru"] as const),
  ...["西班牙语", "西班牙文", "spanish", "espanol"].map((word) => [word, "es"] as const),
]);

/** The first subtags of a BCP 47 tag, or null. */
const langOf = (value: string) =>
  LANG_WORDS.get(value) ??
  (/^[a-z]{1,3}(?:[-_][a-z0-9]*)*$/.test(value)
    ? value.replaceAll("_", "-").replace(/-+$/, "")
    : null);

const IMAGE_WORDS: ReadonlySet<string> = new Set(["image", "images", "picture", "图片"]);

const isProblem = (value: Condition | QueryProblem): value is QueryProblem =>
  PROBLEMS.has(value.kind);

const PROBLEMS: ReadonlySet<string> = new Set<QueryProblem["kind"]>([
  "valueMissing",
  "noDate",
  "unknownValue",
  "nothingToFind",
  "tooManyClauses",
]);
