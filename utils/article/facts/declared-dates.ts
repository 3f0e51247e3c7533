import { dateValue } from "./date-value";
import { texts } from "./json-ld";
import type { Metadata } from "./metadata";

/** A date that the page's head or markup declares, for machines. */
export interface DeclaredDate {
  iso: string;
  /** How far the name that it goes by can be trusted to mean this article's day, 1 to 3. */
  weight: number;
}

const PUBLISHED_PROPERTIES = ["datePublished", "pubDate", "uploadDate", "dateCreated"] as const;
const MODIFIED_PROPERTIES = ["dateModified", "upDate"] as const;

const PUBLISHED_META = [
  "article:published_time article:published og:article:published_time og:published_time datepublished publishdate publish_date publish-date publishtime publish_time pubdate pubtime published_time date_published apub:time og:time firstpublishedtime originalpublicationdate og:release_date article:create_at weibo:article:create_at bytedance:published_time sailthru.date parsely-pub-date cxenseparse:recs:publishtime article.published dc.date.issued dcterms.issued dc.date.created dcterms.created dcterms.date citation_publication_date citation_date citation_online_date rnews:datepublished vr:published_time displaydate ptime iso-8601-publish-date shareaholic:article_published_time bt:pubdate eomportal-firstpublished",
  "dc.date dcterms.available date time created release_date",
] as const;

const MODIFIED_META =
  "article:modified_time article:modified og:article:modified_time og:updated_time datemodified lastmod last-modified modified_time updated_time dcterms.modified dc.date.modified bytedance:updated_time sailthru.updated shareaholic:article_modified_time date_modified revised";

/** The most trusted date of publication. The page itself is searched only where its head has none. */
export function declaredPublished(
  document: Document,
  metadata: Metadata,
  lang: string,
): DeclaredDate | null {
  return (
    firstDate(propertyTexts(metadata, PUBLISHED_PROPERTIES), 3, lang) ??
    firstDate(metaTexts(metadata, PUBLISHED_META[0]), 3, lang) ??
    firstDate(metaTexts(metadata, PUBLISHED_META[1]), 2, lang) ??
    firstDate(markedUp(document, "datepublished", "published"), 2.5, lang)
  );
}

export function declaredModified(
  document: Document,
  metadata: Metadata,
  lang: string,
): DeclaredDate | null {
  return (
    firstDate(propertyTexts(metadata, MODIFIED_PROPERTIES), 3, lang) ??
    firstDate(metaTexts(metadata, MODIFIED_META), 3, lang) ??
    firstDate(markedUp(document, "datemodified", "updated"), 2.5, lang)
  );
}

function propertyTexts({ article }: Metadata, names: readonly string[]): string[] {
  return names.flatMap((name) => texts(article?.properties[name]));
}

function metaTexts({ meta }: Metadata, names: string): string[] {
  return names.split(" ").flatMap((name) => meta.get(name) ?? []);
}

/** Microdata, RDFa, hAtom, and HTML's own pubdate, where they stand on the page. */
function markedUp(document: Document, property: string, className: string): string[] {
  const marked = [
    ...document.querySelectorAll(
      `[itemprop~="${property}" i], [property~="${property}" i], [property$=":${property}" i]`,
    ),
    ...document.querySelectorAll(
      `time.${className}, .hentry .${className}[title], .hentry .${className} [title]`,
    ),
    ...(className === "published"
      ? document.querySelectorAll("time[pubdate], time.entry-date")
      : []),
  ];
  return marked
    .filter((element) => element.localName !== "meta" || element.hasAttribute("itemprop"))
    .slice(0, 3)
    .map((element) => attributeOf(element) || (element.textContent ?? "").trim())
    .slice(0, 1);
}

function attributeOf(element: Element): string {
  return (
    ["content", "datetime", "title"]
      .map((name) => element.getAttribute(name) ?? "")
      .find((value) => /\d/.test(value)) ?? ""
  );
}

function firstDate(values: readonly string[], weight: number, lang: string): DeclaredDate | null {
  for (const value of values) {
    const iso = dateValue(value, lang);
    if (iso) return { iso, weight };
  }
  return null;
}
