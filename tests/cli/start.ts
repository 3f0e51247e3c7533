import fs from "node:fs";
import path from "node:path";
import type { Driver } from "../driver/driver.ts";
import { buildOf, launch } from "../driver/launch.ts";
import { ensureBrowser } from "./browsers.ts";
import { type Clipped, clipPage } from "./clip-page.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { run } from "./run.ts";
import { type Served, serve } from "./serve.ts";

const SAMPLE = "tests/fixtures/sample/portal.html";

async function start(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const options = readOptionsOrExplain(args);
  if (options.headless) fs.mkdirSync(options.out, { recursive: true });
  const executablePath = await ensureBrowser(options.browser);
  await build(options.browser);
  const driver = await launch(options.browser, {
    executablePath,
    extension: buildOf(options.browser),
    headless: options.headless,
  });
  try {
    return options.headless
      ? await clipAll(driver, options)
      : await letThePersonClip(driver, options);
  } finally {
    await driver.close();
  }
}

function readOptionsOrExplain(args: string[]): Options {
  try {
    return readOptions(args);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

async function build(browser: Options["browser"]): Promise<void> {
  const { code, output } = await run("npx", ["wxt", "build", "-b", browser]);
  if (code !== 0) throw new Error(`The extension could not be built:\n${output}`);
}

/** Opens the pages in a window and leaves everything else to the person. */
async function letThePersonClip(driver: Driver, { pages }: Options): Promise<number> {
  await withAddresses(pages, async (addresses) => {
    for (const address of addresses) await driver.openPage(address);
    console.log(
      "Jianbao is in the toolbar, behind the puzzle piece. Close the browser when you are done.",
    );
    await driver.closed;
  });
  return 0;
}

/** Clips page after page; the number of those that could not be clipped decides the exit status. */
async function clipAll(driver: Driver, options: Options): Promise<number> {
  let failed = 0;
  await withAddresses(options.pages, async (addresses) => {
    for (const [index, address] of addresses.entries()) {
      const page = options.pages[index] ?? SAMPLE;
      const clipped = isMissing(page)
        ? ({ kind: "refused", sentence: "There is no such file." } as const)
        : await clipOne(driver, address, options, index).catch(asRefusal);
      if (clipped.kind === "file") report(clipped);
      else {
        failed += 1;
        console.error(`Not clipped: ${page}: ${clipped.sentence}`);
      }
    }
  });
  return failed === 0 ? 0 : 1;
}

const isMissing = (page: string) => !URL.canParse(page) && !fs.existsSync(page);

function asRefusal(error: Error): Clipped {
  return { kind: "refused", sentence: error.message };
}

function clipOne(
  driver: Driver,
  address: string,
  options: Options,
  index: number,
): Promise<Clipped> {
  return clipPage(driver, address, {
    format: options.format,
    out: options.out,
    onSight: async (name, screenshot) => {
      if (options.screenshots === null) return;
      fs.mkdirSync(options.screenshots, { recursive: true });
      const file = [driver.name, ...(index > 0 ? [index + 1] : []), name].join("-");
      await screenshot(path.join(options.screenshots, `${file}.png`));
    },
  });
}

/** Prints where the file is and how it begins. */
function report({ file, tags }: Extract<Clipped, { kind: "file" }>): void {
  const text = fs.readFileSync(file, "utf8");
  console.log(`${file}  (${fs.statSync(file).size} bytes)`);
  if (tags.length > 0) console.log(`  tagged ${tags.join(", ")}`);
  const lines = text.split("\n").filter(Boolean);
  for (const line of lines.slice(0, 24)) console.log(`  ${line.slice(0, 100)}`);
  if (lines.length > 24) console.log(`  … ${lines.length - 24} more lines`);
}

/** Files are served from loopback: no extension may read `file:` unasked. */
async function withAddresses(pages: string[], use: (addresses: string[]) => Promise<void>) {
  const servers: Served[] = [];
  try {
    const addresses: string[] = [];
    for (const page of pages.length > 0 ? pages : [SAMPLE]) {
      addresses.push(await addressOf(page, servers));
    }
    await use(addresses);
  } finally {
    for (const server of servers) server.close();
  }
}

async function addressOf(page: string, servers: Served[]): Promise<string> {
  if (URL.canParse(page) && /^(https?|about|chrome):/.test(page)) return page;
  const served = await serve(path.dirname(path.resolve(page)));
  servers.push(served);
  return served.origin + encodeURIComponent(path.basename(page));
}

process.exitCode = await start(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return 1;
});
