import type { HtmlReader } from "../canonical-html/html-reader";
import { escapeXml, xmlAttribute } from "./xml";

interface Formula {
  name: string;
  attributes: string;
  children: (Formula | string)[];
}

const TOKENS = new Set(["mi", "mn", "mo", "ms", "mtext"]);
const ROWS = new Set(["math", "mrow", "msqrt", "menclose", "mtd", "mpadded", "semantics"]);
/** How many parts each construction has (MathML 3, 3.1.3.2). */
const ARITY: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msup: 2,
  msub: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};
const ONLY: Readonly<Record<string, string>> = { mtable: "mtr", mtr: "mtd" };

/**
 * The formula whose `<math>` was read last, as MathML if it is whole, and else what it says as
 * text; reads past it.
 */
export function writeMaths(reader: HtmlReader): { markup: string; isMaths: boolean } {
  const display = reader.attribute("display");
  const formula = readFormula(reader);
  const tex = annotationOf(formula);
  if (isWhole(formula)) {
    const attributes = ` xmlns="http://www.w3.org/1998/Math/MathML"${xmlAttribute("alttext", tex)}`;
    const shown = display === "block" ? ' display="block"' : "";
    return { markup: `<math${attributes}${shown}>${written(formula)}</math>`, isMaths: true };
  }
  return { markup: `<code>${escapeXml(tex || textOf(formula))}</code>`, isMaths: false };
}

function readFormula(reader: HtmlReader): Formula {
  const root: Formula = { name: "math", attributes: "", children: [] };
  const open = [root];
  while (open.length > 0) {
    const found = reader.next();
    if (found === "end") break;
    if (found === "text") open.at(-1)?.children.push(reader.text());
    else if (found === "open") {
      const child = { name: reader.name, attributes: attributesOf(reader), children: [] };
      open.at(-1)?.children.push(child);
      open.push(child);
    } else {
      const { name } = reader;
      if (open.some((one) => one.name === name)) while (open.pop()?.name !== name);
    }
  }
  return root;
}

function attributesOf(reader: HtmlReader): string {
  const stretchy = reader.attribute("stretchy");
  return stretchy === "true" || stretchy === "false" ? ` stretchy="${stretchy}"` : "";
}

const textOf = (formula: Formula): string =>
  formula.children
    .map((child) => (typeof child === "string" ? child : isAnnotation(child) ? "" : textOf(child)))
    .join("")
    .trim();

const isAnnotation = ({ name }: Formula) => name === "annotation";

function annotationOf(formula: Formula): string {
  for (const child of formula.children) {
    if (typeof child === "string") continue;
    const found = isAnnotation(child)
      ? child.children.filter((one) => typeof one === "string").join("")
      : annotationOf(child);
    if (found.trim()) return found.trim();
  }
  return "";
}

/** What stands in a formula besides its annotations, which readers of books refuse or show. */
const partsOf = (formula: Formula): (Formula | string)[] =>
  formula.children.filter((child) =>
    typeof child === "string" ? child.trim() !== "" : !isAnnotation(child),
  );

function isWhole(formula: Formula): boolean {
  const { name } = formula;
  const parts = partsOf(formula);
  if (TOKENS.has(name)) return parts.every((part) => typeof part === "string");
  if (name === "mspace") return parts.length === 0;
  const elements = parts.filter((part) => typeof part !== "string");
  if (elements.length < parts.length || elements.some(({ name }) => name === "math")) return false;
  const arity = ARITY[name];
  const isKnown =
    arity !== undefined
      ? elements.length === arity
      : name in ONLY
        ? elements.every((one) => one.name === ONLY[name])
        : ROWS.has(name) && elements.length > 0 && elements.every(isPlaced);
  return isKnown && elements.every(isWhole);
}

const isPlaced = ({ name }: Formula) => name !== "mtr" && name !== "mtd";

/** The inside of a formula. `semantics` stands for its first part. */
function written(formula: Formula): string {
  return partsOf(formula)
    .map((part) => {
      if (typeof part === "string") return escapeXml(part.trim());
      const inside = written(part);
      if (part.name === "semantics") return `<mrow>${inside}</mrow>`;
      const isStretchy = part.name === "mo" ? part.attributes : "";
      return `<${part.name}${isStretchy}>${inside}</${part.name}>`;
    })
    .join("");
}
