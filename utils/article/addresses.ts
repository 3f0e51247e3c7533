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

function rewrite(element: Element, attribute: string, address: string | null): void {
  if (address) element.setAttribute(attribute, address);
  else element.removeAttribute(attribute);
}

function absolute(address: string, base: string): string | null {
  return address && URL.canParse(address, base) ? new URL(address, base).href : null;
}
