import { CAPITALS, LETTER, LETTERS, small } from "../letters";
import type { Found } from "../page";
import { siteLabel } from "./address";
import { AGENCY } from "./agency-words";
import {
  bracketedNames,
  editorName,
  labelledNames,
  nameBesideDate,
  photographerName,
  rowOfNames,
} from "./chinese-byline";
import type { Headline } from "./headline";
import { agents } from "./json-ld";
import { elementsOf, type Line } from "./lines";
import { metaContent, metaValues } from "./metadata";
import { DESK, JOB, splitNames } from "./names";
import type { NearLine } from "./near-lines";
import { memberName, posterName } from "./poster-names";
import type { Reading } from "./reading";
import { signedNames, statedNames } from "./signed-names";
import { isChineseName } from "./surnames";
import { squash } from "./text";

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
  `^[${CAPITALS}]{2,}$|\\s(?:[Pp]ress|[Nn]ews|[Aa]genc(?:y|ies)|[Dd]esk|[Ss]taff|[Nn]ewsroom)$`,
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
  const isJob = ({ text, index }: Line) => JOB.test(text) && says(lines[index - 1]);
  const shown = near
    .filter(({ line, nearness }) => nearness > -1 && (says(line) || isJob(line)))
    .filter(({ line }) => !TELLS.test(line.text) || labelledNames(line.text).length > 0)
    .flatMap(({ line }) => own(lines, line, names));
  return { value, elements: [...new Set([...elements, ...shown])] };
}

/** A sentence that mentions a writer is text. */
const TELLS = /.{20}[。！？][”」』]?$/u;

const BODY = new RegExp(
  `(?:^|\\s)(?:news|staff|press|media|team|r[eé]da[ckz]${LETTER}+|today|reporter|correspondent|writers?|welle|magazine|times|editors?|desk|agen${LETTER}+|inc|ltd|llc|gmbh|group|society|university|tv|radio|admin|daily|herald|post|journal|tribune|gazette|weekly|guide|blog)\\.?$|^\\S+$`,
  "i",
);

const PERSON = new RegExp(
  `^[${CAPITALS}][${LETTERS}.'’-]+(?: [${CAPITALS}][${LETTERS}.'’-]*){1,2}$`,
  "u",
);

/** Names of desks, agencies and accounts: they stand only where no person is named. */
function bodyTest(siteNames: readonly string[]): (name: string) => boolean {
  const sites = siteNames.map(squash).filter((site) => site.length > 3);
  return (name) => {
    if (/^[々〇㐀-鿿﨎-﨩𠀀-𲎯가-힣ぁ-ゟァ-ヺヽ-ヿｦ-ﾝ·]+$/u.test(name)) return false;
    const key = squash(name);
    return BODY.test(name) || sites.some((site) => site.includes(key) || key.includes(site));
  };
}

/**
 * The site itself is no author, unless it goes by its one author's name. Chinese sites sign with
 * the first half of theirs: 河湾 for 河湾新闻. 木头的博客 and 木头小站 are a person's; where a label
 * on the page says who wrote (`isSigned`), any site is that is not called an outlet.
 */
function siteTest(
  siteNames: readonly string[],
  url: string,
): (name: string, isSigned: boolean) => boolean {
  const sites = new Set(siteNames.map(squash));
  const isOutlet = (rest: string, isSigned: boolean) =>
    !OWN_SITE.test(rest) && !(isSigned && rest && !OUTLET_SITE.test(rest));
  const isHalf = (name: string, isSigned: boolean) =>
    /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]+$/u.test(name) &&
    !isChineseName(name) &&
    siteNames.some((site) => site.startsWith(name) && isOutlet(site.slice(name.length), isSigned));
  const label = squash(siteLabel(url));
  return (name, isSigned) => {
    const isPerson =
      PERSON.test(name) &&
      !BODY.test(name) &&
      !/^(?:The|Le|La|El|Il|Der|Die|Das) /.test(name) &&
      name.split(" ").every((word) => label.includes(squash(word)));
    const desk = name.replace(OF_DESK, "");
    return (sites.has(squash(desk)) && !isPerson) || isHalf(name, isSigned);
  };
}

/** Redaktion Flussbote, River Daily News Desk. */
const OF_DESK = new RegExp(`^${DESK} (?:(?:de|of|von) )?| ${DESK}$`, "i");

/** What outlets, authorities and companies call theirs. */
const OUTLET_SITE =
  /[网網报報社台刊站局]|新[闻聞]|在[线線]|[频頻]道|[资咨][讯询]|客户端|杂志|头条|传媒|论坛|财经|观察|中心|政府|大学|学院|公司|医院|科技|视频|门户/;

/** What people call their own sites behind their names. */
const OWN_SITE =
  /^(?:的|之家|小[站窝屋筑记栈]|博客|部落|空间|笔记|日[记志]|随笔|手[记札]|杂[记谈货]|书[房屋斋]|主页|个人|[’']s\b|\s*blog)/i;

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
  { lines, body }: Reading,
  near: readonly NearLine[],
  headline: Headline | null,
): Names {
  for (const { line } of near) {
    const label = /[:：]$/.test(line.text) ? (lines[line.index + 1]?.text ?? "") : "";
    const names = labelledNames(opening(line, body.start) + label);
    if (names.length > 0)
      return withNextLine({ names, elements: own(lines, line, names) }, line, lines);
  }
  const atStart = lines.slice(body.start, body.start + 2);
  for (const line of [...atStart, ...lines.slice(Math.max(body.end - 4, 0), body.end + 3)]) {
    const names = bracketedNames(line.text);
    if (names.length > 0) return { names, elements: own(lines, line, names) };
  }
  const isTitle = ({ line }: NearLine) => OF_BLOG.test(line.text);
  for (const { line } of [...near.filter((each) => !isTitle(each)), ...near.filter(isTitle)]) {
    const { text, index } = line;
    const names = [
      ...nameBesideDate(text),
      ...posterName(text),
      ...memberName(text, lines[index + 1]?.text),
    ].slice(0, 1);
    if (names.length > 0) return { names, elements: own(lines, line, names) };
  }
  const below = headline
    ? lines.slice(headline.last + 1, Math.min(headline.last + 4, body.start + 1))
    : lines.slice(Math.max(body.start - 3, 0), body.start);
  for (const line of below) {
    const names = rowOfNames(line.text);
    if (names.length > 0) return { names, elements: own(lines, line, names) };
  }
  return { names: [], elements: [] };
}

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
  return index <= start + 2 ? `${text.slice(0, 70)} ${text.slice(-40)}` : text.slice(-40);
}

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
/** A dateline with a short sentence after it. */
const SENTENCE = /[讯电訊電][(（].*[々〇㐀-鿿﨎-﨩𠀀-𲎯][。！？]/u;

/** The line's elements, if the line is little more than the byline. */
function own(lines: readonly Line[], line: Line, names: readonly string[]): Element[] {
  const rest = line.text.length - names.join(" ").length;
  return rest < LITTLE && !SENTENCE.test(line.text) ? elementsOf(lines, line) : [];
}
