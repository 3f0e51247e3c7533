/** Text in an encoding that browsers only read: what one or two bytes say there is looked up. */
export function encoderOf(encoding: string): (text: string) => Uint8Array<ArrayBuffer> {
  const bytesOf = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const learn = (bytes: number[]) => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes));
      if ([...char].length === 1 && !bytesOf.has(char)) bytesOf.set(char, bytes);
    } catch {
      // No character.
    }
  };
  for (let byte = 0; byte < 0x100; byte++) learn([byte]);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((char) => {
        const bytes = bytesOf.get(char);
        if (!bytes) throw new RangeError(`${encoding} has no ${char}.`);
        return bytes;
      }),
    );
}
