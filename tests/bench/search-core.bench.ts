import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { CoreFigures } from "./search-core.ts";
import { printTable, quantile } from "./table.ts";

const QUERIES = 200;

/**
 * npm run bench -- search [CLIPS …]: the search core without a browser or a database, against a
 * scan of all texts in memory.
 */
export async function main(args: string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [1_000, 4_000];
  const folder = await mkdtemp(path.join(tmpdir(), "jianbao-bench-"));
  try {
    const outfile = path.join(folder, "core.mjs");
    const entryPoints = ["tests/bench/search-core.ts"];
    await build({ entryPoints, outfile, bundle: true, format: "esm", alias: { "@": "." } });
    const core: {
      measureCore(count: number, queries: number): Promise<CoreFigures>;
    } = await import(pathToFileURL(outfile).href);
    for (const size of sizes) tell(size, await core.measureCore(size, QUERIES));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function tell(size: number, figures: CoreFigures): void {
  const { buildMs, longestStretchMs, megabytes, segments, index, scan } = figures;
  console.log(
    `\n${size} clips: ${segments} segments, ${megabytes.toFixed(1)} MB, built in ${Math.round(buildMs)} ms, longest stretch ${Math.round(longestStretchMs)} ms`,
  );
  const row = (name: string, times: number[]) => [
    name,
    quantile(times, 0.5).toFixed(2),
    quantile(times, 0.95).toFixed(2),
    (quantile(times, 0.95) / quantile(scan, 0.95)).toFixed(3),
  ];
  printTable(["", "p50 ms", "p95 ms", "p95 × scan"], [row("index", index), row("scan", scan)]);
}
