import type { Article } from "../article/article";
import type { Clip, Corrections, State, Version } from "../clip/clip";
import { pageKeysOf } from "../clip/page-key";

/** IndexedDB cannot index booleans. */
type Flag = 0 | 1;

/** What a list needs of an article. */
export type ArticleFacts = Omit<Article, "content" | "textContent" | "images">;

/** A clip without its body. `clippedAt` and `trashedAt` are ISO 8601 in UTC, so they sort. */
export interface ClipRow {
  id: string;
  clippedAt: string;
  article: ArticleFacts;
  corrections: Corrections;
  tags: string[];
  note: string;
  state: State;
  favourite: Flag;
  trashed: Flag;
  trashedAt: string | null;
  pageKeys: string[];
  /** How many earlier versions there are. */
  versions: number;
}

export type ArticleBody = Pick<Article, "content" | "textContent" | "images">;

export interface ClipBody extends ArticleBody {
  id: string;
}

export interface StoredVersion extends Version {
  id: string;
}

/** How many rows a name of `countsOf` stands for. */
export interface Count {
  name: string;
  count: number;
}

export interface ClipRecords {
  row: ClipRow;
  body: ClipBody;
  versions: StoredVersion[];
}

function divide(article: Article): { facts: ArticleFacts; body: ArticleBody } {
  const { content, textContent, images, ...facts } = article;
  return { facts, body: { content, textContent, images } };
}

export function toRecords(clip: Clip): ClipRecords {
  const { facts, body } = divide(clip.article);
  const { id, clippedAt, corrections, tags, note, state, trashedAt } = clip;
  return {
    row: {
      id,
      clippedAt,
      article: facts,
      corrections,
      tags,
      note,
      state,
      favourite: clip.favourite ? 1 : 0,
      trashed: trashedAt === null ? 0 : 1,
      trashedAt,
      pageKeys: pageKeysOf(clip.article),
      versions: clip.history.length,
    },
    body: { id, ...body },
    versions: clip.history.map((version) => ({ id, ...version })),
  };
}

export function fromRecords({ row, body, versions }: ClipRecords): Clip {
  const { id: _id, ...articleBody } = body;
  return {
    id: row.id,
    clippedAt: row.clippedAt,
    article: { ...row.article, ...articleBody },
    corrections: row.corrections,
    tags: row.tags,
    note: row.note,
    state: row.state,
    favourite: row.favourite === 1,
    trashedAt: row.trashedAt,
    history: versions.map(({ clippedAt, article }) => ({ clippedAt, article })),
  };
}
