import { buildSegment } from "./build-segment";
import { chooseGathering, chooseMerge } from "./choose-merge";
import { encodeDirectory } from "./directory";
import type { NamedDocument } from "./document-blocks";
import { DocumentSet } from "./document-set";
import type { Manifest, Merge, Segment } from "./manifest";
import { type Input, MERGE_PARTS, mergeBatch, readInputs, startMerge } from "./merge-segments";
import { idToken } from "./namespaces";
import { PartCache } from "./part-cache";
import { type Directories, documentsWith, keysFor, readDirectories } from "./segment-reader";
import type { Commit, IndexStorage, Pace, ReadClips, Unindexed } from "./storage";

/** Clips that may stay unindexed: so many are looked at by every search without being felt. */
export const TAIL = 64;

/** Clips put into one segment at once; after an import, more. */
const BATCH = 64;
const LARGE_BATCH = 256;

/** Unindexed clips that a step asks for: one more than makes a batch large. */
const SEEN = 2 * LARGE_BATCH + 1;

/** Segments above which merging goes before indexing, so that a large import stays searchable. */
const MANY_SEGMENTS = 24;

/** What a step did; "idle": there is nothing to do, "lost": somebody else did something meanwhile. */
export type StepResult = "indexed" | "merged" | "tidied" | "idle" | "lost";

export interface StepOptions {
  /** Unindexed clips that may be left as they are; `TAIL` unless told. */
  tail?: number;
  /** Parts that one step of a merge writes. */
  mergeParts?: number;
}

/**
 * Brings the index up to date, a step at a time: puts the oldest unindexed clips into a segment, or
 * writes half a megabyte of a merge. Each step ends in one commit; given up anywhere, it has not
 * happened. Several indexers at once do no harm: one of them commits, the others have lost.
 */
export class Indexer {
  readonly #storage: IndexStorage;
  readonly #readClips: ReadClips;
  readonly #parts: PartCache;
  readonly #directories: Directories = new Map();
  #reading: { output: number; inputs: Input[]; documents: NamedDocument[] } | null = null;

  constructor(storage: IndexStorage, readClips: ReadClips) {
    this.#storage = storage;
    this.#readClips = readClips;
    this.#parts = new PartCache(storage);
  }

  async step(pace: Pace, options: StepOptions = {}): Promise<StepResult> {
    const { tail = TAIL, mergeParts = MERGE_PARTS } = options;
    const { manifest, unindexed } = await this.#storage.readState(SEEN);
    if (hasGivenUp(manifest)) return this.#clear(manifest);
    if (manifest.merge && manifest.segments.length > MANY_SEGMENTS) {
      return this.#merge(manifest, manifest.merge, pace, mergeParts);
    }
    const chosen = chooseMerge(manifest.segments);
    const isUrgent = manifest.segments.length > MANY_SEGMENTS && chosen.length > 0;
    if (unindexed.length > tail && !isUrgent) {
      const batch = unindexed.length === SEEN ? LARGE_BATCH : BATCH;
      return this.#index(manifest, unindexed.slice(0, batch), pace);
    }
    if (manifest.merge) return this.#merge(manifest, manifest.merge, pace, mergeParts);
    if (chosen.length > 0) return this.#startMerge(manifest, chosen);
    const gathered = chooseGathering(manifest.segments);
    if (gathered.length > 0) return this.#startMerge(manifest, gathered);
    const untidy = manifest.segments.find(isUntidy);
    return untidy ? this.#tidy(manifest, untidy) : "idle";
  }

  /** Writes a directory that steps have left in many blocks as one, for the first search to read. */
  async #tidy(manifest: Manifest, untidy: Segment): Promise<StepResult> {
    await readDirectories(this.#directories, [untidy], this.#parts);
    const bytes = encodeDirectory(this.#directories.get(untidy.number) ?? []);
    const directory = untidy.directoryBlocks;
    const key = { segment: untidy.number, kind: "directory", number: directory } as const;
    await this.#storage.writeParts([{ ...key, bytes }]);
    const segments = manifest.segments.map((segment) =>
      segment.number === untidy.number ? { ...segment, directory } : segment,
    );
    return this.#commit(manifest, { ...manifest, segments }, "tidied");
  }

  /** Takes away segments whose writing was given up. */
  async #clear(manifest: Manifest): Promise<StepResult> {
    const goingOn = manifest.started.filter((number) => number === manifest.merge?.output.number);
    const removed = manifest.started.filter((number) => !goingOn.includes(number));
    return this.#commit(manifest, { ...manifest, started: goingOn }, "indexed", { removed });
  }

