import type { FileContent } from "../export/exporter";
import { inChunks } from "./in-chunks";

/** A file that is being written; what it was given may be used again at once. */
export interface Sink {
  write(content: FileContent): void;
  end(mediaType: string): Promise<Blob>;
}

/** What only workers have, and TypeScript's library for pages does not know. */
interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccess>;
}

interface SyncAccess {
  write(bytes: Uint8Array): number;
  flush(): void;
  close(): void;
}

/** Where files lie until the browser has taken them to its downloads. */
const FOLDER = "exports";
/** By then a download has begun or never will. */
const OLD_MS = 60 * 60 * 1000;

/**
 * A file outside of memory, in the extension's own file system, so that an export of any size fits;
 * where there is none (private windows), in a Blob. Needs a worker. Files of earlier exports are
 * deleted an hour after they were written.
 */
export async function temporaryFile(): Promise<Sink> {
  const root = await fileSystem();
  if (!root) return blobSink();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await deleteOld(folder);
  const handle = await folder.getFileHandle(crypto.randomUUID(), { create: true });
  const access = await (handle as SyncFileHandle).createSyncAccessHandle();
  const chunks = inChunks((bytes) => writeAll(access, bytes));
  return {
    write: chunks.add,
    async end(mediaType) {
      chunks.end();
      access.flush();
      access.close();
      const file = await handle.getFile();
      return file.slice(0, file.size, mediaType);
    },
  };
}

/** null: a private window of Firefox, which has none. */
async function fileSystem(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory();
  } catch (error) {
    if (error instanceof DOMException && error.name === "SecurityError") return null;
    throw error;
  }
}

/** A disk that is full may take a part, and say so only by the number. */
function writeAll(access: SyncAccess, bytes: Uint8Array): void {
  if (access.write(bytes) < bytes.length) throw new DOMException("", "QuotaExceededError");
}

function blobSink(): Sink {
  const parts: Blob[] = [];
  // A Blob of its own for each chunk: browsers move those to the disk.
  const chunks = inChunks((bytes) => void parts.push(new Blob([bytes])));
  return {
    write: chunks.add,
    async end(type) {
      chunks.end();
      return new Blob(parts, { type });
    },
  };
}

async function deleteOld(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== "file") continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (Date.now() - lastModified > OLD_MS) await folder.removeEntry(name);
  }
}
