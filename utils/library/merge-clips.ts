import type { Article } from "../article/article";
import { type Clip, versionOf } from "../clip/clip";
import { joinMarks } from "../clip/join-marks";

export interface IncomingClip {
  clip: Clip;
  /** When it was changed last where it comes from: ISO 8601, UTC. */
  changedAt: string;
  /** The clip of the file whose text it took, and whose pictures are its own now. */
  textOf?: string;
}

/** A clip of the library, or of the file so far, with what another one of the same id or page adds. */
export function mergeClips(earlier: IncomingClip, incoming: IncomingClip): IncomingClip {
  const [mine, theirs] = [earlier.clip, incoming.clip];
  if (mine.id === theirs.id) {
    if (incoming.changedAt > earlier.changedAt) return withEarlierText(incoming, mine);
    return isInTrashOnlyHere(mine, theirs)
      ? { ...earlier, clip: { ...mine, trashedAt: null } }
      : earlier;
  }
  const isAddress = mine.article.textContent === "";
  const takesText = isAddress && theirs.article.textContent !== "";
  const clip: Clip = {
    ...mine,
    ...(takesText && { ...versionOf(theirs), clippedAt: mine.clippedAt }),
    ...(isAddress && { article: articleOfBoth(mine.article, theirs.article) }),
    ...joinMarks(mine, theirs),
    trashedAt: isInTrashOnlyHere(mine, theirs) ? null : mine.trashedAt,
  };
  if (isSame(clip, mine)) return earlier;
  const changedAt = incoming.changedAt > earlier.changedAt ? incoming.changedAt : earlier.changedAt;
  const textOf = takesText ? theirs.id : earlier.textOf;
  return { clip, changedAt, ...(textOf !== undefined && { textOf }) };
}

/** The one with a text, and of the other what it does not say itself. */
function articleOfBoth(mine: Article, theirs: Article): Article {
  const [article, other] = theirs.textContent === "" ? [mine, theirs] : [theirs, mine];
  const missing = FACTS.filter((fact) => article[fact] === "" && other[fact] !== "");
  if (missing.length === 0) return article;
  return { ...article, ...Object.fromEntries(missing.map((fact) => [fact, other[fact]])) };
}

const FACTS = [
  "title",
  "byline",
  "siteName",
  "source",
  "publishedTime",
  "lang",
  "excerpt",
] as const;

const isSame = (clip: Clip, mine: Clip) =>
  clip.article === mine.article &&
  clip.tags.length === mine.tags.length &&
  (["note", "favourite", "trashedAt", "state"] as const).every((name) => clip[name] === mine[name]);

/** A text that gives way to a later one stays among the earlier versions. */
function withEarlierText(incoming: IncomingClip, mine: Clip): IncomingClip {
  const { clip } = incoming;
  const { textContent } = mine.article;
  const isKnown = [clip, ...clip.history].some((one) => one.article.textContent === textContent);
  if (isKnown || textContent === "") return incoming;
  return { ...incoming, clip: { ...clip, history: [...clip.history, versionOf(mine)] } };
}

type Trashed = Pick<Clip, "trashedAt">;

/** What is brought in is not to be deleted for good with the trash. */
export const isInTrashOnlyHere = (mine: Trashed, theirs: Trashed) =>
  mine.trashedAt !== null && theirs.trashedAt === null;
