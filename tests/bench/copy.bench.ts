import { parseArgs } from "node:util";
import { ensureBrowser } from "../cli/browsers.ts";
import { launch } from "../driver/launch.ts";
import { benchBuild, buildBench, inBench, openBench } from "./bench-browser.ts";
import type { CopyCosts } from "./page/copying.ts";
import { median, printTable, quantile } from "./table.ts";

/** npm run bench -- copy [--clips N]: what the second copy costs in Chromium, where there is one. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { clips: { type: "string", default: "2000" } } });
  await buildBench("chrome");
  const executablePath = await ensureBrowser("chrome");
  const driver = await launch("chrome", { executablePath, extension: benchBuild("chrome") });
  try {
    const page = await openBench(driver);
    tell(await inBench<CopyCosts>(page, `copyCosts(${Number(values.clips)})`));
  } finally {
    await driver.close();
  }
}

function tell({ saves, imports, restoring, restored, bytes }: CopyCosts): void {
  const compared = (what: string, copied: number, plain: number) => [
    what,
    copied.toFixed(1),
    plain.toFixed(1),
    (copied / plain).toFixed(2),
  ];
  printTable(
    ["", "with the copy", "without", "ratio"],
    [
      compared("a save, ms, median", median(saves.copied), median(saves.plain)),
      compared("a save, ms, p95", quantile(saves.copied, 0.95), quantile(saves.plain, 0.95)),
      compared("imports, ms", imports.copied, imports.plain),
      compared("room, MB", (bytes.library + bytes.copy) / 1e6, bytes.library / 1e6),
    ],
  );
  console.log(`${restored} clips brought back in ${(restoring / 1000).toFixed(1)} s`);
}
