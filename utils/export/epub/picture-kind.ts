export interface PictureKind {
  mediaType: "image/jpeg" | "image/png" | "image/gif";
  extension: ".jpg" | ".png" | ".gif";
}

/**
 * What a picture is by its first bytes, if every reader of EPUB 3.2 shows it (core media types,
 * 3.2); null for others, and for pictures that are cut off before their size.
 */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPng(bytes, view)) return { mediaType: "image/png", extension: ".png" };
  if (isGif(bytes, view)) return { mediaType: "image/gif", extension: ".gif" };
  if (isJpeg(bytes, view)) return { mediaType: "image/jpeg", extension: ".jpg" };
  return null;
}

const begins = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** Signature, and a header chunk with a size (PNG 5.2, 11.2.1). */
const isPng = (bytes: Uint8Array, view: DataView) =>
  bytes.length > 45 &&
  begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) &&
  view.getUint32(16) > 0 &&
  view.getUint32(20) > 0;

const isGif = (bytes: Uint8Array, view: DataView) =>
  bytes.length > 13 &&
  begins(bytes, 0x47, 0x49, 0x46, 0x38) &&
  view.getUint16(6, true) > 0 &&
  view.getUint16(8, true) > 0;

/** Segments up to a frame header with a size (JPEG, ITU-T T.81, B.2.2). */
function isJpeg(bytes: Uint8Array, view: DataView): boolean {
  if (!begins(bytes, 0xff, 0xd8, 0xff)) return false;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}
