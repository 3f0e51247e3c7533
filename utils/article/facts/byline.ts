import { lineKind } from "../chrome-lines";
import { CAPITALS, LETTER, LETTERS, small } from "../letters";
import type { Found } from "../page";
import { AGENCY } from "./agency-words";
import { around, nameOf } from "./around";
import {
  bracketedNames,
  editorName,
  labelledNames,
  nameBesideDate,
  photographerName,
  rowOfNames,
  UNIT,
} from "./chinese-byline";
import { isOfSection } from "./filed-under";
import type { Headline } from "./headline";
import { agents } from "./json-ld";
import { elementsOf, type Line } from "./lines";
import { metaContent, metaValues } from "./metadata";
import { JOB, splitNames } from "./names";
import type { NearLine } from "./near-lines";
import { bodyTest, PERSON, siteTest } from "./no-people";
import { MEMBER, memberName, posterName } from "./poster-names";
import type { Reading } from "./reading";
import { NO_ONE } from "./role-words";
import { signedNames, statedNames } from "./signed-names";
import { OUTLET } from "./source-words";
import { plain } from "./text";

interface Names {
  names: string[];
  elements: Element[];
}

/**
 * Who wrote the article: names only, separated by ", ". The site, an address and "admin" are
 * no names. Chinese pages are believed before their head, which templates fill; others after.
 */
export function readByline(
  reading: Reading,
  near: readonly NearLine[],
  headline: Headline | null,
  siteName: string,
): Found<string> {
  const { lang } = reading;
  const siteNames = [...reading.siteNames, siteName];
  const isSite = siteTest(siteNames, reading.url);
  const isBody = bodyTest(siteNames);
  const chinese = () => [chineseNames(reading, near, headline)];
  function* elsewhere() {
    const declared = declaredNames(reading);
    const known = declared.flatMap(({ names }) => names);
    yield statedNames(reading, near, known);
    yield* declared;
    yield signedNames(reading, near);
  }
  const order: (() => Iterable<Names>)[] = /^zh/.test(lang) ? [chinese, elsewhere] : [elsewhere];
  if (!/^(?:zh|ja|ko)/.test(lang)) order.push(chinese);
  let fallback: Names | null = null;
  for (const read of order) {
    for (const { names, elements } of read()) {
      const found = { names: names.filter((name) => !isSite(name, read === chinese)), elements };
      if (found.names.some((name) => !isBody(name))) {
        const names = peopleAmong(found.names);
        return joined({ ...found, names }, reading.lines, near);
      }
      if (found.names.length > 0) fallback ??= found;
    }
  }
  return fallback ? joined(fallback, reading.lines, near) : lastResort(reading, near);
}

/** What a person writes for, or where, named beside: an agency, a desk, a TOWN. */
const EMPLOYER = new RegExp(
  `^[${CAPITALS}]{2,}$|^The\\s|\\s(?:[Pp]ress|[Nn]ews|[Aa]genc(?:y|ies)|[Dd]esk|[Ss]taff|[Nn]ewsroom)$`,
  "u",
);

/** The site's own, named among the writers. */
const DOMAIN = /^[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org)$/i;

/** Whoever is a person, if one is named. */
function peopleAmong(found: readonly string[]): string[] {
  const others = found.filter((name) => !DOMAIN.test(name));
  const names = others.length > 0 ? others : found;
  const people = names.filter((name) => !EMPLOYER.test(name) && !AGENCY.test(name));
  return people.some((name) => PERSON.test(name)) ? people : [...names];
}

/** With the lines that say no more, as the job below the name: what the head declares is shown too. */
function joined(
  { names, elements }: Names,
  lines: readonly Line[],
  near: readonly NearLine[],
): Found<string> {
  const value = [...new Set(names)].join(", ");
  const says = (line: Line | undefined) =>
    names.every((name) => small(line?.text ?? "").includes(small(name)));
  const isOne = ({ text }: Line) => names.some((name) => small(name) === small(text));
  const isJob = ({ text, index }: Line) => JOB.test(text) && says(lines[index - 1]);
  const shown = near
    .filter(({ line, nearness }) => nearness > -1 && (says(line) || isOne(line) || isJob(line)))
    .filter(({ line }) => !TELLS.test(line.text) || labelledNames(line.text).length > 0)
    .flatMap(({ line }) => own(lines, line, names));
  return { value, elements: [...new Set([...elements, ...shown])] };
}

/** A sentence that mentions a writer is text. */
const TELLS = /.{20}[。！？][”」』]?$/u;

/** Plain "author" comes last: templates fill it with the site's name. */
const AUTHOR_META = [
  /(?:article|citation|parse(?:ly)?|sailthru)author(?:s|name)?$|bylin?e?$|^dc(?:terms)?creator$/,
  /^(?:itemprop)?authors?$/,
];

/** What the head says, the most trusted first: JSON-LD, meta tags, the line for Twitter. */
function declaredNames({ metadata, lang }: Reading): Names[] {
  const { properties = {} } = metadata.article ?? {};
  const people = agents(properties.author ?? properties.creator, metadata.things);
  const metas = AUTHOR_META.flatMap((names) => metaValues(metadata, names)).map((values) =>
    values.filter((value) => !/^@|^\S*\/\S*$/.test(value)).map(inSpokenOrder),
  );
  // WordPress tells Twitter: label1 "Written by", data1 the name; else "Reading time", "4 minutes".
  const written = [metaContent(metadata, "twitter:data1")].filter((value) => !/\d/.test(value));
  return [people, ...metas, written].map((values) => ({
    names: values.flatMap((value) => splitNames(value, lang)),
    elements: [],
  }));
}

