import { downloadZip } from "client-zip";
import TurndownService from "turndown";
import { parseInert } from "../../utils/browser/parse-inert.ts";
import { htmlToMarkdown } from "../../utils/export/markdown/html-to-markdown.ts";
import { zip } from "../../utils/export/zip/zip.ts";

/** What runs in the library page to be compared with the product. */

interface Stored {
  id: string;
  title: string;
  content: string;
}

const BATCH = 32;

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** All clips, read past the product's code, in ranges of the same size as its own. */
async function* readAll(): AsyncGenerator<Stored> {
  const database = await settled(indexedDB.open("jianbao"));
  const ids = (await settled(
    database.transaction("clips").objectStore("clips").getAllKeys(),
  )) as string[];
  for (let start = 0; start < ids.length; start += BATCH) {
    const range = IDBKeyRange.bound(ids[start], ids[Math.min(start + BATCH, ids.length) - 1]);
    const transaction = database.transaction(["clips", "bodies"]);
    const [rows, bodies] = await Promise.all([
      settled(transaction.objectStore("clips").getAll(range)),
      settled(transaction.objectStore("bodies").getAll(range)),
    ]);
    for (const [index, row] of rows.entries()) {
      yield { id: row.id, title: row.article.title, content: bodies[index].content };
    }
  }
  database.close();
}

/** What a reader would build today: turndown and client-zip. */
async function today(): Promise<Blob> {
  const turndown = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced" });
  async function* files() {
    for await (const { id, title, content } of readAll()) {
      // The page's policy lets turndown parse nothing itself.
      const { body } = parseInert(content);
      yield { name: `${id}.md`, input: `# ${title}\n\n${turndown.turndown(body)}` };
    }
  }
  return downloadZip(files()).blob();
}

/** The least that must be done: read, convert in one pass, store. */
async function limit(): Promise<Blob> {
  const encoder = new TextEncoder();
  const modified = new Date();
  async function* entries() {
    for await (const { id, title, content } of readAll()) {
      yield {
        name: `${id}.md`,
        bytes: encoder.encode(`# ${title}\n\n${htmlToMarkdown(content)}`),
        modified,
      };
    }
  }
  const parts: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of zip(entries())) {
    pending.push(piece);
    size += piece.length;
    if (size < 1 << 20) continue;
    parts.push(new Blob(pending));
    pending = [];
    size = 0;
  }
  return new Blob([...parts, ...pending]);
}

async function timed(work: () => Promise<Blob>): Promise<{ ms: number; bytes: number }> {
  const start = performance.now();
  const { size } = await work();
  return { ms: performance.now() - start, bytes: size };
}

/**
 * The longest that something a person does would have had to wait, until it is asked: asks for the next
 * turn of the thread every four milliseconds, before all else that waits for one.
 */
function watchWaiting(): () => number {
  let longest = 0;
  let isOn = true;
  const watch = async () => {
    while (isOn) {
      const asked = performance.now();
      await scheduler.postTask(() => {}, { priority: "user-blocking", delay: 4 });
      longest = Math.max(longest, performance.now() - asked);
    }
  };
  void watch();
  return () => {
    isOn = false;
    return longest;
  };
}

/** Clips that are given longer articles at once. */
const LENGTHENED = 500;

/**
 * Gives some clips, from the one of that number on, articles of about `length` characters of HTML, half
 * of them Chinese.
 *
 * @returns the characters, and the number of the next clip; null: that was the last one
 */
async function lengthen(start: number, length: number) {
  const database = await settled(indexedDB.open("jianbao"));
  const ids = (await settled(
    database.transaction("bodies").objectStore("bodies").getAllKeys(),
  )) as string[];
  const transaction = database.transaction("bodies", "readwrite");
  let total = 0;
  for (const [index, id] of ids.slice(start, start + LENGTHENED).entries()) {
    const content = articleOf(start + index, length);
    total += content.length;
    transaction.objectStore("bodies").put({ id, content, textContent: "", images: [] });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  const next = start + LENGTHENED;
  return { total, next: next < ids.length ? next : null };
}

const CHINESE = "从上游的水文站到下游的老码头，记者走了整整七天，看见了桥、闸、菜地和钓鱼的人。";
const ENGLISH =
  "The archive keeps its hours, and the reading room learns to wait for the night tram. ";

function articleOf(seed: number, length: number): string {
  const sentence = seed % 2 === 0 ? CHINESE : ENGLISH;
  let html = "";
  for (let part = 0; html.length < length; part++) {
    const kind = (seed + part) % 9;
    if (kind === 0) html += `<h2>${sentence.slice(0, 14)}</h2>`;
    else if (kind === 1) html += `<ul><li>${sentence}</li><li><b>${sentence}</b></li></ul>`;
    else if (kind === 2) html += `<blockquote><p>${sentence}</p></blockquote>`;
    else if (kind === 3)
      html += `<figure><img src="https://paper.example/${seed}/${part}.jpg" alt="${part}"><figcaption>${sentence}</figcaption></figure>`;
    else
      html += `<p>${sentence}<strong>${seed}</strong>${sentence}<a href="https://paper.example/${part}">${part} &amp; on</a>${sentence}</p>`;
  }
  return html;
}

export const bench = {
  today: () => timed(today),
  limit: () => timed(limit),
  watchWaiting,
  lengthen,
};
