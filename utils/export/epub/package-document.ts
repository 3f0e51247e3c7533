import { escapeXml } from "../xhtml/xml";
import type { BookPicture } from "./book-pictures";
import type { Chapter } from "./chapter";

export interface BookFacts {
  /** urn:uuid:… */
  identifier: string;
  title: string;
  /** BCP 47, the main one first; "und" when nobody knows. */
  languages: string[];
  creators: string[];
  publisher: string;
  /** ISO 8601, a day; "" when unknown. */
  published: string;
  description: string;
  subjects: string[];
  /** Address of the page; "" for several. */
  source: string;
  /** ISO 8601, UTC, without fractions of a second. */
  modified: string;
  isRightToLeft: boolean;
}

interface ManifestItem {
  id: string;
  path: string;
  mediaType: string;
  properties?: string;
}

/** The package document (EPUB packages 3.2, 3). */
export function packageDocument(
  facts: BookFacts,
  chapters: readonly Chapter[],
  pictures: readonly BookPicture[],
): string {
  const items = [...FRONT, ...chapters.map(chapterItem), ...pictures.map(pictureItem)];
  const direction = facts.isRightToLeft ? ' page-progression-direction="rtl"' : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(facts)}
</metadata>
<manifest>
${items.map(manifestLine).join("\n")}
</manifest>
<spine toc="ncx"${direction}>
<itemref idref="cover"/>
<itemref idref="nav"/>
${chapters.map((chapter) => `<itemref idref="${idOf(chapter.path)}"/>`).join("\n")}
</spine>
</package>
`;
}

function metadata(facts: BookFacts): string {
  const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(facts.published)?.[0] ?? "";
  const elements: [string, string][] = [
    ["title", facts.title],
    ...facts.languages.map((language): [string, string] => ["language", language]),
    ...facts.creators.map((creator): [string, string] => ["creator", creator]),
    ["publisher", facts.publisher],
    ["date", day],
    ["description", facts.description],
    ...facts.subjects.map((subject): [string, string] => ["subject", subject]),
    ["source", facts.source],
  ];
  return [
    `<dc:identifier id="id">${facts.identifier}</dc:identifier>`,
    ...elements
      .filter(([, value]) => escapeXml(value).trim() !== "")
      .map(([name, value]) => `<dc:${name}>${escapeXml(value).trim()}</dc:${name}>`),
    `<meta property="dcterms:modified">${facts.modified}</meta>`,
    '<meta name="cover" content="cover-image"/>',
  ].join("\n");
}

const FRONT: readonly ManifestItem[] = [
  { id: "nav", path: "nav.xhtml", mediaType: "application/xhtml+xml", properties: "nav" },
  { id: "ncx", path: "toc.ncx", mediaType: "application/x-dtbncx+xml" },
  { id: "style", path: "style.css", mediaType: "text/css" },
  { id: "cover", path: "cover.xhtml", mediaType: "application/xhtml+xml" },
  {
    id: "cover-image",
    path: "images/cover.svg",
    mediaType: "image/svg+xml",
    properties: "cover-image",
  },
];

const idOf = (path: string): string => `i-${path.replace(/[^\w.-]/g, "-")}`;

const chapterItem = ({ path, hasMaths }: Chapter): ManifestItem => ({
  id: idOf(path),
  path,
  mediaType: "application/xhtml+xml",
  ...(hasMaths && { properties: "mathml" }),
});

const pictureItem = ({ path, mediaType }: BookPicture): ManifestItem => ({
  id: idOf(path),
  path,
  mediaType,
});

const manifestLine = ({ id, path, mediaType, properties }: ManifestItem) =>
  `<item id="${id}" href="${path}" media-type="${mediaType}"${properties ? ` properties="${properties}"` : ""}/>`;
