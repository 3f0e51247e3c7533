import { CAPITALS, LETTER, LETTERS, small } from "../letters";
import type { Found } from "../page";
import { AGENCY } from "./agency-words";
import { bylineElements } from "./byline-line";
import { editorName, labelledNames, photographerName } from "./chinese-byline";
import { chineseNames } from "./chinese-names";
import type { Headline } from "./headline";
import { agents } from "./json-ld";
import type { Line } from "./lines";
import { metaContent, metaValues } from "./metadata";
import { JOB, splitNames } from "./names";
import type { NearLine } from "./near-lines";
import { bodyTest, PERSON, siteTest } from "./no-people";
import type { Reading } from "./reading";
import { type Signed, signedNames, statedNames } from "./signed-names";

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
  const order: (() => Iterable<Signed>)[] = /^zh/.test(lang) ? [chinese, elsewhere] : [elsewhere];
  if (!/^(?:zh|ja|ko)/.test(lang)) order.push(chinese);
  let fallback: Signed | null = null;
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
  { names, elements }: Signed,
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
    .flatMap(({ line }) => bylineElements(lines, line, names));
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
function declaredNames({ metadata, lang }: Reading): Signed[] {
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

/** Whoever took the pictures of a picture story, else the editor in charge. */
function lastResort({ lines, body }: Reading, near: readonly NearLine[]): Found<string> {
  const [photographer] = photographerName(lines[body.end]?.text ?? "");
  if (photographer) return { value: photographer, elements: [] };
  for (const { line } of near) {
    const names = line.text.length < 120 ? editorName(line.text) : [];
    if (names.length > 0)
      return { value: names.join(", "), elements: bylineElements(lines, line, names) };
  }
  return { value: "", elements: [] };
}
