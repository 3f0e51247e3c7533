import type { Page } from "./page";

/** What speaks of a page for machines, wherever it stands. */
const SPOKEN = "meta, link, script";

/**
 * Removes what the page's head and scripts say where it is of another page: where a script has led on
 * from the address that was loaded, and the canonical address is still that of the first.
 */
export function dropStaleHead(live: Document, { document, url }: Page): void {
  const loaded = loadedAddress(live);
  if (!loaded || isSamePlace(placeOf(loaded), placeOf(url))) return;
  const said = document.querySelector('link[rel="canonical"], meta[property="og:url"]');
  const address = said?.getAttribute("href") ?? said?.getAttribute("content") ?? "";
  if (!URL.canParse(address, loaded)) return;
  if (placeOf(new URL(address, loaded).href) !== placeOf(loaded)) return;
  for (const element of document.querySelectorAll(SPOKEN)) element.remove();
}

/** What the browser has asked a server for; undefined: nobody knows. */
const loadedAddress = ({ defaultView }: Document): string | undefined =>
  defaultView?.performance?.getEntriesByType?.("navigation")[0]?.name;

/** Scripts add a title to an address that ends in a number, and take it away. */
const isSamePlace = (one: string, other: string) =>
  one === other || isTitled(one, other) || isTitled(other, one);

const isTitled = (short: string, long: string) =>
  /\d[^/]*$/.test(short) && long.startsWith(`${short}/`);

/** Path, and route behind it: parameters are added and taken away without another page. */
function placeOf(address: string): string {
  const { pathname, hash } = new URL(address);
  return pathname.replace(/\/$/, "") + (/^#!?\//.test(hash) ? hash : "");
}
