import type { State } from "../clip/clip";
import { fold } from "./fold";
import {
  CLAUSE_LIMIT,
  type Clause,
  type Condition,
  FIELDS,
  type Field,
  type Query,
  type QueryProblem,
} from "./query";
import { queryDate } from "./query-date";
import { termOf } from "./term";

/** A part of a query: `-tag:"slow news"` is negated, of the field tag, closed. */
interface Part {
  isNegated: boolean;
  /** What stands before a colon, if anything does. */
  name: string;
  value: string;
  /** Its words are whole: a quotation that has not been closed is still being typed. */
  isClosed: boolean;
}

/** Quotation marks are those of a keyboard, of Chinese and Japanese; folding has made them narrow. */
const PART =
  /(?<minus>-*)(?:(?<name>\p{L}+):)?(?:["“”„](?<straight>[^"“”„]*)(?<end1>["“”„]?)|[「『](?<corner>[^」』]*)(?<end2>[」』]?)|(?<bare>\S*))/gu;

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
 * ones stand together and are whole; `-` leaves out; `tag:`, `before:` and the other fields narrow.
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
  for (const { 0: all, groups = {} } of fold(text).matchAll(PART)) {
    if (all === "") continue;
    const { minus, name, straight, end1, corner, end2, bare } = groups;
    const isNegated = Boolean(minus);
    const isClosed = Boolean(end1 || end2);
    yield { isNegated, name: name ?? "", value: straight ?? corner ?? bare ?? "", isClosed };
  }
}

function conditionOf(part: Part): Condition | QueryProblem | null {
  const field = NAMES.get(part.name);
  if (!field) return wordsOf(part);
  const value = part.value.trim();
  return value === "" ? { kind: "valueMissing", field } : fieldCondition(field, value, part);
}

/** A colon behind what is no field is a part of the text: `http://…`, `10:30`. */
function wordsOf({ name, value, isClosed }: Part): Condition | null {
  const term = termOf(name ? `${name}:${value}` : value, !isClosed);
  return term && { kind: "words", term };
}

function fieldCondition(field: Field, value: string, part: Part): Condition | QueryProblem | null {
  switch (field) {
    case "tag":
      return { kind: "tag", tag: value.replace(/^#/, "") };
    case "lang":
      return { kind: "lang", lang: value };
    case "before":
    case "after": {
      const date = queryDate(value);
      return date ? { kind: field, date } : { kind: "noDate", field, value };
    }
    case "is":
      return STATE_WORDS.get(value) ?? { kind: "unknownValue", field, value };
    case "has":
      return IMAGE_WORDS.has(value) ? { kind: "image" } : { kind: "unknownValue", field, value };
    default: {
      const term = termOf(value, !part.isClosed);
      return term && { kind: "field", field, term };
    }
  }
}

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
  ["收藏", { kind: "favourite" }],
]);

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
