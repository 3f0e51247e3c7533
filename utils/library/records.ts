import type { Article } from "../article/article";
import { type Clip, type Corrections, type State, type Version, versionOf } from "../clip/clip";
import { type OrderKeys, orderKeysOf } from "../clip/order-keys";
import { pageKeysOf } from "../clip/page-key";
import type { PictureFault } from "../clip/picture";
import { type Receipt, receiptOf } from "../clip/receipt";
import type { View } from "./list";

/** IndexedDB cannot index booleans. */
type Flag = 0 | 1;

/** What a list needs of an article. */
export type ArticleFacts = Omit<Article, keyof ArticleBody>;

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
  isSelection: boolean;
  pageKeys: string[];
  /** Derived from the article and its corrections, for lists that are ordered by them. */
  order: OrderKeys;
  /** How many earlier versions there are. */
  revisions: number;
  /** Derived from the body and its pictures; a clip that was kept before version 5 has none. */
  receipt?: Receipt;
  /** When anything of it was changed last: ISO 8601, UTC. */
  changedAt: string;
}

export type ArticleBody = Pick<Article, "content" | "textContent" | "images" | "removed">;

export interface ClipBody extends ArticleBody {
  id: string;
  /** Absent before version 5, as in a revision below. */
  contentHash?: string;
}

export type Revision = { id: string } & Pick<Version, "clippedAt" | "article"> & Partial<Version>;

/** What is left of a clip that was deleted for good. */
export interface Tombstone {
  id: string;
  /** ISO 8601, UTC. */
  deletedAt: string;
}

/** A picture, kept once for all clips that show it. */
export interface StoredImage {
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
  bytes: Blob;
}

/** What is known of a picture that a clip shows, or an earlier version of it. */
export type ClipPicture = {
  /** Id of the clip. */
  clip: string;
  /** Absolute address. */
  url: string;
} & (KeptPicture | WantedPicture);

/** It is in `images`. */
export interface KeptPicture {
  kind: "kept";
  hash: string;
}

export interface WantedPicture {
  kind: "wanted";
  /** How often its host was asked in vain. */
  tries: number;
  /** null: nobody has tried yet. */
  fault: PictureFault | null;
  /** When it is fetched by itself: ISO 8601, UTC; absent: only if the reader says so. */
  retryAt?: string;
}

/** A question to the library that the reader wants to ask again. */
export interface SavedSearch {
  id: string;
  /** ISO 8601, UTC. */
  savedAt: string;
  /** What the reader calls it; without one it is called by what it asks for. */
  name?: string;
  /** What stands in the search field; "" if tags alone narrow the list. */
  text: string;
  view: View;
  tags: string[];
}

/** How many rows a name of `countsOf` stands for. */
export interface Count {
  name: string;
  count: number;
}

export interface ClipRecords {
  row: ClipRow;
  body: ClipBody;
  revisions: Revision[];
}

function divide(article: Article): { facts: ArticleFacts; body: ArticleBody } {
  const { content, textContent, images, removed, ...facts } = article;
  return { facts, body: { content, textContent, images, ...(removed && { removed }) } };
}

/** @param changedAt ISO 8601, UTC */
export function toRecords(clip: Clip, changedAt = new Date().toISOString()): ClipRecords {
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
      isSelection: clip.isSelection,
      order: orderKeysOf(clip),
      // A part of a page does not stand for the page.
      pageKeys: clip.isSelection ? [] : pageKeysOf(clip.article),
      revisions: clip.history.length,
      receipt: receiptOf(clip.article, clip.pages),
      changedAt,
    },
    body: { id, ...body, ...(clip.contentHash && { contentHash: clip.contentHash }) },
    revisions: clip.history.map((version) => ({ id, ...version })),
  };
}

export function fromRecords({ row, body, revisions }: ClipRecords): Clip {
  const { id: _id, contentHash = "", ...articleBody } = body;
  return {
    id: row.id,
    clippedAt: row.clippedAt,
    article: { ...row.article, ...articleBody },
    pages: row.receipt?.pages ?? 1,
    contentHash,
    corrections: row.corrections,
    tags: row.tags,
    note: row.note,
    state: row.state,
    favourite: row.favourite === 1,
    trashedAt: row.trashedAt,
    isSelection: row.isSelection,
    history: revisions.map((revision) => versionOf({ pages: 1, contentHash: "", ...revision })),
  };
}