  async #index(before: Manifest, chosen: readonly Unindexed[], pace: Pace): Promise<StepResult> {
    const number = before.next;
    const started = { ...before, next: number + 1, started: [...before.started, number] };
    if ((await this.#commit(before, started, "indexed")) === "lost") return "lost";
    const manifest = { ...started, version: before.version + 1 };

    const ids = chosen.map(({ id }) => id);
    const { parts, segment } = await buildSegment(number, await this.#readClips(ids), pace);
    const segments = await this.#without(manifest, ids);
    if (segment.documents > 0) {
      await this.#storage.writeParts(parts);
      segments.push(segment);
    }
    const after = { ...manifest, segments, started: before.started };
    return this.#commit(manifest, after, "indexed", { indexed: chosen });
  }

  /** The segments, in which the clips that are now indexed anew or gone are dead. */
  async #without(manifest: Manifest, ids: readonly string[]): Promise<Segment[]> {
    await readDirectories(this.#directories, manifest.segments, this.#parts);
    const lookups = ids.map((id) => ({ token: idToken(id), isPrefix: false }));
    const segments: Segment[] = [];
    for (const segment of manifest.segments) {
      const keys = keysFor(segment, this.#directories.get(segment.number) ?? [], lookups);
      const found = documentsWith(segment, await this.#parts.read(keys), lookups);
      segments.push(withDead(segment, found));
    }
    return segments;
  }

  #startMerge(manifest: Manifest, chosen: readonly Segment[]): Promise<StepResult> {
    const number = manifest.next;
    const merge = startMerge(chosen, number);
    const started = [...manifest.started, number];
    return this.#commit(manifest, { ...manifest, next: number + 1, started, merge }, "merged");
  }

  async #merge(manifest: Manifest, merge: Merge, pace: Pace, most: number): Promise<StepResult> {
    const { inputs, documents } = await this.#inputsOf(manifest, merge, pace);
    const batch = await mergeBatch(merge, inputs, documents, this.#parts, pace, most);
    const { parts, segment, after, isLast } = batch;
    await this.#storage.writeParts(parts);
    if (!isLast) {
      const next = { ...merge, output: segment, after };
      return this.#commit(manifest, { ...manifest, merge: next }, "merged");
    }
    this.#reading = null;
    return this.#finishMerge(manifest, merge, inputs, batch.segment);
  }

  async #inputsOf(manifest: Manifest, merge: Merge, pace: Pace) {
    const output = merge.output.number;
    if (this.#reading?.output === output) return this.#reading;
    await readDirectories(this.#directories, manifest.segments, this.#parts);
    const read = await readInputs(merge, manifest.segments, this.#directories, this.#parts, pace);
    this.#reading = { output, ...read };
    return this.#reading;
  }

  /** Puts the output in the place of the inputs; what died in them meanwhile is dead in it too. */
  #finishMerge(
    manifest: Manifest,
    merge: Merge,
    inputs: readonly Input[],
    output: Segment,
  ): Promise<StepResult> {
    const dead = new DocumentSet(output.documents);
    for (const { segment, renumbered } of inputs) {
      const now = manifest.segments.find(({ number }) => number === segment.number);
      for (const document of now?.dead ?? []) {
        const place = renumbered[document] ?? -1;
        if (place >= 0) dead.add(place);
      }
    }
    const removed = [...merge.inputs];
    const kept = manifest.segments.filter(({ number }) => !removed.includes(number));
    const segments = output.documents > 0 ? [...kept, withDead(output, dead)] : kept;
    const started = manifest.started.filter((number) => number !== output.number);
    return this.#commit(manifest, { ...manifest, segments, started, merge: null }, "merged", {
      removed,
    });
  }

  async #commit(
    before: Manifest,
    after: Manifest,
    result: StepResult,
    { indexed = [], removed = [] }: Partial<Commit> = {},
  ): Promise<StepResult> {
    const manifest = { ...after, version: before.version + 1 };
    const isDone = await this.#storage.commit({
      before: before.version,
      manifest,
      indexed,
      removed,
    });
    if (!isDone) this.#reading = null;
    return isDone ? result : "lost";
  }
}

const isUntidy = ({ directoryBlocks, directory }: Segment) =>
  directoryBlocks > 1 && directory === undefined;

const hasGivenUp = ({ started, merge }: Manifest) =>
  started.some((number) => number !== merge?.output.number);

function withDead(segment: Segment, added: DocumentSet): Segment {
  const dead = new Set([...segment.dead, ...added.descending()]);
  if (dead.size === segment.dead.length) return segment;
  return { ...segment, dead: [...dead].sort((a, b) => a - b) };
}
