import type { PictureFault } from "../clip/picture";
import { hashOf } from "../clip/receipt";
import { type DuePicture, dueClips, dueOfClip, retryTime } from "../library/due-pictures";
import { keepPicture, missPicture } from "../library/pictures";
import type { LibraryDatabase } from "../library/schema";
import { type Fetched, fetchPicture } from "./fetch-picture";
import { fetchByPage } from "./page-picture";
import { mayRead } from "./picture-access";
import { withReferer } from "./referer";

/** Most pictures of one clip, and most bytes of them together, that are fetched at once. */
const MOST_PICTURES = 300;
const MOST_BYTES = 150 * 1024 * 1024;

/** Pictures that are asked for at the same time. */
const AT_ONCE = 4;

let running = Promise.resolve();

/**
 * Fetches the pictures of a clip that are due, one clip after the other. What the browser breaks off
 * is still due when it starts again.
 *
 * @param tabId where the clip's page is open
 */
export function fetchPictures(
  database: LibraryDatabase,
  { clip, tabId = null }: { clip: string; tabId?: number | null },
): Promise<void> {
  const work = running.then(() => fetchClip(database, clip, tabId));
  // Those that wait must not fail with it.
  running = work.catch(() => {});
  return work;
}

/** Fetches all pictures that are due by now. */
export async function fetchDuePictures(database: LibraryDatabase): Promise<void> {
  for (const clip of await dueClips(database, new Date().toISOString())) {
    await fetchPictures(database, { clip });
  }
}

async function fetchClip(
  database: LibraryDatabase,
  clip: string,
  tabId: number | null,
): Promise<void> {
  const due = await dueOfClip(database, clip, new Date().toISOString());
  const row = await database.clips.get(clip);
  if (!row || due.length === 0) return;
  const page = row.article.url;
  const keeping = new Keeping(database);
  for (const one of due.slice(MOST_PICTURES)) await keeping.miss(one, "tooMany");
  const wanted = due.slice(0, MOST_PICTURES);
  const readable = await filterAsync(wanted, ({ url }) => mayRead(url));
  const refused = await fetchAll(readable, page, keeping);
  const others = wanted.filter((one) => !readable.includes(one));
  await eachAtOnce([...others, ...refused.keys()], async (one) => {
    const fetched = tabId === null ? null : await fetchByPage(tabId, page, one.url);
    await keeping.settle(one, fetched ?? { kind: "missed", fault: refused.get(one) ?? "noAccess" });
  });
}

/** Asks the hosts as the page does, then without naming it. What both refuse is given back. */
async function fetchAll(
  wanted: readonly DuePicture[],
  page: string,
  keeping: Keeping,
): Promise<Map<DuePicture, PictureFault>> {
  const refused = new Map<DuePicture, PictureFault>();
  const attempt = async (one: DuePicture) => {
    const fetched = await fetchPicture(one.url);
    if (fetched.kind === "missed" && fetched.fault !== "tooLarge") refused.set(one, fetched.fault);
    else {
      refused.delete(one);
      await keeping.settle(one, fetched);
    }
  };
  if (wanted.length === 0) return refused;
  const hosts = wanted.map(({ url }) => new URL(url).hostname);
  await withReferer(page, hosts, () => eachAtOnce(wanted, attempt));
  await eachAtOnce([...refused.keys()], attempt);
  return refused;
}

/** Writes down what has become of pictures, as long as there is room for them. */
class Keeping {
  readonly #database: LibraryDatabase;
  #bytes = 0;

  constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  async settle(picture: DuePicture, fetched: Fetched): Promise<void> {
    if (fetched.kind === "missed") return this.miss(picture, fetched.fault);
    this.#bytes += fetched.bytes.length;
    if (this.#bytes > MOST_BYTES) return this.miss(picture, "tooMany");
    await keepPicture(this.#database, picture, {
      hash: await hashOf(fetched.bytes),
      bytes: new Blob([fetched.bytes], { type: fetched.type }),
    });
  }

  /** A host that was not asked is no host that refused. */
  async miss(picture: DuePicture, fault: PictureFault): Promise<void> {
    const tries = picture.tries + (fault === "noAccess" ? 0 : 1);
    const retryAt = FINAL.has(fault) ? undefined : retryTime(Math.max(1, tries), new Date());
    await missPicture(this.#database, picture, {
      fault,
      tries,
      ...(retryAt !== undefined && { retryAt }),
    });
  }
}

/** What no other day will change. */
const FINAL: ReadonlySet<PictureFault> = new Set(["tooLarge", "tooMany"]);

async function eachAtOnce<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const worker = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await run(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function filterAsync<T>(all: readonly T[], is: (one: T) => Promise<boolean>): Promise<T[]> {
  const answers = await Promise.all(all.map(is));
  return all.filter((_one, index) => answers[index]);
}
