import { SIGNS } from "../letters";
import { around } from "./around";
import type { BodyLines } from "./body-lines";
import { dateLineKind } from "./date-line";
import type { Headline } from "./headline";
import { isWhole, type Line } from "./lines";
import { plain, squash } from "./text";

const ABOVE = 30;
const LONGEST = 60;
/** How a line must be set, where the document's title says little and where it says something. */
const ENOUGH = { unnamed: 0.7, named: 1.3 };
const DISTANCE = 0.01;
const ABOVE_FIELDS = 0.8;

/** Titles of sites, sections and templates rather than of articles. */
export const GENERAL =
  /(?:网|政府|委员会|局|大学|学院|公司|医院|协会)$|中心|频道|论坛|博客|[首主]页|欢迎|无标题|blog|welcome|home|untitled/i;
const OPENS_FIELDS = new RegExp(
  `^[\\s${SIGNS}]*(?:作者|[来來]源|时间|日期|[发發][布表]|编辑|责任)`,
  "u",
);
/** Ways around the site, and sentences. */
const OTHER = new RegExp(`^[\\s${SIGNS}]*(?:当前|您)|[首主]页|[>＞»]|[。；，,;:：.]$`, "u");

/**
 * The line above the text that is set like a headline: bold, large, or in the middle. For pages
 * whose head names the site, a template or nothing; null: no line stands out enough.
 *
 * @param title the document's own title
 */
export function findSetHeadline(
  lines: readonly Line[],
  { start }: BodyLines,
  title: string,
): Headline | null {
  const isNamed = squash(title).length > 4 && !GENERAL.test(title);
  let best: Line | null = null;
  let most = isNamed ? ENOUGH.named : ENOUGH.unnamed;
  for (const line of lines.slice(Math.max(start - ABOVE, 0), start)) {
    const { text } = line;
    if (text.length > LONGEST || squash(text).length < 3) continue;
    if (OPENS_FIELDS.test(text) || OTHER.test(text) || dateLineKind(text)) continue;
    const isAboveFields = OPENS_FIELDS.test(lines[line.index + 1]?.text ?? "");
    const set =
      settingOf(line) + (isAboveFields ? ABOVE_FIELDS : 0) - (start - line.index) * DISTANCE;
    if (set <= most) continue;
    most = set;
    best = line;
  }
  if (!best) return null;
  const { element, index } = best;
  const holder = holdersOf(best).find((each) => SETTINGS.some(([name]) => each.matches(name)));
  let last = index;
  while (holder?.contains(lines[last + 1]?.first ?? null)) last++;
  const own = lines.slice(index, last + 1);
  return {
    text: plain(own.map(({ text }) => text).join(" ")),
    elements: holder ? [holder] : isWhole(lines, best) ? [element] : [],
    first: index,
    last,
  };
}

/** The markup that made headlines before there were style sheets, and names; of elements that hold little more. */
const SETTINGS = [
  ["h1, h2, h3", 1.5],
  ["b, strong, [style*=bold]", 0.8],
  [
    "big, font[size='4'], font[size='5'], font[size='6'], font[size^='+'], [style*='size:2'], [style*='size: 2']",
    1,
  ],
  ["[class*=title i], [id*=title i], [class~=tit], [class~=bt], [class*=biaoti i]", 0.8],
  ["center, [align=center], [style*=center]", 0.6],
] as const;

function settingOf(line: Line): number {
  const holders = holdersOf(line);
  const settings = SETTINGS.filter(([selector]) => holders.some((each) => each.matches(selector)));
  return settings.reduce((sum, [, points]) => sum + points, 0);
}

/** What holds the line, and no more than a headline's other lines. */
const holdersOf = ({ element, text }: Line) =>
  around(element, 5).filter((each) => {
    const held = plain(each.textContent);
    return held.length <= LONGEST && squash(held).startsWith(squash(text));
  });
