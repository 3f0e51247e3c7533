import { percentDecoded } from "../../article/addresses";
import type { BroughtPicture } from "../brought-pictures";
import type { SourceFiles } from "../importer";
import type { ImportContext } from "../make-clip";
import type { SourceFile } from "../source-file";

interface Illustrated {
  /** Its pictures have addresses of the web. */
  html: string;
  pictures: BroughtPicture[];
}

const RELATIVE = /<img\b[^<>]*\ssrc="(?![a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Finds the pictures that lie beside a note. What addresses they had is not known any more: they get
 * those that they would have beside the article.
 */
export function picturesBeside(
  html: string,
  url: string,
  note: SourceFile,
  files: SourceFiles,
  { parse }: Pick<ImportContext, "parse">,
): Illustrated {
  if (!RELATIVE.test(html) || !URL.canParse(url)) return { html, pictures: [] };
  const page = parse(html);
  const pictures: BroughtPicture[] = [];
  for (const image of page.querySelectorAll("img[src]")) {
    const src = image.getAttribute("src") ?? "";
    const file = /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(src) ? null : find(src, note, files);
    if (!file) continue;
    const address = new URL(src, url).href;
    image.setAttribute("src", address);
    pictures.push({ address, bytes: () => file.bytes() });
  }
  return { html: page.body.innerHTML, pictures };
}

/** From where the note lies, or as Obsidian looks for it, anywhere. */
const find = (src: string, note: SourceFile, files: SourceFiles) =>
  files.find(pathFrom(note, src)) ??
  (src.startsWith(".") ? undefined : files.find(percentDecoded(src)));

/** The path of a file that a note names, from where the note lies. */
function pathFrom({ path }: SourceFile, src: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of percentDecoded(src).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
