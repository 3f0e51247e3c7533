import { fold } from "@/utils/search/fold";
import { holdsTerm } from "@/utils/search/term";
import type { Engine } from "./engine";
import { readFile, sizeOf, writeFile } from "./files";
import { termsOf } from "./terms";

/** Clips of one file. */
const PER_FILE = 5_000;

const nameOf = (file: number) => `bench-scan-${file}`;

/** No index: all folded texts in memory, looked through one by one. */
export function scan(): Engine {
  let texts: string[] = [];
  const files = async () => {
    const { count } = JSON.parse(await readFile("bench-scan")) as { count: number };
    return Array.from({ length: count }, (_, file) => nameOf(file));
  };
  return {
    async build(clips) {
      let pack: string[] = [];
      let count = 0;
      const write = async () => {
        await writeFile(nameOf(count), pack.join("\u0000"));
        count += 1;
        pack = [];
      };
      for (const clip of clips) {
        const { title, byline, siteName, breadcrumb, textContent, url } = clip.article;
        const facts = [title, byline, siteName, ...breadcrumb, ...clip.tags, url.slice(8)];
        pack.push(fold([...facts, textContent].join("\u0001")));
        if (pack.length === PER_FILE) await write();
      }
      if (pack.length > 0) await write();
      await writeFile("bench-scan", JSON.stringify({ count }));
    },
    close() {},
    async open() {
      const packs = await Promise.all((await files()).map(readFile));
      texts = packs.flatMap((pack) => pack.split("\u0000"));
    },
    async search(query) {
      const terms = termsOf(query);
      const found: number[] = [];
      for (const [number, text] of texts.entries()) {
        if (terms.every((term) => holdsTerm(text, term))) found.push(number);
      }
      return found.reverse();
    },
    async add() {
      throw new Error("A scan has no index.");
    },
    async bytes() {
      const sizes = await Promise.all((await files()).map(sizeOf));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}
