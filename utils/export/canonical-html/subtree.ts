import type { HtmlReader } from "./html-reader";

/**
 * Reads past the element whose opening tag was read last, and returns where its content ends.
 * An element that is never closed goes to the end.
 */
export function skipElement(reader: HtmlReader): number {
  const { name } = reader;
  for (let depth = 1; ; ) {
    const found = reader.next();
    if (found === "end") return reader.html.length;
    if (found === "text" || reader.name !== name) continue;
    depth += found === "open" ? 1 : -1;
    if (depth === 0) return reader.start;
  }
}

/**
 * The text of the element whose opening tag was read last, `<br>` as a newline; reads past it.
 *
 * @param left names of elements in it whose text is left out
 */
export function readText(reader: HtmlReader, left?: ReadonlySet<string>): string {
  const { name } = reader;
  let text = "";
  for (let depth = 1; depth > 0; ) {
    const found = reader.next();
    if (found === "end") break;
    if (found === "text") text += reader.text();
    else if (found === "open" && reader.name === "br") text += "\n";
    else if (found === "open" && left?.has(reader.name)) skipElement(reader);
    else if (reader.name === name) depth += found === "open" ? 1 : -1;
  }
  return text;
}
