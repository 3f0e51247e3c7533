import { v7 as uuidv7 } from "uuid";
import { browser } from "wxt/browser";
import type { Failure } from "../clip/failure";
import { failInQueue, leaveQueue, nextQueued } from "../library/queue";
import type { LibraryDatabase } from "../library/schema";
import { takePlace } from "../library/take-place";
import { clipLink } from "./clip-link";
import type { Saved } from "./messages";
import { sitePattern } from "./site-pattern";

/** How long a site is left alone between two of its pages. */
const PAUSE_MS = 2_000;
/** A prompt that lists more sites than that is read by nobody. */
const MOST_SITES = 12;

/** Asks for access to the sites of addresses. Call it at once in the reader's click. */
export function requestSites(urls: readonly string[]): Promise<boolean> {
  const sites = [...new Set(urls.map(sitePattern))];
  return browser.permissions.request({ origins: sites.length > MOST_SITES ? ["*://*/*"] : sites });
}

/**
 * Fetches what waits in the queue, one page at a time in a tab in the background, until nothing waits
 * any more. Of several pages that call it one works. What it was at when its page is closed waits
 * on.
 */
export function keepFetching(database: LibraryDatabase): Promise<void> {
  return navigator.locks.request("queue", async () => {
    const lastOf = new Map<string, number>();
    const isReady = (url: string) => Date.now() - (lastOf.get(hostOf(url)) ?? 0) >= PAUSE_MS;
    for (;;) {
      const next = await nextQueued(database, isReady);
      if (next === null) return;
      if (next === "later") await pause(PAUSE_MS / 4);
      else {
        await fetchQueued(database, next);
        lastOf.set(hostOf(next.url), Date.now());
      }
    }
  });
}

async function fetchQueued(
  database: LibraryDatabase,
  { id, url }: { id: string; url: string },
): Promise<void> {
  // Ids sort by the time they were made.
  const before = uuidv7();
  const outcome = await fetchTwice(database, url);
  if (outcome.kind !== "saved") return failInQueue(database, id, outcome);
  const by = outcome.id;
  if (by !== id) await takePlace(database, id, { by, isNew: by > before });
  await leaveQueue(database, id);
}

/** What did not load may do so a moment later. */
async function fetchTwice(database: LibraryDatabase, url: string): Promise<Saved | Failure> {
  const isAllowed = await browser.permissions.contains({ origins: [sitePattern(url)] });
  if (!isAllowed) return { kind: "permissionRefused" };
  const first = await clipLink(database, url);
  if (first.kind !== "notFetched") return first;
  await pause(PAUSE_MS);
  return clipLink(database, url);
}

const hostOf = (url: string) => new URL(url).hostname;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
