import { PLACEHOLDER } from "../image-address";
import { isDecorative } from "../lazy-images";
import { absoluteUrl } from "./address";
import { isRecord, texts } from "./json-ld";
import { type Metadata, metaContent } from "./metadata";

/** Absolute address of the picture that the page declares for its article; null if none. */
export function readLeadImage(document: Document, metadata: Metadata, base: string): string | null {
  const declared = [
    metaContent(metadata, "og:image", "og:image:url", "og:image:secure_url"),
    metaContent(metadata, "twitter:image", "twitter:image:src"),
    ...imagesOf(metadata.article?.properties.image),
    document.querySelector('link[rel~="image_src"]')?.getAttribute("href") ?? "",
    metaContent(
      metadata,
      "itemprop:image",
      "parsely-image-url",
      "sailthru.image.full",
      "thumbnail",
    ),
  ];
  const addresses = declared
    .map((address) => absoluteUrl(address, base))
    .filter((url) => url !== null);
  return addresses.find((url) => !PLACEHOLDER.test(url) && !isDecorative(url)) ?? null;
}

/** JSON-LD gives an address, an object with one, or several. */
function imagesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(imagesOf);
  if (isRecord(value)) return texts(value.url ?? value.contentUrl ?? value["@id"]);
  return texts(value);
}
