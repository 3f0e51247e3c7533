import { isInline } from "./inline-elements";

const HTML = "http://www.w3.org/1999/xhtml";

/**
 * The text of an element with a line a block, spaces collapsed, no empty lines.
 *
 * @example plainText(<div><p>One</p><p>Two<br>three</p></div>) // => "One\nTwo\nthree"
 */
export function plainText(root: Node): string {
  const parts: string[] = [];
  write(root, parts);
  return parts
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n")
    .trim();
}

function write(node: Node, parts: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      parts.push((child.nodeValue ?? "").replace(/\s+/g, " "));
    } else if (child.nodeType === 1) {
      const { localName, namespaceURI } = child as Element;
      if (localName === "annotation") continue;
      const breaks = localName === "br" || (namespaceURI === HTML && !isInline(child));
      if (breaks) parts.push("\n");
      write(child, parts);
      if (breaks) parts.push("\n");
    }
  }
}
