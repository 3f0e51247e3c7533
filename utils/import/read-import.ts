import { decodeText, markedEncoding } from "./decode-text";
import { type EntryFault, type FileFault, ImportError, type Imported } from "./imported";
import type { Importer, SourceFiles } from "./importer";
import { LIMITS } from "./limits";
import type { ImportContext } from "./make-clip";
import { IMPORTERS } from "./registry";
import type { SourceFile } from "./source-file";
import { readZip } from "./zip/read-zip";

/** Everything that chosen files give. */
export interface Reading {
  /** Names of the formats that were found, see `registry.ts`. */
  formats: string[];
  clips: Extract<Imported, { kind: "clip" }>[];
  records: Extract<Imported, { kind: "record" }>[];
  refused: Record<EntryFault, number>;
  /** Files that could not be read, or not to their end; what they gave before is among the clips. */
  faults: { path: string; fault: FileFault }[];
}

export interface ChosenFile {
  name: string;
  blob: Blob;
}

/**
 * Reads files of any known format, archives unpacked, without touching the library. Never throws for
 * what files hold: what cannot be read stands in `faults`. Whoever imports in spite of a fault must
 * have been told to.
 *
 * @param onProgress the number of entries so far; what it returns is awaited, so that a page can breathe
 */
export async function readImport(
  chosen: readonly ChosenFile[],
  context: ImportContext,
  onProgress: (entries: number) => Promise<void> | void = () => {},
): Promise<Reading> {
  const reading: Reading = {
    formats: [],
    clips: [],
    records: [],
    refused: { noAddress: 0, malformed: 0 },
    faults: [],
  };
  const files = await open(chosen, reading);
  const source: SourceFiles = { all: files, find: finder(files) };
  let entries = 0;
  for (const file of files) {
    try {
      const importer = await importerOf(file, files.length === 1);
      if (!importer) continue;
      if (!reading.formats.includes(importer.id)) reading.formats.push(importer.id);
      for await (const imported of importer.read(file, context, source)) {
        add(reading, imported);
        entries += 1;
        await onProgress(entries);
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      reading.faults.push({ path: file.path, fault: error.fault });
    }
  }
  if (reading.formats.length === 0 && reading.faults.length === 0) {
    reading.faults.push({ path: chosen[0]?.name ?? "", fault: "unknownFormat" });
  }
  return reading;
}

function add(reading: Reading, imported: Imported): void {
  if (imported.kind === "clip") reading.clips.push(imported);
  else if (imported.kind === "record") reading.records.push(imported);
  else reading.refused[imported.reason] += 1;
}

async function open(chosen: readonly ChosenFile[], reading: Reading): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const { name, blob } of chosen) {
    try {
      if (blob.size > LIMITS.file) throw new ImportError("tooLarge");
      if (await isZip(blob)) files.push(...(await readZip(blob)));
      else files.push(plainFile(name, blob));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      reading.faults.push({ path: name, fault: error.fault });
    }
  }
  return files;
}

async function isZip(blob: Blob): Promise<boolean> {
  const [a, b, c, d] = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

const plainFile = (path: string, blob: Blob): SourceFile => ({
  path,
  size: blob.size,
  async text() {
    if (blob.size > LIMITS.text) throw new ImportError("tooLarge");
    return decodeText(new Uint8Array(await blob.arrayBuffer()));
  },
  async *lines() {
    let rest = "";
    for await (const piece of pieces(blob)) {
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield line.replace(/\r$/, "");
      if (rest.length > LIMITS.text) throw new ImportError("tooLarge");
    }
    if (rest) yield rest;
  },
});

/** Decoded as it is read, so that a large backup need not fit into memory. */
async function* pieces(blob: Blob): AsyncGenerator<string> {
  const mark = new Uint8Array(await blob.slice(0, 3).arrayBuffer());
  const decoder = new TextDecoder(markedEncoding(mark) ?? "utf-8");
  const reader = blob.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    yield decoder.decode(next.value, { stream: true });
  }
  yield decoder.decode();
}

/** Enough of a file to tell its format. */
const HEAD_CHARACTERS = 16_000;

/** Files beside others are passed over when nobody knows them: pictures, style sheets, texts. */
async function importerOf(file: SourceFile, isOnly: boolean): Promise<Importer | null> {
  if (!isOnly && !/\.(?:json|csv|html?|md|markdown|txt)$/i.test(file.path)) return null;
  let head = "";
  for await (const line of file.lines()) {
    head += `${line.slice(0, HEAD_CHARACTERS)}\n`;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return IMPORTERS.find((importer) => importer.recognises({ file, head })) ?? null;
}

function finder(files: readonly SourceFile[]): (path: string) => SourceFile | undefined {
  const byPath = new Map<string, SourceFile>();
  for (const file of files) {
    // Archives are packed with or without a folder around everything.
    const parts = file.path.split("/");
    for (let from = 0; from < parts.length; from++) {
      const end = parts.slice(from).join("/");
      if (!byPath.has(end)) byPath.set(end, file);
    }
  }
  return (path) => byPath.get(path);
}
