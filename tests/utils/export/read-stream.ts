/** Everything that a stream holds. */
export async function readBytes(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}

export const readText = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  (await readBytes(stream)).toString("utf8");
