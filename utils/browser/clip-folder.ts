import type { Clip } from "../clip/clip";
import { namesFrom } from "../export/clip-file";
import { bytesOf } from "../export/exporter";
import { distinctPaths, pathByTemplate } from "../export/file-name-template";
import { markdownExporter } from "../export/markdown/markdown-exporter";
import { DEFAULT_PREFERENCES, type ExportPreferences } from "../export/preferences";
import {
  type FolderFile,
  markFolderWritten,
  markInFolder,
  readFolder,
  readFolderFiles,
  type StaleFile,
  setFolder,
  staleInFolder,
} from "../library/folder";
import { type PictureNames, pictureNamesIn } from "../library/picture-files";
import { readPicture } from "../library/pictures";
import { readClips } from "../library/read-clips";
import type { LibraryDatabase } from "../library/schema";
import { exportContext } from "./export-context";
import { hasFile, writeFile } from "./folder-files";
import { readSetting } from "./settings";

/** What only Chromium has: https://wicg.github.io/file-system-access/ */
interface ChosenFolder extends FileSystemDirectoryHandle {
  queryPermission(wanted: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(wanted: { mode: "readwrite" }): Promise<PermissionState>;
}

interface Picking {
  showDirectoryPicker?(wanted: { mode: "readwrite" }): Promise<ChosenFolder>;
}

const READWRITE = { mode: "readwrite" } as const;

export const canChooseFolder = (): boolean => "showDirectoryPicker" in window;

/** Lets the reader choose a folder; false: they have thought better of it. */
export async function chooseFolder(database: LibraryDatabase): Promise<boolean> {
  try {
    await setFolder(database, await (window as Picking).showDirectoryPicker?.(READWRITE));
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
}

export type FolderState =
  | { kind: "none" }
  /** `isAllowed`: whether it can be written without asking the reader again. */
  | { kind: "chosen"; name: string; writtenAt: string | null; isAllowed: boolean };

export async function folderState(database: LibraryDatabase): Promise<FolderState> {
  const folder = await readFolder<ChosenFolder>(database);
  if (!folder) return { kind: "none" };
  const { handle, writtenAt } = folder;
  const isAllowed = (await handle.queryPermission(READWRITE)) === "granted";
  return { kind: "chosen", name: handle.name, writtenAt, isAllowed };
}

/** Asks for a folder whose permission has lapsed; call it straight from a click. */
export async function allowFolder(database: LibraryDatabase): Promise<boolean> {
  const folder = await readFolder<ChosenFolder>(database);
  return (await folder?.handle.requestPermission(READWRITE)) === "granted";
}

/**
 * Writes what is new or changed as Markdown, its pictures beside it, into the chosen folder, if there
 * is one and the browser allows it. Deletes nothing, and writes over no file but its own; a clip keeps the file name that it
 * had at first. Of several pages that call it one writes.
 *
 * @returns how many files were written
 */
export const updateFolder = (database: LibraryDatabase): Promise<number> =>
  navigator.locks.request("folder", async () => {
    const folder = await readFolder<ChosenFolder>(database);
    if (!folder || (await folder.handle.queryPermission(READWRITE)) !== "granted") return 0;
    const files = await readFolderFiles(database);
    const stale = await staleInFolder(database, files);
    await writeClips(database, folder.handle, { files, stale });
    await markFolderWritten(database, new Date().toISOString());
    return stale.length;
  });

/** Writes the folder now, and whenever this page comes into sight again. */
export async function keepFolderUpToDate(database: LibraryDatabase): Promise<void> {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void updateFolder(database);
  });
  await updateFolder(database);
}

interface Writing {
  files: readonly FolderFile[];
  stale: readonly StaleFile[];
}

async function writeClips(
  database: LibraryDatabase,
  root: FileSystemDirectoryHandle,
  { files, stale }: Writing,
): Promise<void> {
  const preferences = { ...DEFAULT_PREFERENCES, ...(await readSetting("exportPreferences")) };
  const exportedAt = new Date().toISOString();
  const context = exportContext(database, { exportedAt, collectionName: "", preferences });
  const pathOf = pathsIn(root, files, preferences);
  const staleOf = new Map(stale.map((one) => [one.id, one]));
  const pictureNames = pictureNamesIn(database);
  for await (const clip of readClips(database, [...staleOf.keys()])) {
    const path = await pathOf(clip);
    const names = await pictureNames(clip);
    await writePictures(database, root, clip, names);
    const note = await markdownExporter.write(clip, { ...context, beside: namesFrom(path, names) });
    await writeFile(root, path, bytesOf(note));
    const written = staleOf.get(clip.id);
    if (written) await markInFolder(database, { ...written, path });
  }
}

/** A picture is named by what it holds, so one that is there need not be written again. */
async function writePictures(
  database: LibraryDatabase,
  root: FileSystemDirectoryHandle,
  { id }: Clip,
  names: PictureNames,
): Promise<void> {
  for (const [url, name] of names) {
    if (await hasFile(root, name)) continue;
    const picture = await readPicture(database, { clip: id, url });
    if (picture) await writeFile(root, name, picture);
  }
}

/** The path that a clip's file has, or a free one. */
function pathsIn(
  root: FileSystemDirectoryHandle,
  files: readonly FolderFile[],
  preferences: ExportPreferences,
) {
  const known = new Map(files.map(({ id, path }) => [id, path]));
  const distinct = distinctPaths();
  const { extension } = markdownExporter;
  for (const { path } of files) distinct(path, extension);
  return async (clip: Clip): Promise<string> => {
    const own = known.get(clip.id);
    if (own !== undefined) return own;
    const wanted = pathByTemplate(preferences, clip, extension);
    let path = distinct(wanted, extension);
    while (await hasFile(root, path)) path = distinct(wanted, extension);
    return path;
  };
}
