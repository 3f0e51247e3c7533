import { i18n } from "#i18n";
import type { Field, QueryProblem } from "@/utils/search/query";

/** Why a query cannot be read, in a sentence. */
export function problemSentence(problem: QueryProblem): string {
  switch (problem.kind) {
    case "valueMissing":
      return i18n.t("search.problem.valueMissing", [
        nameOf(problem.field),
        i18n.t(`search.example.${problem.field}`),
      ]);
    case "noDate":
      return i18n.t("search.problem.noDate", [nameOf(problem.field), problem.value]);
    case "unknownValue":
      return i18n.t(`search.problem.unknownValue.${problem.field}`, [problem.value]);
    case "nothingToFind":
      return i18n.t("search.problem.nothingToFind");
    case "tooManyClauses":
      return i18n.t("search.problem.tooManyClauses", [String(problem.limit)]);
  }
}

/** A field as the reader's language calls it: examples begin with it. */
const nameOf = (field: Field) => i18n.t(`search.example.${field}`).split(":")[0] ?? field;
