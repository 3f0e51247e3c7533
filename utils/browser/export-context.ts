import type { ExportContext } from "../export/exporter";
import { readPicture } from "../library/pictures";
import type { LibraryDatabase } from "../library/schema";
import type { ExportOrder } from "./export-order";

/** What exporters are told, with the pictures of the library. */
export const exportContext = (
  database: LibraryDatabase,
  order: Omit<ExportOrder, "content">,
): ExportContext => ({
  ...order,
  pictures: async (url, { id }) => {
    const picture = await readPicture(database, { clip: id, url });
    return picture && new Uint8Array(await picture.arrayBuffer());
  },
});
