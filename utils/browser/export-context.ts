import type { ExportContext } from "../export/exporter";
import type { LibraryDatabase } from "../library/schema";
import type { ExportOrder } from "./export-order";

/** What exporters are told, with the pictures of the library. */
export const exportContext = (
  _database: LibraryDatabase,
  order: Omit<ExportOrder, "content">,
): ExportContext => ({ ...order, pictures: async () => null });
