import { stripVTControlCharacters } from "node:util";
import { BROWSERS, ensureBrowser, installByApt } from "./browsers.ts";
import { run } from "./run.ts";

interface Step {
  name: string;
  command: string[];
}

interface Result extends Step {
  code: number;
  output: string;
  seconds: number;
}

const STEPS = {
  types: { name: "types", command: ["tsc", "--noEmit"] },
  lint: { name: "lint", command: ["biome", "check", "--error-on-warnings", "."] },
  units: {
    name: "units",
    command: ["vitest", "run", "--config", "tests/vitest.config.ts", "--root", "."],
  },
  chrome: { name: "build for Chrome", command: ["wxt", "build", "-b", "chrome"] },
  firefox: { name: "build for Firefox", command: ["wxt", "build", "-b", "firefox"] },
  webExt: {
    name: "web-ext lint",
    command: ["web-ext", "lint", "--no-config-discovery", "-s", ".output/firefox-mv3"],
  },
  e2e: {
    name: "end to end",
    command: ["vitest", "run", "--config", "tests/e2e/vitest.config.ts", "--root", "."],
  },
} satisfies Record<string, Step>;

process.exitCode = await test();

/** Everything that must hold, in the order in which a mistake shows soonest. */
async function test(): Promise<number> {
  for (const browser of BROWSERS) await ensureBrowser(browser);
  await installByApt("fonts-noto-cjk", "epubcheck");
  const results = await Promise.all([STEPS.types, STEPS.lint].map(step));
  for (const one of [STEPS.units, STEPS.chrome, STEPS.firefox, STEPS.webExt, STEPS.e2e]) {
    results.push(await step(one));
  }
  return report(results);
}

async function step(one: Step): Promise<Result> {
  const start = performance.now();
  const [command = "", ...args] = one.command;
  const { code, output } = await run(command, args, { NO_COLOR: "1" });
  const seconds = (performance.now() - start) / 1000;
  console.log(`${code === 0 ? "✓" : "✗"} ${one.name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output);
  return { ...one, code, output: stripVTControlCharacters(output), seconds };
}

/** Closes with the sum of all tests; a step that is not made of tests counts as one. */
function report(results: Result[]): number {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const { code, output } of results) {
    const tests = /^\s*Tests\s+(.+)$/m.exec(output)?.[1];
    const counted = (word: string) =>
      Number(new RegExp(`(\\d+) ${word}`).exec(tests ?? "")?.[1] ?? 0);
    if (tests) {
      passed += counted("passed");
      failed += counted("failed");
      skipped += counted("skipped");
    } else if (code === 0) passed += 1;
    if (code !== 0 && counted("failed") === 0) failed += 1;
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}
