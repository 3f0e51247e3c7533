import { parseUrl } from "./address";

/**
 * Which page of one article an address is, seen from another: 2 for ".../a_2.html" or "?page=2"
 * seen from ".../a.html"; null if they are not pages of one article.
 *
 * pageNumber("https://a.cn/18/c1_2.html", "https://a.cn/18/c1.html") // => 2
 * pageNumber("https://a.cn/18/c2.html", "https://a.cn/18/c1.html") // => null
 */
export function pageNumber(address: string, from: string): number | null {
  const there = parsed(address);
  const here = parsed(from);
  if (!there || !here || there.host !== here.host) return null;
  if (there.stem !== here.stem && !isBelow(address, from)) return null;
  return there.query === here.query && there.page !== ownPageNumber(from, address)
    ? there.page
    : null;
}

/** The page number that the address itself carries; 1 if none, or if `other` is a page below it. */
export function ownPageNumber(address: string, other = ""): number {
  return isBelow(other, address) ? 1 : (parsed(address)?.page ?? 1);
}

/** Whether an address only adds a page's number to one that ends in a number already: /bridge-19/2/ */
function isBelow(address: string, from: string): boolean {
  const path = parseUrl(from)?.pathname.replace(/\/$/, "") || "-";
  return parsed(address)?.stem === path;
}

interface Parsed {
  host: string;
  /** The path without its page number. */
  stem: string;
  query: string;
  page: number;
}

/** _2.html, -p2.html, /2/, /page/2/, /index_2.shtml, 1234/2.html */
const IN_PATH =
  /(?:(?:[_-](?:p(?:age)?)?|\/(?:page|seite|pagina|p)[-_/]?)(\d{1,3})|\/(\d{1,2}))(?=(?:\/?$|\.\w{2,5}$))/i;
const IN_QUERY =
  /^(?:p|pg|page|pagenum|pageno|paged?|pageid|cpage|pn|seite|pagina|stran[ay]|sida|_page|curpage)$/i;

function parsed(address: string): Parsed | null {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  let page = 1;
  const rest: string[] = [];
  for (const [name, value] of url.searchParams) {
    if (IN_QUERY.test(name) && /^\d{1,3}$/.test(value)) page = Number(value);
    else if (!/^(?:utm_|from|ref|spm|source|share)/.test(name)) rest.push(`${name}=${value}`);
  }
  const match = IN_PATH.exec(url.pathname);
  const number = match?.[1] ?? match?.[2];
  if (number) page = Number(number);
  const stem = (match ? url.pathname.replace(IN_PATH, "") : url.pathname)
    .replace(/\/$/, "")
    .replace(/\/index(?=\.|$)/, "")
    .replace(/\.\w{2,5}$/, "");
  return { host: url.host.replace(/^(?:www|m)\./, ""), stem, query: rest.sort().join("&"), page };
}

/** isPageOf("/18/c1_2.html", "/18/c1.html") // => true: the address goes on with the second page's number. */
export const isPageOf = (address: string, from: string): boolean => {
  const stem = from.replace(/\.\w+$/, "");
  return address.startsWith(stem) && SECOND.test(address.slice(stem.length));
};

const SECOND = /^(?:\.\w+)?[-_/?](?:p(?:age)?[-_=/]?)?[12](?!\d)/i;
