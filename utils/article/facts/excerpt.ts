import { texts } from "./json-ld";
import { type Metadata, metaContent } from "./metadata";
import { plain, squash } from "./text";

/** The summary that the head declares; "" if it only repeats the title. */
export function readExcerpt(metadata: Metadata, title: string): string {
  const stated = [
    metaContent(metadata, "og:description"),
    metaContent(metadata, "description", "twitter:description", "dc.description", "abstract"),
    texts(metadata.article?.properties.description)[0] ?? "",
  ].map(plain);
  return stated.find((text) => text && squash(text) !== squash(title)) ?? "";
}
