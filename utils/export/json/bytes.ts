/** Bytes in a record of JSON: base64 (RFC 4648, 4) with the media type of a Blob. */
export interface EncodedBytes {
  $bytes: string;
  type: string;
}

export const encodeBytes = (bytes: Uint8Array, type: string): EncodedBytes => ({
  $bytes: base64(bytes),
  type,
});

/** Longest piece whose characters can be arguments of one call. */
const PIECE = 0x8000;

/** Base64 (RFC 4648, 4). */
export function base64(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(characters);
}

/** null for what are no encoded bytes. */
export function decodeBytes(value: unknown): Blob | null {
  if (typeof value !== "object" || value === null) return null;
  const { $bytes, type } = value as Partial<Record<keyof EncodedBytes, unknown>>;
  if (typeof $bytes !== "string" || typeof type !== "string") return null;
  try {
    return new Blob([fromBase64($bytes)], { type });
  } catch {
    // Not base64.
    return null;
  }
}

/** In a loop, as a mapping takes twenty times as long. @throws InvalidCharacterError */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
