const LONGEST_HEADING = 60;
const ENDS_SENTENCE = /[。！？；，、：,;:!?.…]$/;

/** Makes headings of paragraphs that are one bold line, where text follows them; h1 becomes h2. */
export function markHeadings(body: Element): void {
  for (const paragraph of body.querySelectorAll("p")) {
    if (isBoldLine(paragraph) && isText(paragraph.nextElementSibling))
      rename(paragraph, "h3", true);
  }
  for (const title of body.querySelectorAll("h1")) rename(title, "h2", false);
  for (const heading of body.querySelectorAll("h2, h3, h4, h5, h6")) {
    if (!heading.textContent?.trim() && !heading.querySelector("img")) heading.remove();
  }
}

function isBoldLine(paragraph: Element): boolean {
  const text = paragraph.textContent?.trim() ?? "";
  if (!text || text.length > LONGEST_HEADING || ENDS_SENTENCE.test(text)) return false;
  const bold = paragraph.querySelector("strong, b");
  return bold?.textContent?.trim() === text && !paragraph.querySelector("img, br, a");
}

function isText(element: Element | null): boolean {
  return (
    element !== null &&
    /^(?:p|ul|ol|blockquote|figure|div|table)$/.test(element.localName) &&
    !isBoldLine(element)
  );
}

/** `plain`: what marks a heading already need not be bold. */
function rename(element: Element, localName: string, plain: boolean): void {
  const heading = element.ownerDocument.createElement(localName);
  if (plain) heading.textContent = element.textContent?.trim() ?? "";
  else heading.append(...element.childNodes);
  const id = element.getAttribute("id");
  if (id) heading.setAttribute("id", id);
  element.replaceWith(heading);
}
