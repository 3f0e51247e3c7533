import { parseArgs } from "node:util";
import { BROWSERS, type BrowserName } from "../cli/browsers.ts";
import { serve } from "../cli/serve.ts";
import { until } from "../driver/until.ts";
import { libraryFaults } from "../e2e/library-faults.ts";
import { readStored, type StoredLibrary } from "../e2e/stored.ts";
import { brokenPromises } from "./faults/broken-promises.ts";
import {
  buildFaults,
  type FaultyBrowser,
  openHand,
  startFaulty,
  workInPopup,
} from "./faults/faulty-browser.ts";
import type { Order } from "./faults/journal.ts";
import { printTable } from "./table.ts";

/** What is killed, and how often of a hundred. */
const SHARES = { background: 36, tab: 24, popup: 14, browser: 20, upgrade: 6 } as const;
type Victim = keyof typeof SHARES;
const VICTIMS = Object.keys(SHARES) as Victim[];

/** Kills after which a library gives way to an empty one, so that checking it stays quick. */
const KILLS_A_LIBRARY = 30;

/** Longest that hands work before the kill, in milliseconds. */
const LONGEST = 1_500;

/** Clips of a library of an earlier version, whose upgrade is broken off within `LONGEST`. */
const EARLIER_CLIPS = 4_000;

const FAULTS = ["lost", "torn", "orphan", "count", "postings"] as const;

interface Tally {
  kills: number;
  saves: number;
  acknowledged: number;
  /** How often the library came out of its second copy. */
  restorations: number;
  /** Each once, however often it was seen. */
  faults: Set<string>;
}

