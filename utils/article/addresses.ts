/** Makes the addresses of links and pictures absolute, or removes what isn't one. */
export function resolveAddresses(root: Element, base: string): void {
  for (const link of root.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href")?.trim() ?? "";
    if (!href.startsWith("#")) rewrite(link, "href", absolute(href, base));
  }
  for (const image of root.querySelectorAll("img[src]")) {
    rewrite(image, "src", absolute(image.getAttribute("src")?.trim() ?? "", base));
  }
}

/** What may hold an address, or several with sizes: pages have many names for a picture's. */
const HOLDING = /^href$|src|original|file|url|lazy|img|image/;

/** Makes whatever an element's attributes hold of addresses absolute; what is none stays. */
export function resolveAttributes(element: Element, base: string): void {
  const resolved = (address: string) => absolute(address, base) ?? address;
  for (const { name, value } of [...element.attributes]) {
    if (!HOLDING.test(name)) continue;
    if (name.endsWith("set"))
      element.setAttribute(name, value.replace(/(?<=^\s*|,\s+)[^\s,]\S*/g, resolved));
    else if (/^[^\s{[]*[/.]\S*$/.test(value)) element.setAttribute(name, resolved(value));
  }
}

function rewrite(element: Element, attribute: string, address: string | null): void {
  if (address) element.setAttribute(attribute, address);
  else element.removeAttribute(attribute);
}

/** Null for what is no address. */
export function absolute(address: string, base: string): string | null {
  return address && URL.canParse(address, base) ? new URL(address, base).href : null;
}

/** A part of an address as people read it; as it is where a percent sign encodes nothing. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
