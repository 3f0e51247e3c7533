import { siteLabel } from "./address";
import { isRecord, texts } from "./json-ld";
import { type Metadata, metaContent } from "./metadata";

/** Names that the page's head gives its site, the most official first. */
export function declaredSiteNames(metadata: Metadata, url: string): string[] {
  const { article, things } = metadata;
  const publisher = article?.properties.publisher;
  const sites = things.filter(({ types }) => types.includes("WebSite"));
  return [
    metaContent(metadata, "og:site_name"),
    ...(isRecord(publisher) ? texts(publisher.name) : []),
    ...sites.flatMap(({ properties }) => texts(properties.name)),
    metaContent(metadata, "application-name", "apple-mobile-web-app-title", "sitename"),
    siteLabel(url),
  ].filter(Boolean);
}
