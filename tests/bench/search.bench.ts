import { parseArgs } from "node:util";
import { BROWSERS, type BrowserName } from "../cli/browsers.ts";
import { buildBench, ensureIndex, inBench, left, openBench, withBench } from "./bench-browser.ts";
import type { Warm } from "./page/bench.ts";
import type { EngineName } from "./page/engines/engines.ts";
import type { Stalls } from "./page/indexing.ts";
import { median, printTable, quantile } from "./table.ts";

/** Cold starts of each engine, each in a new browser process, with queries of their own. */
const ROUNDS = 5;

/** Queries of a warm engine. */
const QUERIES = 200;

/** Hits of a query that are compared with a scan's. */
const COMPARED = 12;

interface Figures {
  buildMs: number | null;
  bytes: number;
  cold: number[];
  warm: Warm;
  add: number[];
}

/**
 * npm run bench -- search [--clips N] [--browser NAME] [--engines ours,sqlite,flexsearch,minisearch,scan]:
 * our search and its peers over the same clips, in the same browser, by turns. Indexes are kept
 * between runs in .output/bench/profiles; delete a profile to build anew. MiniSearch takes minutes
 * to build and is left out unless it is named.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      clips: { type: "string", default: "10000" },
      browser: { type: "string", default: BROWSERS.join() },
      engines: { type: "string", default: "ours,sqlite,flexsearch,scan" },
    },
  });
  const engines = values.engines.split(",") as EngineName[];
  for (const browser of BROWSERS.filter((name) => values.browser.includes(name))) {
    await buildBench(browser);
    for (const size of values.clips.split(",").map(Number)) {
      console.log(`## ${browser}, ${size} clips\n`);
      tell(await measure(browser, size, engines));
      tellStalls(
        await withBench(browser, size, async (driver) =>
          inBench<Record<string, Stalls>>(await openBench(driver), `stalls(${size})`),
        ),
      );
    }
  }
}

async function measure(browser: BrowserName, size: number, engines: EngineName[]) {
  const figures = new Map<EngineName, Figures>();
  for (const engine of engines) {
    const buildMs = await ensureIndex(browser, size, engine);
    const inPage = <T>(call: string) =>
      withBench(browser, size, async (driver) => inBench<T>(await openBench(driver), call));
    figures.set(engine, {
      buildMs,
      bytes: await inPage<number>(`bytes("${engine}")`),
      cold: [],
      warm: await inPage<Warm>(`warm("${engine}", ${size}, ${QUERIES})`),
      add: engine === "scan" ? [] : await inPage<number[]>(`add("${engine}", ${size})`),
    });
  }
  const queries = await withBench(browser, size, async (driver) =>
    inBench<string[]>(await openBench(driver), `queries(${size}, ${ROUNDS})`),
  );
  for (const query of queries) {
    for (const engine of engines) {
      figures.get(engine)?.cold.push(await coldStart(browser, size, engine, query));
    }
  }
  return figures;
}

const coldStart = (browser: BrowserName, size: number, engine: EngineName, query: string) =>
  withBench(browser, size, async (driver) => {
    const page = await openBench(driver, `#cold=${engine}&query=${encodeURIComponent(query)}`);
    return (await left<{ ms: number }>(page, "cold")).ms;
  });

function tell(figures: ReadonlyMap<EngineName, Figures>): void {
  const sqlite = figures.get("sqlite");
  const truth = figures.get("scan")?.warm.hits;
  const bestCold = Math.min(
    ...[...figures].filter(([name]) => name !== "ours").map(([, { cold }]) => median(cold)),
  );
  const p95 = ({ warm }: Figures) => quantile(warm.times, 0.95);
  const ratio = (value: number, peer: number | undefined) =>
    (value / (peer ?? Number.NaN)).toFixed(2);
  printTable(
    [
      ...["engine", "build, s", "MB", "× sqlite", "cold, ms", "× best peer"],
      ...["warm p50, ms", "p95", "× sqlite", "one more, ms", "× sqlite", "right"],
    ],
    [...figures].map(([name, own]) => [
      name,
      own.buildMs === null ? "kept" : (own.buildMs / 1000).toFixed(1),
      (own.bytes / 1e6).toFixed(1),
      ratio(own.bytes, sqlite?.bytes),
      median(own.cold).toFixed(0),
      ratio(median(own.cold), bestCold),
      median(own.warm.times).toFixed(1),
      p95(own).toFixed(1),
      ratio(p95(own), sqlite && p95(sqlite)),
      own.add.length > 0 ? median(own.add).toFixed(1) : "–",
      own.add.length > 0 ? ratio(median(own.add), sqlite && median(sqlite.add)) : "–",
      truth ? `${rightOf(own.warm.hits, truth)} of ${truth.length}` : "–",
    ]),
  );
}

function tellStalls(stalls: Record<string, Stalls>): void {
  printTable(
    ["longest that a thread keeps others waiting", "ms", "99.9 % below"],
    Object.entries(stalls).map(([name, { longest, usual }]) => [
      name,
      longest.toFixed(0),
      usual.toFixed(0),
    ]),
  );
}

/** Queries whose first hits are all hits of a scan, and as many. */
function rightOf(answers: readonly number[][], truth: readonly number[][]): number {
  return answers.filter((hits, place) => {
    const right = new Set(truth[place]);
    const shown = hits.slice(0, COMPARED);
    return shown.every((hit) => right.has(hit)) && shown.length === Math.min(COMPARED, right.size);
  }).length;
}
