/** Parts only where they are certain. */
export type CitedName = { literal: string } | { family: string; given: string };

/**
 * The authors in a byline. They are separated by `、`, `；`, `;`, commas of both widths, and by "and" or
 * "&" between two names of persons. A comma stands within a name where the byline says so: between
 * semicolons, or where all of it is family names of one word, each with a given name of one word or of
 * initials behind it. Two single words alone may as well be two family names, and are two authors.
 * Whatever has a word of firms and papers in it, or nothing but capitals, is no person.
 *
 * @example
 * citedNames("Mara Lindqvist and Li Wang, Associated Press")
 * // => [{ family: "Lindqvist", given: "Mara" }, { family: "Wang", given: "Li" }, { literal: "Associated Press" }]
 * citedNames("Smith, J.") // => [{ family: "Smith", given: "J." }]
 * citedNames("Obama, Trump") // => [{ literal: "Obama" }, { literal: "Trump" }]
 * citedNames("张三、李四") // => [{ literal: "张三" }, { literal: "李四" }]
 */
export function citedNames(byline: string): CitedName[] {
  const groups = byline.split(/[;；]/);
  const names = groups.flatMap((group) => namesOf(group.split(/[,，、]/), groups.length > 1));
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = JSON.stringify(name);
    return seen.size < seen.add(key).size;
  });
}

function namesOf(given: readonly string[], isSeparate: boolean): CitedName[] {
  const parts = given
    .flatMap(withoutAnd)
    .map((part) => part.trim())
    .filter(Boolean);
  const isCertain = isSeparate ? parts.length === 2 : parts.length > 2 || parts.some(isInitials);
  if (isTurned(parts) && isCertain) return turned(parts);
  return parts.map(nameOf);
}

/** "A and B", which a name of a firm holds as well; behind a comma, "and" is one more of them. */
function withoutAnd(part: string): string[] {
  const text = part.trim().replace(/^(?:and|&)\s+/i, "");
  const both = text.split(/\s+(?:and|&)\s+/i);
  return both.length > 1 && both.every(isPerson) ? both : [text];
}

const isPerson = (text: string) => !("literal" in nameOf(text));

/** Family and given name in turn. */
const isTurned = (parts: readonly string[]): boolean =>
  parts.length > 0 &&
  parts.length % 2 === 0 &&
  parts.every((part, index) =>
    index % 2 === 0 ? ONE_WORD.test(part) && !isOrganisation(part) : isGivenName(part),
  );

const isInitials = (part: string) => INITIALS.test(part);

const isGivenName = (part: string) =>
  isInitials(part) || (ONE_WORD.test(part) && !isOrganisation(part));

const turned = (parts: readonly string[]): CitedName[] =>
  parts.flatMap((family, index) =>
    index % 2 === 0 ? [{ family, given: parts[index + 1] ?? "" }] : [],
  );

const ONE_WORD = /^\p{Lu}[\p{Script=Latin}\p{M}'’-]+$/u;
const INITIALS = /^(?:\p{Lu}[\p{Script=Latin}'’-]* )?(?:\p{Lu}\.[ -]?)+$/u;

/** Two to four capitalised Latin words are a person's; what is none cannot be told from names. */
const LATIN_NAME =
  /^(\p{Lu}[\p{Script=Latin}.'’-]*(?: \p{Lu}[\p{Script=Latin}.'’-]*){0,2}) (\p{Lu}[\p{Script=Latin}'’-]+)$/u;

function nameOf(name: string): CitedName {
  const [, given, family] = isOrganisation(name) ? [] : (LATIN_NAME.exec(name) ?? []);
  return given && family ? { family, given } : { literal: name };
}

/** Names in other scripts than Latin are never taken apart, so that only Latin ones are asked for. */
const isOrganisation = (name: string) => CORPORATE.test(name) || !/\p{Ll}/u.test(name);

const CORPORATE = new RegExp(
  `^The |(?:^|[^\\p{L}])(?:${[
    "Press|News|Newsroom|Newspapers?|Agency|Agence|Agencia|Agenzia|Times|Post|Herald|Tribune|Gazette",
    "Journal|Daily|Weekly|Monthly|Magazine|Observer|Guardian|Review|Bulletin|Chronicle|Telegraph",
    "Reuters|Bloomberg|Xinhua|AFP|AP|UPI|BBC|CNN|NPR|CNA|TASS|Kyodo|Yonhap",
    "Staff|Editors?|Editorial|Desk|Bureau|Team|Correspondents?|Reporters?|Contributors?|Writers?",
    "Redaktion|Redaction|Rédaction|Redacción|Redazione|Redação",
    "Radio|TV|Television|Broadcasting|Media|Network|Wire|Service|Services|Online|Digital|Studios?",
    "Committee|Commission|Council|Department|Ministry|Office|Board|Government|Authority|Administration",
    "University|College|School|Institute|Academy|Foundation|Association|Society|Centre|Center|Library",
    "Group|Company|Corporation|Corp|Inc|Ltd|LLC|GmbH|Union|Organi[sz]ation|International",
  ].join("|")})(?=[^\\p{L}]|$)`,
  "iu",
);
