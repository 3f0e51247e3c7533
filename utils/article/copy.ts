import { absolute, resolveAttributes } from "./addresses";
import { MOST_ATTRIBUTES } from "./attributes";
import { type DomAccess, domAccess } from "./dom-access";
import { isInline } from "./inline-elements";
import { innerTree } from "./inner-trees";
import { LIMITS } from "./limits";
import type { Page } from "./page";
import { HIDDEN_MARK, type IsHidden, visibilityOf } from "./visibility";

const ELEMENT = 1;
const TEXT = 3;

const SKIPPED = new Set(
  "style template svg canvas input select textarea option datalist applet noframes map".split(" "),
);
/** A form's fields shadow its own properties; frames and slots give way to what they show. */
const RENAMED = new Map([
  ["form", "div"],
  ["frameset", "body"],
  ["slot", "div"],
]);
/** Speaks of the page that is in a frame, and not of the one around it. */
const OF_A_PAGE = new Set("base meta link script title".split(" "));
const FRAMES = new Set(["iframe", "frame"]);
/** Says which fields an element held that were to be written in; they are not copied. */
export const FIELDS_MARK = "data-fields-asked";
const ASKED = /^(?:text|email|tel)$/;
const LONGEST_BREAK = 200;
/** Elements whose `name` shadows a property of the document. */
const NAMED = new Set(["img", "embed", "object", "iframe"]);

/**
 * A copy of the live page that extraction may change: inert (nothing loads or runs in it), free of
 * names that shadow the DOM's own, within `LIMITS`, and with what is not shown on screen marked by
 * `HIDDEN_MARK`. Open shadow trees, slots and readable frames stand where they are shown.
 * The live page is only read.
 */
export function copyPage(live: Document, url: string): Page {
  const access = domAccess(live);
  const document = access.implementation(live).createHTMLDocument("");
  document.documentElement.remove();
  const root = access.documentElement(live);
  const reading = { access, isHidden: visibilityOf(live, access) };
  const cutOff = root ? copyTree(root, document, reading) : [];
  complete(document);
  nameBase(document, url);
  return { document, url, cutOff };
}

interface Reading {
  access: DomAccess;
  isHidden: IsHidden;
}

/** A row of siblings still to be copied, and where their copies go. */
interface Row {
  next: Node | null;
  /** The rest of a row whose nodes are not siblings of each other, last first. */
  rest: Node[] | null;
  into: Node;
  depth: number;
  hidden: boolean;
  /** What addresses are relative to, if not to the page's base: inside a frame. */
  base: string | null;
}

/** Without recursion: a page may be nested 100,000 deep. Gives the copies that lack their end. */
function copyTree(root: Element, document: Document, { access, isHidden }: Reading): Node[] {
  const rows: Row[] = [
    { next: root, rest: [], into: document, depth: 0, hidden: false, base: null },
  ];
  const left = {
    nodes: LIMITS.nodes,
    elements: LIMITS.elements,
    blocks: LIMITS.blocks,
    text: LIMITS.textLength,
  };
  const cutOff: Node[] = [];
  for (let row = rows.at(-1); row; row = rows.at(-1)) {
    const node = row.next;
    if (!node) {
      rows.pop();
      continue;
    }
    if (left.nodes-- <= 0 || left.elements <= 0 || left.text <= 0) return [...cutOff, row.into];
    row.next = row.rest ? (row.rest.pop() ?? null) : access.nextSibling(node);
    const type = access.nodeType(node);
    if (type === TEXT) {
      const text = access.text(node);
      if (isBetweenBlocks(text, row.into)) continue;
      const kept = text.slice(0, Math.min(LIMITS.textNodeLength, left.text));
      left.text -= kept.length;
      if (kept.length < text.length) cutOff.push(row.into);
      row.into.appendChild(document.createTextNode(kept));
    } else if (type === ELEMENT) {
      const element = node as Element;
      const localName = access.localName(element);
      if (row.base && OF_A_PAGE.has(localName)) continue;
      const inner = innerTree(element, localName, access);
      const names = access.attributeNames(element);
      const copy = copyElement(element, localName, names, inner !== null, document, access);
      left.elements--;
      if (!copy) {
        const kind = access.attribute(element, "type") || "text";
        // Whatever holds a field is an element: only the root stands in the document itself.
        if (localName === "input" && ASKED.test(kind)) markField(row.into as Element, kind);
        continue;
      }
      if (!isInline(copy) && left.blocks-- <= 0) return [...cutOff, row.into];
      const isDeep = row.depth >= LIMITS.depth;
      // What a browser asks of an element's layout, it asks of all that hold it.
      const hidden = row.hidden || (!isDeep && isHidden(element, localName, names));
      if (hidden && !row.hidden) copy.setAttribute(HIDDEN_MARK, "");
      if (row.base) resolveAttributes(copy, row.base);
      row.into.appendChild(copy);
      rows.push({
        next: inner ? (inner.nodes.shift() ?? null) : access.firstChild(element),
        rest: inner ? inner.nodes.reverse() : null,
        into: isDeep ? row.into : copy,
        depth: isDeep ? row.depth : row.depth + 1,
        hidden,
        base: inner?.base ?? row.base,
      });
    }
  }
  return cutOff;
}

