import MiniSearch from "minisearch";
import type { Clip } from "@/utils/clip/clip";
import { fold } from "@/utils/search/fold";
import type { Engine } from "./engine";
import { readFile, sizeOf, writeFile } from "./files";
import { lookupsOfQuery, pairText } from "./terms";

const FILE = "bench-minisearch";

const options = {
  fields: ["text"],
  tokenize: (text: string) => text.split(" "),
  processTerm: (term: string) => fold(term),
};

/** MiniSearch over pairs of characters, its index kept as one JSON. */
export function minisearch(): Engine {
  let index = new MiniSearch<{ id: number; text: string }>(options);
  return {
    async build(clips) {
      let number = 0;
      for (const clip of clips) index.add({ id: number++, text: pairText(clip) });
      await writeFile(FILE, JSON.stringify(index));
    },
    close() {},
    async open() {
      index = MiniSearch.loadJSON(await readFile(FILE), options);
    },
    async search(query) {
      const terms = lookupsOfQuery(query).flat();
      const hits = index.search(terms.map(({ token }) => token).join(" "), {
        combineWith: "AND",
        prefix: (_term, place) => terms[place]?.isPrefix ?? false,
      });
      return hits.map(({ id }) => id as number);
    },
    async add(clip: Clip, number) {
      index.add({ id: number, text: pairText(clip) });
      return undefined;
    },
    bytes: () => sizeOf(FILE),
  };
}
