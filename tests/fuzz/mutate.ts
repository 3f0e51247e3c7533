import { HOSTILE_MARKUP } from "../e2e/hostile-markup";

/** What hostile markup runs and fetches, so that it is found again. */
const ARMS = { RUN: "leak()", LEAK: "https://leak.example/" };

const HOSTILE = HOSTILE_MARKUP.map((line) =>
  line.replaceAll("RUN", ARMS.RUN).replaceAll("LEAK", ARMS.LEAK),
);

const ATTRIBUTES = [
  'onclick="leak()"',
  'style="background:url(https://leak.example/)"',
  'hidden=""',
  'id="firstChild"',
  'name="parentNode"',
  'class="related share comments"',
  'href="javascript:leak()"',
  'src="data:image/gif;base64,R0lGODlhAQABAAAAACw="',
  'srcset=", ,x 2x, 0w"',
  'colspan="-1"',
  'datetime="9999-99-99"',
  'lang="zh-"',
  'dir="rtl"',
  '\u0000="\ud800"',
];

const TEXTS = [
  "\u0000",
  "\ufffe",
  "\ud83d",
  "]]>",
  "--!>",
  "=cmd|'/c calc'!A1",
  "|".repeat(40),
  "`$\\",
];

type Chance = () => number;

/** What befalls the pieces of a page; a piece begins at each `<`. */
const CHANGES: ((pieces: string[], chance: Chance, other: string[]) => void)[] = [
  (pieces, chance) => pieces.splice(placeIn(pieces, chance), 1 + lot(5, chance)),
  (pieces, chance) => {
    const at = placeIn(pieces, chance);
    pieces.splice(at, 0, ...pieces.slice(at, at + lot(30, chance)));
  },
  (pieces, chance) => {
    const moved = pieces.splice(placeIn(pieces, chance), 1 + lot(20, chance));
    pieces.splice(placeIn(pieces, chance), 0, ...moved);
  },
  (pieces, chance, other) => {
    const from = placeIn(other, chance);
    pieces.splice(placeIn(pieces, chance), 0, ...other.slice(from, from + lot(60, chance)));
  },
  (pieces, chance) => pieces.splice(placeIn(pieces, chance), 0, oneOf(HOSTILE, chance)),
  (pieces, chance) => pieces.splice(placeIn(pieces, chance), 0, oneOf(HOSTILE, chance)),
  (pieces, chance) => {
    const at = placeIn(pieces, chance);
    const attribute = oneOf(ATTRIBUTES, chance);
    pieces[at] = (pieces[at] ?? "").replace(/^<\w+/, (start) => `${start} ${attribute}`);
  },
  (pieces, chance) => {
    const at = placeIn(pieces, chance);
    pieces[at] = (pieces[at] ?? "") + oneOf(TEXTS, chance);
  },
  (pieces, chance) => {
    const at = placeIn(pieces, chance);
    pieces[at] = (pieces[at] ?? "").slice(0, lot(40, chance));
  },
];

const lot = (most: number, chance: Chance) => Math.floor(chance() * most);
const placeIn = (pieces: readonly string[], chance: Chance) => lot(pieces.length, chance);
const oneOf = <T>(all: readonly T[], chance: Chance) => all[lot(all.length, chance)] as T;

/** One of the pages, changed in a dozen places at the most; the same for the same chances. */
export function mutatedPage(pages: readonly string[], chance: Chance): string {
  const pieces = oneOf(pages, chance).split(/(?=<)/);
  const other = oneOf(pages, chance).split(/(?=<)/);
  for (let left = 1 + lot(12, chance); left > 0; left -= 1) {
    oneOf(CHANGES, chance)(pieces, chance, other);
  }
  return pieces.join("");
}
