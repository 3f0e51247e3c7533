import { lineKind } from "../chrome-lines";
import { around, isInComments, nameOf } from "./around";
import { bylineElements } from "./byline-line";
import { bracketedNames, labelledNames, nameBesideDate, rowOfNames, UNIT } from "./chinese-byline";
import { isOfSection } from "./filed-under";
import type { Headline } from "./headline";
import type { Line } from "./lines";
import type { NearLine } from "./near-lines";
import { MEMBER, memberName, posterName } from "./poster-names";
import type { Reading } from "./reading";
import { NO_ONE } from "./role-words";
import type { Signed } from "./signed-names";
import { OUTLET } from "./source-words";
import { plain } from "./text";

/** Whom a Chinese page names as its article's writers, the surest way of saying it first. */
export function chineseNames(
  reading: Reading,
  near: readonly NearLine[],
  headline: Headline | null,
): Signed {
  for (const signed of signatures(reading, near, headline))
    if (signed.names.length > 0) return signed;
  return NOBODY;
}

const NOBODY: Signed = { names: [], elements: [] };

/** Labels near the headline, signatures at the text's two ends, whoever posted it, rows of names. */
function* signatures(
  reading: Reading,
  near: readonly NearLine[],
  headline: Headline | null,
): Generator<Signed> {
  const { lines, body } = reading;
  const signed = (line: Line, names: string[]): Signed => ({
    names,
    elements: bylineElements(lines, line, names),
  });
  yield labelled(near, lines, body.start);
  const atStart = lines.slice(body.start, body.start + 2);
  const atEnd = lines.slice(Math.max(body.end - 4, 0), body.end + 3);
  for (const line of [...atStart, ...atEnd]) yield signed(line, bracketedNames(line.text));
  const isTitle = ({ line }: NearLine) => OF_BLOG.test(line.text);
  const opening = lines[body.start]?.element;
  const own = near.filter(({ line }) => !opening || !isInComments(line.element, opening));
  for (const each of [...own.filter((each) => !isTitle(each)), ...own.filter(isTitle)]) {
    const { text, index } = each.line;
    const posters = [
      ...nameBesideDate(text),
      ...posterName(text),
      ...memberName(text, lines[index + 1]?.text),
    ];
    yield signed(each.line, posters.slice(0, 1));
    const portrait = portraitBeside(each, reading);
    if (portrait)
      yield { names: [text], elements: [...bylineElements(lines, each.line, [text]), portrait] };
  }
  const below = headline
    ? lines.slice(headline.last + 1, Math.min(headline.last + 4, body.start + 1))
    : lines.slice(Math.max(body.start - 3, 0), body.start);
  for (const line of below) yield signed(line, rowOfNames(line.text));
  yield namedByTitle(headline, lines, body.start - 1);
}

/** What labels say, of a person rather than of the office that sent the text. */
function labelled(near: readonly NearLine[], lines: readonly Line[], start: number): Signed {
  let unit: Signed | null = null;
  for (const { line } of near) {
    const said = opening(line, start);
    const next = LABEL.test(said) ? `:${lines[line.index + 1]?.text ?? ""}` : "";
    const names = labelledNames(said + next);
    const found = { names, elements: bylineElements(lines, line, names) };
    if (names.some((name) => !UNIT.test(name))) return withNextLine(found, line, lines);
    if (names.length > 0) unit ??= found;
  }
  return unit ?? NOBODY;
}

/** 木小雅：雨停了: whoever an essay's title names first, if the line right above the text says the same and no more. */
function namedByTitle(headline: Headline | null, lines: readonly Line[], above: number): Signed {
  const [name = ""] = /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,4}(?=[：:])/u.exec(headline?.text ?? "") ?? [];
  const line = lines[above];
  const isNamed = line?.text === name && above > (headline?.last ?? 0);
  const isOther = NO_WRITER.test(name) || lineKind(`${name}：`) !== null;
  if (!isNamed || isOther || line.element.closest("a, li, h2, h3, h4, strong")) return NOBODY;
  return { names: [name], elements: bylineElements(lines, line, [name]) };
}

/** What a title may begin with, too. */
const NO_WRITER = /图|[频题评论讯闻文报告议访谈家播稿写察知话记县市省镇部局]$/;

/** The portrait, or the button to follow, beside a link below the headline and above the day that names the writer. */
function portraitBeside(
  { line, nearness }: NearLine,
  { lines, url }: Reading,
): Element | undefined {
  const { text, element, index } = line;
  const link = element.closest("a[href]");
  if (nearness <= 0.3 || !/^\d{4}[-/.年]/.test(lines[index + 1]?.text ?? "")) return;
  if (!MEMBER.test(text) || [NO_ONE, OUTLET, NO_MEMBER].some((each) => each.test(text))) return;
  if (lineKind(text) !== null || (link && isOfSection(link, url))) return;
  const card = around(element, 5).find((each) => each.querySelector("img, button"));
  if (!card || (card.textContent?.length ?? 0) >= LONGEST_CARD) return;
  return [...card.querySelectorAll("img, button")].find(
    (each) =>
      FOLLOW.test(plain(each.textContent)) ||
      (link &&
        (each.getAttribute("alt") === text || PORTRAIT.test(nameOf(each.parentElement ?? each)))),
  );
}

/** What the boxes of writers' pictures are called: pictures that are called so are gone by now. */
const PORTRAIT = /avatar|portrait|profile|author|user|touxiang/i;
const FOLLOW = /^\+?\s*(?:关注|订阅)/;
/** Buttons, sections and topics. */
const NO_MEMBER = /专[题栏]|频道|栏目|评论|返回|列表/;

const LONGEST_CARD = 90;

/** A field's name, with its value in the next line. */
const LABEL = /[:：]$|^(?:作者|记者|撰稿人?|撰文|供稿人?)$/;

/** What a weblog's title ends with: it tells less than a label does. */
const OF_BLOG = /的博客/;

/** 本报实习生 甲, and 本报记者 乙 in a line of their own below. */
function withNextLine(found: Signed, { text, index }: Line, lines: readonly Line[]): Signed {
  const next = lines[index + 1];
  if (!next || Math.max(text.length, next.text.length) > LONGEST_ROW) return found;
  const others = labelledNames(next.text);
  return {
    names: [...found.names, ...others],
    elements: [
      ...found.elements,
      ...(others.length > 0 ? bylineElements(lines, next, others) : []),
    ],
  };
}

const LONGEST_ROW = 40;

/** A dateline opens a paragraph, a signature closes one: the middle speaks of reporters too. */
function opening({ text, index }: Line, start: number): string {
  if (text.length <= 70) return text;
  return index <= start + 2 || DATELINED.test(text)
    ? `${text.slice(0, 70)} ${text.slice(-40)}`
    : text.slice(-40);
}

/** A dateline, below a standfirst and a picture with its caption. */
const DATELINED = /^.{0,20}[（(](?:本[报网台])?(?:记者|通讯员)/;
