/** What one import may hold. Far above real libraries, and below what a browser has room for. */
export const LIMITS = {
  /** Bytes of one chosen file. */
  file: 1_000_000_000,
  /** Bytes of our own backup, pictures included. */
  backup: 16_000_000_000,
  /** Characters of all clips of an import: a page holds them until the reader has said yes. */
  held: 1_500_000_000,
  /** Bytes of a file that is read as a whole, unpacked. */
  text: 200_000_000,
  /** Bytes that all files of an archive may unpack to. */
  unpacked: 2_000_000_000,
  /** Files in an archive. */
  files: 200_000,
  /** Deflate reaches 1,032 at the most; text, 3 to 10. */
  ratio: 200,
  /** Characters of one entry's HTML, as of a clip's. */
  content: 8_000_000,
} as const;
