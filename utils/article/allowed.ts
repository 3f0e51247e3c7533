/** What the content of an article may be made of. */
export const ALLOWED_ELEMENTS = [
  ..."h2 h3 h4 h5 h6 p br hr div section blockquote pre code kbd samp var".split(" "),
  ..."ul ol li dl dt dd figure figcaption img a".split(" "),
  ..."table caption thead tbody tfoot tr th td".split(" "),
  ..."strong b em i u s del ins mark small sub sup q cite abbr dfn time ruby rt rp bdi bdo".split(
    " ",
  ),
  ..."math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt".split(
    " ",
  ),
  ..."mroot mover munder munderover mtable mtr mtd menclose mmultiscripts mprescripts mpadded".split(
    " ",
  ),
  "#text",
] as const;

/** No attribute here can make a request, except `src` of a picture and `href` of a followed link. */
export const ALLOWED_ATTRIBUTES = [
  ..."href src alt title width height class id lang dir datetime".split(" "),
  ..."colspan rowspan scope start reversed value".split(" "),
  ..."display encoding mathvariant stretchy".split(" "),
] as const;
