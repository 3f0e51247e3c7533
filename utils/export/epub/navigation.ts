import { escapeXml } from "../xhtml/xml";
import { type Chapter, xhtmlDocument } from "./chapter";

/** Chapters under one heading; the heading is "" where there are no groups. */
export interface Part {
  group: string;
  chapters: Chapter[];
}

/** Chapters by their groups, in the order in which the groups first come; those without, last. */
export function partsOf(chapters: readonly Chapter[]): Part[] {
  const parts = new Map<string, Part>();
  for (const chapter of chapters) {
    const part = parts.get(chapter.group) ?? { group: chapter.group, chapters: [] };
    part.chapters.push(chapter);
    parts.set(chapter.group, part);
  }
  return [...parts.values()].sort((a, b) => Number(a.group === "") - Number(b.group === ""));
}

/** The table of contents of EPUB 3 (packages 3.2, 5). */
export function navigationDocument(parts: readonly Part[], language: string): string {
  const title = contentsIn(language);
  const entries = parts.map(({ group, chapters }) => {
    const links = chapters.map(
      ({ path, title }) => `<li><a href="${path}">${escapeXml(title)}</a></li>`,
    );
    const list = links.join("\n");
    return group ? `<li><span>${escapeXml(group)}</span>\n<ol>\n${list}\n</ol></li>` : list;
  });
  const body = `<nav epub:type="toc" id="toc">
<h1>${title}</h1>
<ol>
${entries.join("\n")}
</ol>
</nav>`;
  return xhtmlDocument({ title, language, body });
}

const CONTENTS: Readonly<Record<string, string>> = { zh: "目录", ja: "目次", ko: "목차" };

const contentsIn = (language: string): string =>
  CONTENTS[language.slice(0, 2).toLowerCase()] ?? "Contents";

/** The table of contents of EPUB 2, which older readers show (OPF 2.0.1, 2.4.1). */
export function ncx(parts: readonly Part[], book: { identifier: string; title: string }): string {
  let order = 0;
  const point = ({ path, title }: Chapter) => {
    order += 1;
    return navPoint(`p${order}`, order, title, path, "");
  };
  const points = parts.map(({ group, chapters }, index) => {
    const [first] = chapters;
    if (!group || !first) return chapters.map(point).join("");
    const start = order + 1;
    return navPoint(`g${index + 1}`, start, group, first.path, chapters.map(point).join(""));
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head>
<meta name="dtb:uid" content="${book.identifier}"/>
<meta name="dtb:depth" content="${parts.some(({ group }) => group) ? 2 : 1}"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeXml(book.title)}</text></docTitle>
<navMap>
${points.join("")}</navMap>
</ncx>
`;
}

const navPoint = (id: string, order: number, label: string, path: string, inner: string) =>
  `<navPoint id="${id}" playOrder="${order}"><navLabel><text>${escapeXml(label)}</text></navLabel><content src="${path}"/>${inner}</navPoint>\n`;