function markField(holder: Element, kind: string): void {
  holder.setAttribute(FIELDS_MARK, `${holder.getAttribute(FIELDS_MARK) ?? ""} ${kind}`);
}

/** The line breaks of the source, half of all text nodes. */
function isBetweenBlocks(text: string, into: Node): boolean {
  if (text.length > LONGEST_BREAK || /\S/.test(text)) return false;
  const before = into.lastChild;
  return before ? !isInline(before) : !isInline(into) && into.nodeName !== "PRE";
}

function copyElement(
  element: Element,
  localName: string,
  names: readonly string[],
  givesWay: boolean,
  document: Document,
  access: DomAccess,
): Element | null {
  if (SKIPPED.has(localName)) return null;
  if (localName === "script" && !mayHoldFacts(element, access)) return null;
  const renamed = givesWay && FRAMES.has(localName) ? "div" : RENAMED.get(localName);
  if (renamed) return bareCopy(element, renamed, NAMES, document, access);
  // Firefox copies attributes in the square of their number.
  if (names.length > MOST_ATTRIBUTES) {
    const name = /^[a-z][\w-]*$/.test(localName) ? localName : "div";
    return bareCopy(element, name, ESSENTIAL, document, access);
  }
  const copy = document.importNode(element, false);
  if (NAMED.has(localName)) copy.removeAttribute("name");
  return copy;
}

/** JSON-LD and embedded state. */
function mayHoldFacts(script: Element, access: DomAccess): boolean {
  const length = access.textContent(script).length;
  return length > 0 && length <= LIMITS.scriptLength;
}

/** Of what another element stands in for, only its names are of use. */
const NAMES = ["class", "id"];
/** Of one with too many attributes, what readers would miss. */
const ESSENTIAL = [...NAMES, "href", "src", "alt", "title", "lang"];

function bareCopy(
  element: Element,
  localName: string,
  attributes: readonly string[],
  document: Document,
  access: DomAccess,
): Element {
  const copy = document.createElement(localName);
  for (const name of attributes) {
    const value = access.attribute(element, name);
    if (value) copy.setAttribute(name, value);
  }
  return copy;
}

/** Readability and the rest may count on a head and a body. */
function complete(document: Document): void {
  const root = document.documentElement ?? document.appendChild(document.createElement("html"));
  if (!document.head) root.prepend(document.createElement("head"));
  if (!document.body) root.append(document.createElement("body"));
}

/** Makes `document.baseURI` that of the live page, so that addresses resolve in the copy too. */
function nameBase(document: Document, url: string): void {
  const named = document.querySelector("base[href]");
  const href = absolute(named?.getAttribute("href") ?? "", url) ?? url;
  for (const base of document.querySelectorAll("base")) base.remove();
  const base = document.createElement("base");
  base.setAttribute("href", href);
  document.head.prepend(base);
}
