import sqlite3InitModule, { type BindingSpec } from "@sqlite.org/sqlite-wasm";

interface Request {
  id: number;
  sql: string;
  /** The statement runs once for each, all in one transaction. */
  bind: BindingSpec[];
}

const opened = open();

self.addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  const { id, sql, bind } = data;
  try {
    self.postMessage({ id, rows: run(await opened, sql, bind) });
  } catch (error) {
    self.postMessage({ id, rows: [], error: String(error) });
  }
});

async function open() {
  const sqlite3 = await sqlite3InitModule();
  const pool = await sqlite3.installOpfsSAHPoolVfs({ name: "bench", directory: "/bench-sqlite" });
  return new pool.OpfsSAHPoolDb("/index.sqlite");
}

function run(database: Awaited<typeof opened>, sql: string, bind: BindingSpec[]): unknown[][] {
  const rows: unknown[][] = [];
  if (bind.length > 1) database.exec("begin");
  for (const values of bind) {
    const bound = Array.isArray(values) && values.length > 0 ? { bind: values } : {};
    rows.push(...database.exec({ sql, ...bound, rowMode: "array", returnValue: "resultRows" }));
  }
  if (bind.length > 1) database.exec("commit");
  return rows;
}
