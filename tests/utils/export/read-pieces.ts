import { bytesOf, type FileContent } from "@/utils/export/exporter";

/** Everything that the pieces of a file hold. */
export async function readBytes(pieces: AsyncIterable<FileContent>) {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(bytesOf(piece));
  return Buffer.concat(chunks);
}

export const readText = async (pieces: AsyncIterable<FileContent>) =>
  (await readBytes(pieces)).toString("utf8");
