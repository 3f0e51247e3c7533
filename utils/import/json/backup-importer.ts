import { decodeBytes } from "../../export/json/bytes";
import { JSON_VERSION } from "../../export/json/json-lines";
import { ImportError, type Imported } from "../imported";
import type { Importer, Looked } from "../importer";
import type { ImportContext } from "../make-clip";
import type { SourceFile } from "../source-file";
import { isRecord, parsed, records, type Unknown } from "./check";
import { checkClip, time } from "./check-clip";

/**
 * Our own JSON (see `utils/export/json/README.md`), read line by line, so that a file may be larger
 * than memory and what stands before a cut can be had. At the end of a file that is not whole it
 * throws `damaged`, after everything that is.
 */
export const backupImporter = {
  id: "backup",
  recognises: ({ head }: Pick<Looked, "head">) => /^\s*\{\s*"format"\s*:\s*"jianbao"/.test(head),
  read: readBackup,
  readImages,
} as const satisfies Importer;

async function* readBackup(file: SourceFile, context: ImportContext): AsyncGenerator<Imported> {
  const found = new Map<string, number>();
  let section = "";
  let expected: Unknown | null = null;
  for await (const line of file.lines()) {
    const opened = sectionOf(line);
    if (opened !== null) {
      if (section === "") checkVersion(parsed(`${line}]}`));
      section = opened;
    } else if (line.startsWith("{") && section !== "") {
      found.set(section, (found.get(section) ?? 0) + 1);
      yield readRecord(section, section === IMAGES ? null : recordIn(line), context);
    } else if (line.startsWith("]")) {
      expected = countsOf(line) ?? expected;
    }
  }
  if (section === "") return yield* readReformatted(file, context);
  const isWhole =
    expected !== null &&
    Object.entries(expected).every(([name, count]) => (found.get(name) ?? 0) === count);
  if (!isWhole) throw new ImportError("damaged");
}

/** A backup that went through a program which wrote its lines anew; it has to fit into memory. */
async function* readReformatted(file: SourceFile, context: ImportContext) {
  const whole = parsed(await file.text());
  if (!isRecord(whole)) throw new ImportError("damaged");
  checkVersion(whole);
  for (const [section, list] of Object.entries(whole)) {
    if (!Array.isArray(list)) continue;
    for (const record of list) yield readRecord(section, record, context);
  }
}

/** As far as they stand in the file, without asking whether it is whole. */
async function* readImages(file: SourceFile): AsyncGenerator<Unknown> {
  let section: string | null = null;
  for await (const line of file.lines()) {
    section = sectionOf(line) ?? section;
    if (section !== IMAGES || !line.startsWith("{")) continue;
    const record = recordIn(line);
    if (isRecord(record)) yield withBytes(record);
  }
  if (section !== null) return;
  const whole = parsed(await file.text());
  if (isRecord(whole)) for (const record of records(whole[IMAGES])) yield withBytes(record);
}

const IMAGES = "images";

/** The line before the first record of a section, or the line of an empty one. */
const SECTION = /^[{\]].*,"([^"]+)":\[$/;

/** The section that a line opens; null: none. A picture's line is long and begins like no other. */
const sectionOf = (line: string): string | null =>
  line.length > LONGEST_OPENING ? null : (SECTION.exec(line)?.[1] ?? null);

const LONGEST_OPENING = 10_000;

function checkVersion(head: unknown): void {
  const { version } = isRecord(head) ? head : {};
  if (typeof version !== "number") throw new ImportError("damaged");
  if (version > JSON_VERSION) throw new ImportError("newerVersion");
}

function countsOf(line: string): Unknown | null {
  const counts = /^\],"counts":(\{.*\})\}$/.exec(line)?.[1];
  const value = counts === undefined ? null : parsed(counts);
  return isRecord(value) ? value : null;
}

function readRecord(section: string, record: unknown, { inert }: ImportContext): Imported {
  if (section === IMAGES) return { kind: "image" };
  if (!isRecord(record)) return { kind: "refused", reason: "malformed" };
  if (section !== "clips") return { kind: "record", section, record: withBytes(record) };
  const clip = checkClip(record, inert);
  if (!clip) return { kind: "refused", reason: "malformed" };
  return { kind: "clip", clip, changedAt: time(record.changedAt) || clip.clippedAt };
}

const recordIn = (line: string): unknown => parsed(line.endsWith(",") ? line.slice(0, -1) : line);

/** Bytes as they were, and no key that is more than a name. */
const withBytes = (record: Unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => key !== "__proto__")
      .map(([key, value]) => [key, decodeBytes(value) ?? value]),
  );
