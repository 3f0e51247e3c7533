import type { Code, Construct, Extension, HtmlExtension, State } from "./micromark-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    formula: "formula";
    formulaSign: "formulaSign";
    formulaText: "formulaText";
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;

const isLineEnd = (code: Code) => code !== null && code < -2;
const isSpace = (code: Code) => code === null || code < 0 || code === 32;
const isLetterOrDigit = (code: Code) =>
  code !== null && code < 128 && /[a-z\d]/i.test(String.fromCharCode(code));

/**
 * TeX between dollar signs, as Obsidian, Pandoc and we ourselves write it: `$x^2$`, or displayed
 * `$$x^2$$`. Prices are none: within a line, no sign may have a space on the inner side or a letter or
 * digit on the outer one.
 */
const formula: Construct = {
  name: "formula",
  previous: (code) => code !== DOLLAR && code !== BACKSLASH && !isLetterOrDigit(code),
  tokenize(effects, ok, nok) {
    let opening = 0;
    let closing = 0;
    let last: Code = null;
    return start;

    function start(code: Code): State | undefined {
      effects.enter("formula");
      effects.enter("formulaSign");
      return open(code);
    }

    function open(code: Code): State | undefined {
      if (code === DOLLAR && opening < 2) {
        effects.consume(code);
        opening += 1;
        return open;
      }
      effects.exit("formulaSign");
      if (code === DOLLAR || (opening === 1 && isSpace(code))) return nok(code);
      return between(code);
    }

    function between(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (code === DOLLAR) {
        if (opening === 1 && isSpace(last)) return nok(code);
        effects.enter("formulaSign");
        return close(code);
      }
      last = code;
      if (isLineEnd(code)) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return between;
      }
      effects.enter("formulaText");
      return within(code);
    }

    function within(code: Code): State | undefined {
      if (code === null || code === DOLLAR || isLineEnd(code)) {
        effects.exit("formulaText");
        return between(code);
      }
      last = code;
      effects.consume(code);
      return code === BACKSLASH ? escaped : within;
    }

    function escaped(code: Code): State | undefined {
      if (code !== DOLLAR && code !== BACKSLASH) return within(code);
      effects.consume(code);
      return within;
    }

    function close(code: Code): State | undefined {
      if (code === DOLLAR && closing < opening) {
        effects.consume(code);
        closing += 1;
        return close;
      }
      effects.exit("formulaSign");
      if (closing < opening || code === DOLLAR || isLetterOrDigit(code)) return nok(code);
      effects.exit("formula");
      return ok(code);
    }
  },
};

export const formulas: Extension = { text: { [DOLLAR]: formula } };

/** A formula as the library keeps those whose page has no more than their TeX. */
export const formulasHtml: HtmlExtension = {
  enter: {
    formula() {
      this.buffer();
    },
  },
  exit: {
    formulaText(token) {
      this.raw(this.encode(this.sliceSerialize(token)));
    },
    formula(token) {
      const tex = this.resume().trim();
      const display = this.sliceSerialize(token).startsWith("$$") ? ' display="block"' : "";
      this.tag(`<math${display}><semantics><mtext>`);
      this.raw(tex);
      this.tag('</mtext><annotation encoding="application/x-tex">');
      this.raw(tex);
      this.tag("</annotation></semantics></math>");
    },
  },
};
