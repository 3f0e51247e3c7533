import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where Debian's package puts it. */
const JAR = "/usr/share/java/epubcheck.jar";

/** Why books cannot be judged on this machine; null: they can. */
export const EPUBCHECK_MISSING = existsSync(JAR)
  ? null
  : "epubcheck is not installed (Debian: apt-get install epubcheck)";

/** What the W3C's checker says against a book: errors and warnings, a line each. */
export async function epubcheck(book: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "jianbao-book-"));
  const file = path.join(folder, "book.epub");
  writeFileSync(file, book);
  const output = await new Promise<string>((resolve) => {
    execFile(
      "java",
      // Books are judged in seconds: a virtual machine that first optimises takes twice as long.
      ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR, file, "--locale", "en"],
      { maxBuffer: 2 ** 28 },
      (_error, out, problems) => resolve(out + problems),
    );
  });
  rmSync(folder, { recursive: true });
  const found = output.split("\n").filter((line) => /^(?:ERROR|WARNING|FATAL)/.test(line));
  const isClean = output.includes("No errors or warnings detected");
  return isClean || found.length > 0 ? found : [output];
}
