import { type EntryFault, type FileFault, ImportError, type Imported } from "./imported";
import type { Importer, SourceFiles } from "./importer";
import { backupImporter } from "./json/backup-importer";
import { LIMITS } from "./limits";
import type { ImportContext } from "./make-clip";
import { plainFile } from "./plain-file";
import { IMPORTERS } from "./registry";
import type { SourceFile } from "./source-file";
import { readZip } from "./zip/read-zip";

/** Everything that chosen files give. */
export interface Reading {
  /** Names of the formats that were found, see `registry.ts`. */
  formats: string[];
  clips: Extract<Imported, { kind: "clip" }>[];
  records: Extract<Imported, { kind: "record" }>[];
  /** Which pictures clips show that came with pages and notes. */
  pictures: Extract<Imported, { kind: "picture" }>["picture"][];
  /** The pictures themselves, and those of backups, read anew from the files. */
  images(): AsyncIterable<Record<string, unknown>>;
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
  const illustrated: Illustrated = new Map();
  let source: SourceFiles = { all: [], find: () => undefined };
  const reading: Reading = {
    formats: [],
    clips: [],
    records: [],
    pictures: [],
    images: () => imagesOf(illustrated, context, source),
    refused: { noAddress: 0, malformed: 0 },
    faults: [],
  };
  const { files, archived, packedTwice } = await open(chosen, reading);
  const recognised = new Set<SourceFile>();
  let held = 0;
  source = { all: files, find: finder(files) };
  const [legible, another] = files.filter(mayBeLegible);
  let entries = 0;
  for (const file of files) {
    // To look at a file of an archive is to unpack it.
    await onProgress(entries);
    try {
      const isAlone = !archived.has(file) || files.length === 1 || (legible === file && !another);
      const importer = await importerOf(file, isAlone);
      if (!importer) {
        // Pictures lie beside notes that are chosen with them.
        if (isAlone && !PICTURE.test(file.path)) throw new ImportError("unknownFormat");
        continue;
      }
      recognised.add(file);
      if (!reading.formats.includes(importer.id)) reading.formats.push(importer.id);
      for await (const imported of importer.read(file, context, source)) {
        held += charactersOf(imported);
        if (held > LIMITS.held) throw new ImportError("tooLarge");
        add(reading, imported);
        if (hasImages(imported) && importer.readImages) illustrated.set(file, importer.readImages);
        entries += 1;
        await onProgress(entries);
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      reading.faults.push({ path: file.path, fault: error.fault });
    }
  }
  for (const { path, beside } of packedTwice) {
    // Among notes it is one of the things that lie in their folder.
    if (!beside.some((file) => recognised.has(file)))
      reading.faults.push({ path, fault: "packedTwice" });
  }
  if (reading.formats.length === 0 && reading.faults.length === 0) {
    reading.faults.push({ path: chosen[0]?.name ?? "", fault: "unknownFormat" });
  }
  return reading;
}

/** How the pictures of a file are read. */
type Illustrated = Map<SourceFile, NonNullable<Importer["readImages"]>>;

const hasImages = ({ kind }: Imported) => kind === "image" || kind === "picture";

async function* imagesOf(illustrated: Illustrated, context: ImportContext, source: SourceFiles) {
  for (const [file, readImages] of illustrated) yield* readImages(file, context, source);
}

/** What an entry takes of the memory that a page has for texts. */
function charactersOf(imported: Imported): number {
  if (imported.kind !== "clip") return 0;
  const { article, history } = imported.clip;
  return [article, ...history.map((version) => version.article)].reduce(
    (sum, { content, textContent }) => sum + content.length + textContent.length,
    0,
  );
}

function add(reading: Reading, imported: Imported): void {
  if (imported.kind === "clip") reading.clips.push(imported);
  else if (imported.kind === "record") reading.records.push(imported);
  else if (imported.kind === "picture") reading.pictures.push(imported.picture);
  else if (imported.kind === "refused") reading.refused[imported.reason] += 1;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

interface Opened {
  files: SourceFile[];
  /** Those that came in archives. */
  archived: ReadonlySet<SourceFile>;
  /** Archives in archives, and what lies in the same. */
  packedTwice: readonly { path: string; beside: readonly SourceFile[] }[];
}

async function open(chosen: readonly ChosenFile[], reading: Reading): Promise<Opened> {
  const files: SourceFile[] = [];
  const archived = new Set<SourceFile>();
  const packedTwice: { path: string; beside: readonly SourceFile[] }[] = [];
  for (const { name, blob } of chosen) {
    try {
      if (blob.size > LIMITS.file && !(await isBackup(blob))) throw new ImportError("tooLarge");
      if (await isZip(blob)) {
        const beside = await readZip(blob);
        for (const file of beside) {
          if (/\.zip$/i.test(file.path)) {
            packedTwice.push({ path: file.path, beside });
            continue;
          }
          files.push(file);
          archived.add(file);
        }
      } else files.push(plainFile(name, blob));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      reading.faults.push({ path: name, fault: error.fault });
    }
  }
  return { files, archived, packedTwice };
}

/** Our own backup may be larger: it is read record by record, and its pictures are left to the browser. */
async function isBackup(blob: Blob): Promise<boolean> {
  if (blob.size > LIMITS.backup) return false;
  const head = new TextDecoder().decode(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  return backupImporter.recognises({ head });
}

const HEAD_BYTES = 100;

async function isZip(blob: Blob): Promise<boolean> {
  const [a, b, c, d] = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** Enough of a file to tell its format. */
const HEAD_CHARACTERS = 16_000;

const mayBeLegible = ({ path }: SourceFile) => /\.(?:json|csv|html?|md|markdown|txt)$/i.test(path);

/** Files of an archive are passed over when nobody knows them: pictures, style sheets, texts. */
async function importerOf(file: SourceFile, isAlone: boolean): Promise<Importer | null> {
  if (!isAlone && !mayBeLegible(file)) return null;
  let head = "";
  for await (const line of file.lines()) {
    head += `${line.slice(0, HEAD_CHARACTERS)}\n`;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return IMPORTERS.find((importer) => importer.recognises({ file, head, isAlone })) ?? null;
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
