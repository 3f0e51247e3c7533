import { keepIndex } from "@/utils/library/keep-index";
import { LibraryDatabase, VERSION } from "@/utils/library/schema";
import { paceBy } from "@/utils/search/pace";
import { generatedClip, generatedQueries } from "../generated-clips";
import { ENGINES, type EngineName } from "./engines/engines";
import { librarySize } from "./library";

/** Builds an engine's index. @returns milliseconds, the making of the clips taken off */
export async function build(name: EngineName, count: number): Promise<number> {
  const engine = await ENGINES[name]();
  let making = 0;
  function* timed() {
    for (let index = 0; index < count; index += 1) {
      const before = performance.now();
      const clip = generatedClip(index);
      making += performance.now() - before;
      yield clip;
    }
  }
  const begun = performance.now();
  await engine.build(timed());
  engine.close();
  localStorage.setItem(BUILT + name, String(count));
  return performance.now() - begun - making;
}

export interface Warm {
  /** Milliseconds of each query. */
  times: number[];
  /** Hits of each query. */
  hits: number[][];
}

/** Asks an engine that has been warmed up by other queries. */
export async function warm(name: EngineName, count: number, queries: number): Promise<Warm> {
  const engine = await ENGINES[name]();
  await engine.open();
  const asked = generatedQueries(count, queries + WARMING);
  const answer: Warm = { times: [], hits: [] };
  for (const [place, query] of asked.entries()) {
    const begun = performance.now();
    const hits = await engine.search(query);
    if (place < WARMING) continue;
    answer.times.push(performance.now() - begun);
    // Those that `add` has put there are nobody's hits.
    answer.hits.push(hits.filter((hit) => hit < count));
  }
  engine.close();
  return answer;
}

const WARMING = 20;

export async function bytes(name: EngineName): Promise<number> {
  const engine = await ENGINES[name]();
  await engine.open();
  const sum = await engine.bytes();
  engine.close();
  return sum;
}

/** Whether an engine's index of so many clips is on disk, whole. */
export async function isBuilt(name: EngineName, count: number): Promise<boolean> {
  if (name === "ours") return (await librarySize()).clips >= count;
  return localStorage.getItem(BUILT + name) === String(count);
}

/** An index of another version may have been folded otherwise. */
const BUILT = `bench built ${VERSION} `;

/** Brings an index of ours up to date, as the background does when the browser starts. */
export async function keepUp(): Promise<void> {
  const database = new LibraryDatabase();
  const rest = () => new Promise<void>((resolve) => setTimeout(resolve));
  await keepIndex(
    database,
    paceBy(() => performance.now(), rest),
    undefined,
    { tail: 0 },
  );
  database.close();
}

/** Milliseconds that each of some more clips takes, after the first that are not counted. */
export async function add(name: EngineName, count: number): Promise<number[]> {
  const engine = await ENGINES[name]();
  await engine.open();
  const times: number[] = [];
  for (let place = 0; place < ADDED; place += 1) {
    // A number that no clip has; the same in every run, so that the library does not grow.
    const clip = generatedClip(count + place);
    const begun = performance.now();
    const share = await engine.add(clip, count + place);
    times.push(share ?? performance.now() - begun);
  }
  engine.close();
  return times.slice(WARMED);
}

const ADDED = 15;
const WARMED = 5;

export const queries = async (count: number, many: number): Promise<string[]> =>
  generatedQueries(count, WARMING + QUERIES_ASIDE + many).slice(-many);

/** Queries that the warm measurement has asked already. */
const QUERIES_ASIDE = 1_000;

export { copyCosts, copyWhole } from "./copying";
export { stalls } from "./indexing";
export { holdTexts, librarySize, tagCounts } from "./library";
export { lists } from "./lists";
