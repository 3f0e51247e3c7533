import { Encoder, Index } from "flexsearch";
import type { Clip } from "@/utils/clip/clip";
import type { Engine } from "./engine";
import { readFile, sizeOf, writeFile } from "./files";
import { lookupsOfQuery, pairText } from "./terms";

const FILE = "bench-flexsearch";

const anIndex = () =>
  new Index({
    tokenize: "strict",
    encoder: new Encoder({ normalize: false, split: " " } as never),
  });

/** FlexSearch over pairs of characters, its index kept as one JSON of what it exports. */
export function flexsearch(): Engine {
  let index = anIndex();
  return {
    async build(clips) {
      let number = 0;
      for (const clip of clips) index.add(number++, pairText(clip));
      const exported: [string, string][] = [];
      await index.export((key, value) => {
        if (value) exported.push([key, value]);
      });
      await writeFile(FILE, JSON.stringify(exported));
    },
    close() {},
    async open() {
      index = anIndex();
      for (const [key, value] of JSON.parse(await readFile(FILE)) as [string, string][]) {
        index.import(key, value);
      }
    },
    async search(query) {
      const words = lookupsOfQuery(query)
        .flat()
        .map(({ token }) => token);
      return index.search(words.join(" "), { limit: 100 }) as number[];
    },
    async add(clip: Clip, number) {
      index.add(number, pairText(clip));
      return undefined;
    },
    bytes: () => sizeOf(FILE),
  };
}
