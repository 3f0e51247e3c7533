import type { Code, Construct, Extension, HtmlExtension, State } from "./micromark-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    highlightSign: "highlightSign";
    highlightStart: "highlightStart";
    highlightEnd: "highlightEnd";
  }
}

const EQUALS = 61;

const isSpace = (code: Code) => code === null || code < 0 || code === 32;

/** A letter, digit or `_` of ASCII, of which names in programs are made. */
const isWord = (code: Code) => code !== null && code >= 0 && /\w/.test(String.fromCharCode(code));

/**
 * What Obsidian marks: `==so==`. Signs have no space on the inner side and no letter of English on the
 * outer, so that `a==b and c==d` compares; three are none. Unlike those of emphasis they may stand between
 * other letters, as Chinese has no spaces.
 */
const highlight: Construct = {
  name: "highlight",
  previous: (code) => code !== EQUALS,
  tokenize(effects, ok, nok) {
    const { previous } = this;
    let signs = 0;
    return start;

    function start(code: Code): State | undefined {
      effects.enter("highlightSign");
      return sign(code);
    }

    function sign(code: Code): State | undefined {
      if (code === EQUALS) {
        if (signs === 2) return nok(code);
        effects.consume(code);
        signs += 1;
        return sign;
      }
      if (signs < 2) return nok(code);
      const token = effects.exit("highlightSign");
      token._open = !isSpace(code) && !isWord(previous);
      token._close = !isSpace(previous) && !isWord(code);
      return ok(code);
    }
  },
  /** Two signs are a pair as soon as there are two; one that is left alone is text. */
  resolveAll(events) {
    const signs = events.flatMap(([kind, token]) =>
      kind === "enter" && token.type === "highlightSign" ? [token] : [],
    );
    let open: (typeof signs)[number] | null = null;
    for (const sign of signs) {
      sign.type = "data";
      if (open && sign._close) {
        open.type = "highlightStart";
        sign.type = "highlightEnd";
        open = null;
      } else if (sign._open) open = sign;
    }
    return events;
  },
};

export const highlights: Extension = { text: { [EQUALS]: highlight } };

/** What is nested otherwise than HTML has it is put right when it is parsed. */
export const highlightsHtml: HtmlExtension = {
  exit: {
    highlightStart() {
      this.tag("<mark>");
    },
    highlightEnd() {
      this.tag("</mark>");
    },
  },
};
