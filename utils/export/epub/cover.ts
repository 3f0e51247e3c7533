import { escapeXml, xmlAttribute } from "../xhtml/xml";

const WIDTH = 600;
const HEIGHT = 800;
const MARGIN = 60;
const TITLE_LINES = 7;
/** Units of a line of the title: a Chinese character has two, a Latin letter about one. */
const LINE_UNITS = 20;

export interface Cover {
  title: string;
  /** Site, author or number of clips. */
  subtitle: string;
  /** ISO 8601; its day is shown. */
  day: string;
}

/** A quiet cover: the title as large as it may be, one red rule. SVG is a core type of EPUB 3. */
export function coverSvg({ title, subtitle, day }: Cover): string {
  const lines = wrapped(title);
  const size = lines.length <= 4 ? 48 : 36;
  const shown = lines
    .map((line, index) => textLine(line, 250 + index * size * 1.35, size, "#1f1d1a"))
    .join("");
  return `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<title>${escapeXml(title)}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf7"/>
<rect x="${MARGIN}" y="150" width="56" height="5" fill="#b8371f"/>
${shown}${textLine(subtitle, 700, 22, "#6b665e")}${textLine(day, 735, 20, "#6b665e")}</svg>
`;
}

const textLine = (text: string, y: number, size: number, fill: string) =>
  text &&
  `<text x="${MARGIN}" y="${y}" font-family="serif" font-size="${size}"${xmlAttribute("fill", fill)}>${escapeXml(text)}</text>\n`;

/** Lines of about equal width: words stay whole, Chinese breaks anywhere. */
function wrapped(title: string): string[] {
  const lines: string[] = [];
  let line = "";
  let left = LINE_UNITS;
  for (const piece of pieces(title)) {
    const units = unitsOf(piece);
    if (units > left && line !== "") {
      lines.push(line.trim());
      line = "";
      left = LINE_UNITS;
      if (lines.length === TITLE_LINES) return [...lines.slice(0, -1), `${lines.at(-1)}…`];
    }
    line += piece;
    left -= units;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\p{Extended_Pictographic}]/u;

/** Words with the space behind them, at most as long as a line; single characters of Chinese. */
const pieces = (title: string): string[] =>
  title
    .slice(0, 400)
    .toWellFormed()
    .match(
      /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60][，。、：；！？）》」』”’]*|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]{1,20}\s*|\s+/gu,
    ) ?? [];

const unitsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2.1 : 1), 0);
