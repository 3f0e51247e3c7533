import { browser } from "wxt/browser";
import { clearBrokenImport } from "@/utils/browser/import-alone";
import { openLibrary } from "@/utils/browser/open-library";
import { copyPlaces, restoreIfLost } from "@/utils/browser/second-copy";
import { readSetting, writeSetting } from "@/utils/browser/settings";
import { checkLibrary } from "@/utils/library/check-library";
import { nextQueued } from "@/utils/library/queue";
import { searchIds } from "@/utils/library/search";
import { CHANNEL, type Fact, type Order } from "../journal";
import { beginUpgrade, makeEarlierLibrary } from "./earlier-library";
import { work } from "./hand";
import { IN_EVERY_TEXT } from "./made-clips";

const told: Fact[] = [];
const channel = new BroadcastChannel(CHANNEL);
channel.addEventListener("message", ({ data }: MessageEvent<Fact>) => told.push(data));

/** What the bench asks of a page of the extension: the desk, at which facts come in, or a hand. */
const faults = {
  makeEarlierLibrary,
  beginUpgrade,
  /** What was told since the last time. */
  takeTold: () => told.splice(0),
  /** Works in this page until the page ends. */
  workHere(order: Order): void {
    void work(
      openLibrary(async () => ({ copyPlaces })),
      order,
      (fact) => channel.postMessage(fact),
    );
  },
  /** Works in the background until that ends. */
  workInBackground(order: Order): void {
    browser.runtime.connect({ name: JSON.stringify(order) });
  },
  /**
   * What the library's own check says, the clips that a search finds, what still waits, and whether the
   * library came out of its second copy since the last time.
   */
  async check() {
    const database = openLibrary(async () => ({ copyPlaces }));
    await restoreIfLost(database);
    await clearBrokenImport(database);
    const report = await checkLibrary(database, () => undefined);
    const left = await nextQueued(database, (url) => !url.includes("paper.example"));
    const hits: string[] = [];
    for await (const some of searchIds(database, { view: "all", tags: [] }, IN_EVERY_TEXT)) {
      hits.push(...some);
    }
    database.close();
    const restored = (await readSetting("restored")) ?? null;
    await writeSetting("restored", null);
    return { report, left, hits, restored };
  },
};

declare global {
  interface Window {
    faults: typeof faults;
  }
}
window.faults = faults;
