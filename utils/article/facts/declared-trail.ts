import { absoluteUrl } from "./address";
import { isRecord, texts } from "./json-ld";
import type { Reading } from "./reading";
import { plain } from "./text";

/** The steps that a page declares for machines, without the page itself. */
export function declaredTrail({ metadata, document, url, base }: Reading): string[] {
  const list = metadata.things.find(({ types }) => types.includes("BreadcrumbList"));
  const elements = list?.properties.itemListElement;
  if (Array.isArray(elements)) {
    return elements
      .filter(isRecord)
      .filter(({ item }) => absoluteUrl(addressOf(item), base) !== url)
      .sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
      .map(
        (element) =>
          texts(element.name ?? (isRecord(element.item) ? element.item.name : ""))[0] ?? "",
      );
  }
  const marked = document.querySelector('[itemtype$="BreadcrumbList"]');
  const names = marked?.querySelectorAll('[itemprop="name"], [itemprop="title"]') ?? [];
  return [...names].map((name) => plain(name.textContent) || (name.getAttribute("content") ?? ""));
}

/** What a step of a trail leads to; the last one may be the page itself. */
function addressOf(item: unknown): string {
  const address = isRecord(item) ? (item["@id"] ?? item.url) : item;
  return typeof address === "string" ? address : "";
}
