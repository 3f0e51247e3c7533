/** Most of the elements that articles consist of. */
const NAMES = [
  "a abbr article b blockquote br caption cite code col colgroup dd del div dl dt em",
  "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q",
  "rp rt ruby s samp section small span strong sub summary sup",
  "table tbody td tfoot th thead tr u ul var",
].flatMap((names) => names.split(" "));

/**
 * The name between two places of a text, in lower case. Of common elements it is always the same
 * string, so that a tag costs neither a copy of its name nor, where it is looked up, a new hash.
 */
export function nameBetween(html: string, start: number, end: number): string {
  let hash = 0;
  for (let at = start; at < end; at++) hash = withCode(hash, html.charCodeAt(at));
  const known = KNOWN.get(hash);
  if (known?.length === end - start && html.startsWith(known, start)) return known;
  const name = html.slice(start, end);
  return UPPER_CASE.test(name) ? name.toLowerCase() : name;
}

const withCode = (hash: number, code: number) => (hash * 31 + code) | 0;

const hashOf = (name: string) =>
  Array.from(name).reduce((hash, letter) => withCode(hash, letter.charCodeAt(0)), 0);

const KNOWN: ReadonlyMap<number, string> = new Map(NAMES.map((name) => [hashOf(name), name]));

const UPPER_CASE = /[A-Z]/;
