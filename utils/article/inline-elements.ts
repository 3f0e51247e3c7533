const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark math " +
    "nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture noscript"
  ).split(" "),
);

/** Text and elements that stand in a line, whatever the page's style sheets say. */
export function isInline(node: Node): boolean {
  return node.nodeType !== 1 || INLINE.has((node as Element).localName);
}
