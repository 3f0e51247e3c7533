const BLOCKS = new Set(
  (
    "article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption"
  ).split(" "),
);

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
      const localName = (child as Element).localName;
      if (localName === "annotation") continue;
      const breaks = BLOCKS.has(localName);
      if (breaks || localName === "br") parts.push("\n");
      write(child, parts);
      if (breaks) parts.push("\n");
    }
  }
}
