import { createHash } from "node:crypto";
import type { ClipRow } from "../../utils/library/records.ts";
import type { StoredLibrary } from "./stored.ts";

/**
 * What is wrong with a library as it is stored, a line each: records that do not belong together,
 * records that belong to nothing, and counts that are not what counting gives. Knows what the
 * tables mean, and uses nothing of the code that writes them.
 */
export function libraryFaults(stored: StoredLibrary): string[] {
  return [...tornClips(stored), ...orphans(stored), ...wrongCounts(stored)];
}

function tornClips({ clips, bodies, pictures, revisionKeys, tombstones }: StoredLibrary): string[] {
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const isBuried = new Set(tombstones.map(({ id }) => id));
  return clips.flatMap((row) => {
    const { id, receipt } = row;
    const body = bodyOf.get(id);
    if (!body) return [`torn: clip ${id} has no body`];
    const faults: string[] = [];
    const shown = new Set(body.images.map(({ url }) => url));
    const known = pictures.filter(({ clip, url }) => clip === id && shown.has(url));
    const kept = known.filter(({ kind }) => kind === "kept").length;
    const missing = known.filter((one) => one.kind === "wanted" && one.fault !== null).length;
    if (receipt?.pictures !== shown.size) faults.push("its receipt counts other pictures");
    if (receipt?.kept !== kept) faults.push("its receipt says that others are kept");
    if (receipt?.missing !== missing) faults.push("its receipt says that others are missing");
    if (body.textContent.length !== row.article.length) faults.push("its text has another length");
    if (body.contentHash !== undefined && body.contentHash !== sha256(body.content)) {
      faults.push("its content is not what was clipped");
    }
    const revisions = revisionKeys.filter(([clip]) => clip === id).length;
    if (row.revisions !== revisions) faults.push(`it has ${revisions} versions`);
    if (isBuried.has(id)) faults.push("it lives and has a tombstone");
    return faults.map((fault) => `torn: clip ${id}: ${fault}`);
  });
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function orphans(stored: StoredLibrary): string[] {
  const { clips, bodies, pictures, queue, revisionKeys, imageKeys } = stored;
  const ids = new Set(clips.map(({ id }) => id));
  const images = new Set(imageKeys);
  const kept = pictures.flatMap((one) => (one.kind === "kept" ? [one.hash] : []));
  const shown = new Set(kept);
  const ofNoClip = (kind: string, clip: string) =>
    ids.has(clip) ? [] : [`orphan: ${kind} of clip ${clip}`];
  return [
    ...bodies.flatMap(({ id }) => ofNoClip("body", id)),
    ...revisionKeys.flatMap(([id]) => ofNoClip("version", id)),
    ...pictures.flatMap(({ clip }) => ofNoClip("picture", clip)),
    ...queue.flatMap(({ id }) => ofNoClip("place in the queue", id)),
    ...imageKeys.filter((hash) => !shown.has(hash)).map((hash) => `orphan: image ${hash}`),
    ...kept.filter((hash) => !images.has(hash)).map((hash) => `torn: image ${hash} is gone`),
  ];
}

function wrongCounts({ clips, counts }: StoredLibrary): string[] {
  const right = new Map<string, number>();
  for (const name of clips.flatMap(countedAs)) right.set(name, (right.get(name) ?? 0) + 1);
  const stored = new Map(counts.map(({ name, count }) => [name, count]));
  return [...new Set([...right.keys(), ...stored.keys()])]
    .filter((name) => right.get(name) !== stored.get(name))
    .map((name) => `count: ${name} is ${stored.get(name)}, not ${right.get(name)}`);
}

function countedAs({ trashed, state, favourite, tags, article }: ClipRow): string[] {
  if (trashed) return ["trash"];
  const branches = tags.flatMap((tag) => {
    const parts = tag.split("/");
    return parts.map((_, place) => parts.slice(0, place + 1).join("/"));
  });
  return [
    "all",
    state,
    ...(favourite ? ["favourite"] : []),
    ...tags.map((tag) => `tag:${tag}`),
    ...[...new Set(branches)].map((branch) => `branch:${branch}`),
    `site:${article.siteName || article.source || new URL(article.url).host.replace(/^www\./, "")}`,
  ];
}
