import type { Clip } from "@/utils/clip/clip";
import { type Engine, SHOWN } from "./engine";
import { pairText, termsOf } from "./terms";

/** Hits that may be of clips added later, and are not counted. */
const MORE = 16;

/** Rows that are written in one transaction. */
const BATCH = 200;

/** SQLite's FTS5 over pairs of characters, its database in the origin private file system. */
export function sqlite(): Engine {
  const worker = new Worker(new URL("./sqlite-worker.ts", import.meta.url), { type: "module" });
  const run = (sql: string, bind: unknown[][] = [[]]) => ask(worker, { sql, bind });
  return {
    async build(clips) {
      await run("drop table if exists texts");
      await run(
        "create virtual table texts using fts5(text, content='', tokenize='unicode61 remove_diacritics 0')",
      );
      let batch: unknown[][] = [];
      const write = async () => {
        await run("insert into texts(rowid, text) values (?, ?)", batch);
        batch = [];
      };
      let number = 0;
      for (const clip of clips) {
        batch.push([++number, pairText(clip)]);
        if (batch.length === BATCH) await write();
      }
      await write();
      await run("insert into texts(texts) values ('optimize')");
      await run("vacuum");
    },
    close() {
      worker.terminate();
    },
    async open() {
      await run("select 1");
    },
    async search(query) {
      const rows = await run(
        `select rowid from texts where texts match ? order by rowid desc limit ${SHOWN + MORE}`,
        [[matchOf(query)]],
      );
      return rows.map(([rowid]) => Number(rowid) - 1);
    },
    async add(clip: Clip, number) {
      await run("insert into texts(rowid, text) values (?, ?)", [[number + 1, pairText(clip)]]);
      return undefined;
    },
    async bytes() {
      const [[pages = 0] = []] = await run("pragma page_count");
      const [[size = 0] = []] = await run("pragma page_size");
      return Number(pages) * Number(size);
    },
  };
}

/** A phrase for each term: its words and pairs stand one after the other. */
const matchOf = (query: string) =>
  termsOf(query)
    .map(({ pieces, isOpen }) => {
      const tokens = pieces.flatMap(({ text, isWord }) => (isWord ? [text] : pairsOf(text)));
      const mayGoOn = pieces.at(-1)?.isWord ? isOpen : tokens.at(-1)?.length === 1;
      return `"${tokens.join(" ")}"${mayGoOn ? "*" : ""}`;
    })
    .join(" AND ");

const pairsOf = (text: string) =>
  text.length === 1
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));

let asked = 0;

function ask(worker: Worker, request: object): Promise<unknown[][]> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    const listen = ({ data }: MessageEvent<{ id: number; rows: unknown[][]; error?: string }>) => {
      if (data.id !== id) return;
      worker.removeEventListener("message", listen);
      if (data.error) reject(new Error(data.error));
      else resolve(data.rows);
    };
    worker.addEventListener("message", listen);
    worker.postMessage({ id, ...request });
  });
}
