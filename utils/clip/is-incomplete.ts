import type { Article } from "../article/article";
import type { Receipt } from "./receipt";

/** Whether pages or pictures of a clip were looked for and are not here, or the end of a page. */
export const isIncomplete = ({
  article,
  receipt,
}: {
  article: Pick<Article, "nextPage" | "isCutOff">;
  receipt?: Pick<Receipt, "missing">;
}): boolean =>
  article.nextPage !== null || article.isCutOff === true || (receipt?.missing ?? 0) > 0;
