import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** Why Calibre cannot open books on this machine; null: it can. It is too large to be installed for a test. */
export const CALIBRE_MISSING = existsSync("/usr/bin/ebook-convert")
  ? null
  : "Calibre is not installed (Debian: apt-get install calibre)";

const run = promisify(execFile);

interface OpenedBook {
  /** All of it as plain text. */
  text: string;
  /** What Calibre says about it: a line for each fact, as `Title : …`. */
  facts: string;
  /** Its cover; empty: Calibre has found none. */
  cover: Buffer;
}

/** A book as Calibre reads it. */
export async function openInCalibre(book: Uint8Array): Promise<OpenedBook> {
  const folder = mkdtempSync(path.join(tmpdir(), "jianbao-calibre-"));
  const file = (name: string) => path.join(folder, name);
  // As root its browser engine refuses to start in its own sandbox; the system's locale may know no Chinese.
  const env = { ...process.env, QTWEBENGINE_DISABLE_SANDBOX: "1", LC_ALL: "C.UTF-8" };
  const options = { env, maxBuffer: 2 ** 28 };
  try {
    writeFileSync(file("book.epub"), book);
    await run("ebook-convert", [file("book.epub"), file("book.txt")], options);
    const { stdout } = await run(
      "ebook-meta",
      [file("book.epub"), "--get-cover", file("cover")],
      options,
    );
    const cover = existsSync(file("cover")) ? readFileSync(file("cover")) : Buffer.alloc(0);
    return { text: readFileSync(file("book.txt"), "utf8"), facts: stdout, cover };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
