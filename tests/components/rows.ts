import type { Article } from "@/utils/article/article";
import type { Clip } from "@/utils/clip/clip";
import { type ClipRow, toRecords } from "@/utils/library/records";
import { aClip } from "../utils/clip/articles";

/** A row as a list gets it. */
export const aRow = (article: Partial<Article> = {}, clip: Partial<Clip> = {}): ClipRow =>
  toRecords(aClip(article, clip)).row;
