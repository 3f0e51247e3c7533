import { FILE_EACH, type Format } from "@/components/export-panel";

/** More clips than that take longer than a popup may last. */
const MOST_CLIPS = 20;
/** More bytes of pictures than that, too. */
const MOST_BYTES = 2_000_000;

/** Formats that hold pictures, also of a single clip. */
const HOLDS_PICTURES: ReadonlySet<Format> = new Set(["html", "epub"]);

/**
 * Whether the popup writes an export itself. It ends when something else gets the focus, and the export with
 * it, so what is not done at once goes to the library page: many clips, archives and books of several, and
 * a clip with large pictures.
 *
 * @param pictureBytes how much the pictures of a clip are; asked only if it matters
 */
export async function staysInPopup(
  ids: readonly string[],
  format: Format,
  pictureBytes: (id: string) => Promise<number>,
): Promise<boolean> {
  const [only = "", ...others] = ids;
  if (others.length > 0) {
    return ids.length <= MOST_CLIPS && !FILE_EACH.has(format) && !HOLDS_PICTURES.has(format);
  }
  return !HOLDS_PICTURES.has(format) || (await pictureBytes(only)) <= MOST_BYTES;
}
