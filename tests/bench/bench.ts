import { globSync } from "node:fs";
import path from "node:path";

/** npm run bench -- NAME [options]: runs the measurement of that name; without one, lists them. */
const [name, ...args] = process.argv.slice(2);
const benches = globSync("tests/bench/*.bench.ts").map((file) => path.basename(file, ".bench.ts"));

if (name === undefined || !benches.includes(name)) {
  console.error(`npm run bench -- ${benches.sort().join("|")} [options]`);
  process.exitCode = name === undefined ? 0 : 1;
} else {
  const bench: { main(args: string[]): Promise<void> } = await import(`./${name}.bench.ts`);
  await bench.main(args);
}
