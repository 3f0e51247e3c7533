import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import { localDay } from "../../clip/local-time";
import { type CitedName, citedNames } from "./cited-names";

/** A day, or as much of it as is known. */
export interface CitedDate {
  year: number;
  month?: number;
  day?: number;
}

/** A clip as literature: what all formats of citation say. */
export interface Citation {
  id: string;
  /** `news`: it has a day and a paper; `page`: whatever else is on the web. */
  kind: "news" | "page";
  /** "": it has none; formats that want one take `titleOrAddress`. */
  title: string;
  authors: CitedName[];
  /** The paper or site. */
  container: string;
  /** The agency or paper that it was taken from. */
  publisher: string;
  issued: CitedDate | null;
  /** The day where the reader is. */
  accessed: CitedDate | null;
  url: string;
  language: string;
  abstract: string;
  keywords: string[];
  note: string;
}

export function citationOf(clip: Clip): Citation {
  const { article } = clip;
  const issued = dateOf(publishedTimeOf(clip));
  const container = article.siteName || hostOf(article.url);
  return {
    id: clip.id,
    kind: issued && (article.siteName || article.source) ? "news" : "page",
    title: line(titleOf(clip)),
    authors: citedNames(line(bylineOf(clip))),
    container: line(container),
    publisher: line(article.source === container ? "" : article.source),
    issued,
    accessed: dateOf(localDay(clip.clippedAt)),
    url: line(article.url),
    language: line(article.lang),
    abstract: line(article.excerpt),
    keywords: clip.tags,
    note: line(clip.note),
  };
}

/** The day as it was on the page, whatever the zone of the reader. */
function dateOf(time: string): CitedDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(time) ?? [];
  if (!year) return null;
  return {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  };
}

/** What a format says that cannot be without a title. */
export const titleOrAddress = ({ title, url, container }: Citation): string =>
  title || url || container;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : "");

/** Formats of citation are read by the line. */
const line = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** Year, month and day in digits, joined. */
export const dateText = (date: CitedDate, separator: string): string =>
  [
    String(date.year).padStart(4, "0"),
    ...[date.month, date.day].filter(Boolean).map(twoDigits),
  ].join(separator);

const twoDigits = (number: number | undefined) => String(number).padStart(2, "0");