const SURNAME_FIRST = new RegExp(
  `^((?:(?:d[aei]l?|van|von|der|la) )*${LETTER}[${LETTERS}'’-]+), (${LETTER}[${LETTERS}'’-]+(?: [${CAPITALS}]\\.?)?)$`,
  "u",
);

/** inSpokenOrder("Ruiz, Ana") // => "Ana Ruiz" */
function inSpokenOrder(name: string): string {
  return name.replace(SURNAME_FIRST, "$2 $1");
}

/** Labels near the headline, then datelines and signatures at the text's two ends. */
function chineseNames(
  reading: Reading,
  near: readonly NearLine[],
  headline: Headline | null,
): Names {
  const { lines, body } = reading;
  let unit: Names | null = null;
  for (const { line } of near) {
    const said = opening(line, body.start);
    const next = LABEL.test(said) ? `:${lines[line.index + 1]?.text ?? ""}` : "";
    const names = labelledNames(said + next);
    const found = { names, elements: own(lines, line, names) };
    if (names.some((name) => !UNIT.test(name))) return withNextLine(found, line, lines);
    if (names.length > 0) unit ??= found;
  }
  if (unit) return unit;
  const atStart = lines.slice(body.start, body.start + 2);
  for (const line of [...atStart, ...lines.slice(Math.max(body.end - 4, 0), body.end + 3)]) {
    const names = bracketedNames(line.text);
    if (names.length > 0) return { names, elements: own(lines, line, names) };
  }
  const isTitle = ({ line }: NearLine) => OF_BLOG.test(line.text);
  for (const each of [...near.filter((each) => !isTitle(each)), ...near.filter(isTitle)]) {
    const { line } = each;
    const { text, index } = line;
    const names = [
      ...nameBesideDate(text),
      ...posterName(text),
      ...memberName(text, lines[index + 1]?.text),
    ].slice(0, 1);
    if (names.length > 0) return { names, elements: own(lines, line, names) };
    const portrait = portraitBeside(each, reading);
    if (portrait) return { names: [text], elements: [...own(lines, line, [text]), portrait] };
  }
  const below = headline
    ? lines.slice(headline.last + 1, Math.min(headline.last + 4, body.start + 1))
    : lines.slice(Math.max(body.start - 3, 0), body.start);
  for (const line of below) {
    const names = rowOfNames(line.text);
    if (names.length > 0) return { names, elements: own(lines, line, names) };
  }
  return namedByTitle(headline, lines, body.start - 1);
}

/** 木小雅：雨停了: whoever an essay's title names first, if the line right above the text says the same and no more. */
function namedByTitle(headline: Headline | null, lines: readonly Line[], above: number): Names {
  const [name = ""] = /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,4}(?=[：:])/u.exec(headline?.text ?? "") ?? [];
  const line = lines[above];
  const isNamed = line?.text === name && above > (headline?.last ?? 0);
  const isOther = NO_WRITER.test(name) || lineKind(`${name}：`) !== null;
  if (!isNamed || isOther || line.element.closest("a, li, h2, h3, h4, strong"))
    return { names: [], elements: [] };
  return { names: [name], elements: own(lines, line, [name]) };
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
  if (nearness <= 0.3 || !link || !/^\d{4}[-/.年]/.test(lines[index + 1]?.text ?? "")) return;
  if (!MEMBER.test(text) || [NO_ONE, OUTLET, NO_MEMBER].some((each) => each.test(text))) return;
  if (lineKind(text) !== null || isOfSection(link, url)) return;
  const card = around(element, 5).find((each) => each.querySelector("img, button"));
  if (!card || (card.textContent?.length ?? 0) >= LONGEST_CARD) return;
  return [...card.querySelectorAll("img, button")].find(
    (each) =>
      each.getAttribute("alt") === text ||
      FOLLOW.test(plain(each.textContent)) ||
      PORTRAIT.test(nameOf(each.parentElement ?? each)),
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
function withNextLine(found: Names, { text, index }: Line, lines: readonly Line[]): Names {
  const next = lines[index + 1];
  if (!next || Math.max(text.length, next.text.length) > LONGEST_ROW) return found;
  const others = labelledNames(next.text);
  return {
    names: [...found.names, ...others],
    elements: [...found.elements, ...(others.length > 0 ? own(lines, next, others) : [])],
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

/** Whoever took the pictures of a picture story, else the editor in charge. */
function lastResort({ lines, body }: Reading, near: readonly NearLine[]): Found<string> {
  const [photographer] = photographerName(lines[body.end]?.text ?? "");
  if (photographer) return { value: photographer, elements: [] };
  for (const { line } of near) {
    const names = line.text.length < 120 ? editorName(line.text) : [];
    if (names.length > 0) return { value: names.join(", "), elements: own(lines, line, names) };
  }
  return { value: "", elements: [] };
}

const LITTLE = 40;
/** A dateline with a short sentence after it, or a sentence before who wrote it. */
const SENTENCE = /[。！？][”」』]?\s*[(（【]|[讯电訊電][(（].*[々〇㐀-鿿﨎-﨩𠀀-𲎯][。！？]/u;

/** The line's elements, if the line is little more than the byline. */
function own(lines: readonly Line[], line: Line, names: readonly string[]): Element[] {
  const rest = line.text.length - names.join(" ").length;
  return rest < LITTLE && !SENTENCE.test(line.text) ? elementsOf(lines, line) : [];
}
