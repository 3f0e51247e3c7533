import type { ExportContext } from "../export/exporter";
import { pictureBytesIn } from "../library/picture-bytes";
import { pictureNamesIn } from "../library/picture-files";
import type { LibraryDatabase } from "../library/schema";
import type { ExportOrder } from "./export-order";

/** What exporters are told, with the pictures of the library. */
export const exportContext = (
  database: LibraryDatabase,
  order: Omit<ExportOrder, "content">,
): ExportContext => ({
  ...order,
  pictures: pictureBytesIn(database),
  pictureNames: pictureNamesIn(database),
});