/**
 * Kills the background, a tab, the popup and the whole browser at random moments of everything that
 * changes a library, and the browser at random moments of an upgrade from an early version, and looks
 * each time at what is left. The control, which saves in two
 * transactions, has to be found out by the same look.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: "string", default: "300" },
      browser: { type: "string", default: BROWSERS.join() },
      victims: { type: "string", default: VICTIMS.join() },
    },
  });
  for (const browser of BROWSERS.filter((name) => values.browser.includes(name))) {
    await buildFaults(browser);
    const rows: (string | number)[][] = [];
    for (const victim of VICTIMS.filter((one) => values.victims.split(",").includes(one))) {
      const kills = Math.ceil((Number(values.kills) * SHARES[victim]) / 100);
      const tally = await killOften(browser, { victim, kills, isNaive: false });
      rows.push([victim, ...counted(tally)]);
      if (tally.faults.size > 0) fail(`Faults in ${browser}`, [...tally.faults]);
    }
    const control = {
      victim: "background",
      kills: KILLS_A_LIBRARY,
      isNaive: true,
    } as const;
    const tally = await killOften(browser, control);
    rows.push(["control: two transactions", ...counted(tally)]);
    if (tally.faults.size === 0) fail("The control was not found out", []);
    console.log(`## ${browser}`);
    printTable(["killed", "kills", "saves", "acknowledged", "restored", ...FAULTS], rows);
  }
}

function fail(what: string, lines: readonly string[]): void {
  console.error([what, ...lines.slice(0, 20)].join("\n"));
  process.exitCode = 1;
}

const counted = ({ kills, saves, acknowledged, restorations, faults }: Tally) => [
  kills,
  saves,
  acknowledged,
  restorations,
  ...FAULTS.map((fault) => [...faults].filter((line) => line.startsWith(fault)).length),
];

interface Killing {
  victim: Victim;
  kills: number;
  isNaive: boolean;
}

async function killOften(browser: BrowserName, killing: Killing): Promise<Tally> {
  const tally: Tally = { kills: 0, saves: 0, acknowledged: 0, restorations: 0, faults: new Set() };
  while (tally.kills < killing.kills) {
    const faulty = await startFaulty(browser);
    const most = Math.min(killing.kills, tally.kills + KILLS_A_LIBRARY);
    try {
      while (tally.kills < most && !(tally.faults.size > 0 && !killing.isNaive)) {
        tally.kills += 1;
        await killOnce(faulty, killing, `${tally.kills}`);
        await faulty.hear();
        for (const fault of await faultsOf(faulty, killing.victim)) tally.faults.add(fault);
      }
    } finally {
      await faulty.end();
    }
    tally.restorations += faulty.restorations;
    tally.acknowledged += faulty.facts.length;
    tally.saves += faulty.facts.filter(({ kind }) => kind === "saved").length;
    if (tally.faults.size > 0) break;
  }
  return tally;
}

async function killOnce(
  faulty: FaultyBrowser,
  { victim, isNaive }: Killing,
  name: string,
): Promise<void> {
  const { driver, desk } = faulty;
  const order = (hand: string): Order => ({
    hand: `${hand}${name}`,
    seed: Math.floor(Math.random() * 2 ** 31),
    isNaive,
  });
  const work = () => new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));
  const inBackground = async (one: Order) => {
    await desk.evaluate((given) => window.faults.workInBackground(given), one);
    // What has not started cannot be killed.
    await until(() => driver.isBackgroundAlive());
  };
  if (victim === "background") {
    await inBackground(order("b"));
    await work();
    await driver.killBackground();
    return;
  }
  if (victim === "upgrade") {
    const ids = await desk.evaluate((n) => window.faults.makeEarlierLibrary(n), EARLIER_CLIPS);
    faulty.facts = ids.map((id) => ({ kind: "inherited", id }));
    await desk.evaluate(() => window.faults.beginUpgrade());
    await work();
    await faulty.restart();
    return;
  }
  if (victim === "tab") {
    const tab = await openHand(driver);
    await tab.evaluate((given) => window.faults.workHere(given), order("t"));
    await work();
    await tab.close();
    return;
  }
  if (victim === "popup") {
    const pages = await serve("tests/fixtures/sample");
    const page = await driver.openPage(`${pages.origin}login.html`);
    const close = await workInPopup(driver, page, order("p"));
    await work();
    await close();
    await page.close();
    pages.close();
    return;
  }
  await inBackground(order("b"));
  await desk.evaluate((given) => window.faults.workHere(given), order("d"));
  await work();
  await faulty.hear();
  await faulty.restart();
}

async function faultsOf(faulty: FaultyBrowser, victim: Victim): Promise<string[]> {
  const { stored, report, hits } = await lookAtRest(faulty);
  const own = Object.entries(report.faults).filter(([, count]) => count > 0);
  return [
    ...brokenPromises(faulty.facts, stored),
    // Rows of earlier versions get what was added since when they are written next.
    ...(victim === "upgrade" ? [] : libraryFaults(stored)),
    ...wrongHits(stored, hits),
    ...own.map(([fault, count]) => `postings: the library's own check says ${fault}: ${count}`),
  ];
}

/**
 * Everything that is looked at, of one moment: a page that was closed works for some milliseconds
 * more, and a background that was killed while it started is started again for what it was asked.
 */
async function lookAtRest({ desk, driver }: FaultyBrowser) {
  for (;;) {
    const before = await readStored(desk);
    const look = await desk.evaluate(() => window.faults.check());
    const stored = await readStored(desk);
    if (JSON.stringify(before) === JSON.stringify(stored)) return { stored, ...look };
    if (await driver.isBackgroundAlive()) await driver.killBackground();
  }
}

/** Every clip that has a text is found by the word that stands in each. */
function wrongHits({ clips, bodies }: StoredLibrary, hits: readonly string[]): string[] {
  const texts = new Map(bodies.map(({ id, textContent }) => [id, textContent]));
  const right = clips.filter(({ id, trashed }) => !trashed && texts.get(id)).map(({ id }) => id);
  const found = new Set(hits);
  const missed = right.filter((id) => !found.has(id));
  const wrong = hits.filter((id) => !right.includes(id));
  return [
    ...missed.map((id) => `postings: clip ${id} is not found`),
    ...wrong.map((id) => `postings: clip ${id} should not be found`),
  ];
}
