/** Whether a file or folder of that path is there; folders on the way to it are made. */
export async function hasFile(root: FileSystemDirectoryHandle, path: string): Promise<boolean> {
  const folder = await folderOf(root, path);
  try {
    await folder.getFileHandle(nameOf(path));
    return true;
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "NotFoundError") return false;
    // A folder has the name.
    if (name === "TypeMismatchError") return true;
    throw error;
  }
}

/** Writes a file, in place of the one that is there; nothing is there before all is written. */
export async function writeFile(
  root: FileSystemDirectoryHandle,
  path: string,
  content: Uint8Array<ArrayBuffer> | Blob,
): Promise<void> {
  const folder = await folderOf(root, path);
  const handle = await folder.getFileHandle(nameOf(path), { create: true });
  const file = await handle.createWritable();
  await file.write(content);
  await file.close();
}

async function folderOf(root: FileSystemDirectoryHandle, path: string) {
  let folder = root;
  for (const name of path.split("/").slice(0, -1)) {
    folder = await folder.getDirectoryHandle(name, { create: true });
  }
  return folder;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
