import { dateValue } from "./date-value";
import { dayOf, isZoned } from "./iso-date";
import { texts } from "./json-ld";
import { type Metadata, metaValues } from "./metadata";

/** A date that the page's head or markup declares, for machines. */
export interface DeclaredDate {
  iso: string;
  /** How far the name that it goes by can be trusted to mean this article's day, 1 to 3. */
  weight: number;
}

const PUBLISHED_PROPERTIES = ["datePublished", "pubDate", "uploadDate", "dateCreated"] as const;
const MODIFIED_PROPERTIES = ["dateModified", "upDate"] as const;

const PUBLISHED_META =
  /(?:pub(?:lish(?:ed)?|lication)?(?:time|date)?|date(?:published|issued|created)|(?:release|display|created?|online)(?:d?date|time|at)|issued|ogtime|ptime|(?:citation|dcterms)date)$/;
const LOOSE_META =
  /^(?:dc(?:terms)?|sailthru|itemprop)?date(?:update)?$|^(?:dc(?:terms)?|sailthru)?(?:time|created|available)$/;
const MODIFIED_META = /(?:modified|updated|lastmod|revised)(?:time|date)?$/;

/** The most trusted date of publication. The page itself is searched only where its head has none. */
export function declaredPublished(
  document: Document,
  metadata: Metadata,
  lang: string,
): DeclaredDate | null {
  const stated = (names: RegExp) => metaValues(metadata, names).flat();
  return (
    firstDate(propertyTexts(metadata, PUBLISHED_PROPERTIES), 3, lang) ??
    firstDate([/publishedtime$/, PUBLISHED_META].flatMap(stated), 3, lang) ??
    firstDate(stated(LOOSE_META), 2, lang) ??
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
    firstDate(metaValues(metadata, MODIFIED_META).flat(), 3, lang) ??
    firstDate(markedUp(document, "datemodified", "updated"), 2.5, lang)
  );
}

function propertyTexts({ article }: Metadata, names: readonly string[]): string[] {
  return names.flatMap((name) => texts(article?.properties[name]));
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

/** The first date, with its time and zone where another name states them. */
function firstDate(values: readonly string[], weight: number, lang: string): DeclaredDate | null {
  const dates = values.map((value) => dateValue(value, lang)).filter(Boolean);
  const [first] = dates;
  if (!first) return null;
  const exact = dates.find((iso) => dayOf(iso) === dayOf(first) && isZoned(iso));
  return { iso: exact ?? first, weight };
}
