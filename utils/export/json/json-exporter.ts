import type { Clip } from "../../clip/clip";
import type { CollectionExporter } from "../exporter";
import { writeSections } from "./json-lines";
import { clipRecord } from "./json-record";

/** Everything that clips hold, in the format of the backup; README.md beside this describes it. */
export const jsonExporter = {
  kind: "collection",
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  write: (clips, { exportedAt }) =>
    writeSections([{ name: "clips", records: recordsOf(clips) }], exportedAt),
} as const satisfies CollectionExporter;

async function* recordsOf(clips: AsyncIterable<Clip>) {
  for await (const clip of clips) yield clipRecord(clip);
}
