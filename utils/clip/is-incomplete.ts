import type { Article } from "../article/article";
import type { Receipt } from "./receipt";

/** Whether pages or pictures of a clip were looked for and are not here. */
export const isIncomplete = ({
  article,
  receipt,
}: {
  article: Pick<Article, "nextPage">;
  receipt?: Pick<Receipt, "missing">;
}): boolean => article.nextPage !== null || (receipt?.missing ?? 0) > 0;
