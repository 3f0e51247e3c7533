import type { Code, Construct, Extension, HtmlExtension, State } from "./micromark-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    embedded: "embedded";
  }
}

const OPEN = 91;
const CLOSE = 93;
const SIGNS = [33, OPEN, OPEN];
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)\s*(?:\||$)/i;

/** How Obsidian embeds a picture: `![[harbour.png|300]]`, by its name, wherever in the vault it lies. */
const embedding: Construct = {
  name: "embedded",
  tokenize(effects, ok, nok) {
    let text = "";
    let signs = 0;
    return start;

    function start(code: Code): State | undefined {
      effects.enter("embedded");
      return sign(code);
    }

    function sign(code: Code): State | undefined {
      if (code !== SIGNS[signs]) return nok(code);
      effects.consume(code);
      signs += 1;
      return signs < SIGNS.length ? sign : inside;
    }

    function inside(code: Code): State | undefined {
      if (code === null || code < 0 || code === OPEN) return nok(code);
      effects.consume(code);
      if (code === CLOSE) return end;
      text += String.fromCharCode(code);
      return inside;
    }

    function end(code: Code): State | undefined {
      if (code !== CLOSE || !PICTURE.test(text)) return nok(code);
      effects.consume(code);
      effects.exit("embedded");
      return ok;
    }
  },
};

/** Pictures that a note embeds, for micromark. */
export const embedded: Extension = { text: { 33: embedding } };

/** The path without the width or words behind it. */
export const embeddedHtml: HtmlExtension = {
  exit: {
    embedded(token) {
      const [path = ""] = this.sliceSerialize(token).slice(SIGNS.length, -2).split("|");
      this.raw(`<img src="${this.encode(encodeURI(path.trim()))}" alt="">`);
    },
  },
};
