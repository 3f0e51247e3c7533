/** Files of the origin private file system, for engines that keep their index as a whole. */
export async function writeFile(name: string, text: string): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
}

export async function readFile(name: string): Promise<string> {
  return (await fileOf(name)).text();
}

export const sizeOf = async (name: string): Promise<number> => (await fileOf(name)).size;

async function fileOf(name: string): Promise<File> {
  const folder = await navigator.storage.getDirectory();
  return (await folder.getFileHandle(name)).getFile();
}
