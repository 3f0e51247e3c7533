export const PICTURE_TYPES = [
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/avif",
  "image/bmp",
] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/**
 * What a picture is by its own bytes, whatever its host calls it (https://mimesniff.spec.whatwg.org,
 * 6.1). null for what is none of these: pages, scripts, and drawings (SVG), which are programs.
 */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const reads = (at: number, text: string) =>
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  if (bytes.length < LEAST) return null;
  if (reads(0, "\xff\xd8\xff")) return "image/jpeg";
  if (reads(0, "\x89PNG\r\n\x1a\n") && reads(12, "IHDR")) return "image/png";
  if (reads(0, "GIF87a") || reads(0, "GIF89a")) return "image/gif";
  if (reads(0, "RIFF") && reads(8, "WEBP") && reads(12, "VP8")) return "image/webp";
  if (reads(4, "ftyp") && brands(bytes).some((at) => reads(at, "avif") || reads(at, "avis")))
    return "image/avif";
  if (reads(0, "BM") && BMP_HEADERS.has(bytes[14] ?? 0)) return "image/bmp";
  return null;
}

/** Shorter than this is no picture, whatever it begins with. */
const LEAST = 26;

/** Lengths of the headers that there are. */
const BMP_HEADERS: ReadonlySet<number> = new Set([12, 40, 52, 56, 64, 108, 124]);

/** Where the brands of an ISO media file stand (ISO/IEC 14496-12, 4.3): the major one and the others. */
function brands(bytes: Uint8Array): number[] {
  const end = Math.min(
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(0),
    bytes.length,
    128,
  );
  const others = Array.from({ length: Math.max(0, (end - 16) >> 2) }, (_, index) => 16 + 4 * index);
  return [8, ...others];
}

/** With its dot. */
export const PICTURE_EXTENSIONS = {
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "image/gif": ".gif",
  "image/webp": ".webp",
  "image/avif": ".avif",
  "image/bmp": ".bmp",
} as const satisfies Record<PictureType, string>;
