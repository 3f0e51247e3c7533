import { accessor, type DomAccess, method } from "./dom-access";
import { weigh } from "./text-weight";

/** A frame that says less than this, and in fewer clauses, is an advertisement or a widget. */
const LEAST_FRAME_WEIGHT = 200;
const LEAST_FRAME_STOPS = 4;

/** Elements that may have a shadow tree, beside those with names of their own. */
const HOSTS = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(
    " ",
  ),
);

/** What is shown inside an element in place of its children. */
export interface InnerTree {
  nodes: Node[];
  /** What addresses in it are relative to; null: as those around it. */
  base: string | null;
}

/** An open shadow tree, what is put into a slot, or a readable frame's body; null: its children. */
export function innerTree(
  element: Element,
  localName: string,
  access: DomAccess,
): InnerTree | null {
  if (localName === "iframe" || localName === "frame") return frameBody(element, access);
  if (localName === "slot") return within(slotted(element));
  if (!HOSTS.has(localName) && !localName.includes("-")) return null;
  const shadow = access.shadowRoot(element);
  return within(shadow && childrenOf(shadow, access));
}

const within = (nodes: Node[] | null): InnerTree | null => nodes && { nodes, base: null };

function slotted(slot: Element): Node[] | null {
  const assigned = method(slot, "assignedNodes").call(slot, {
    flatten: true,
  }) as Node[];
  return assigned.length > 0 ? assigned : null;
}

/** The browser answers null for frames of other origins. */
function frameBody(frame: Element, access: DomAccess): InnerTree | null {
  const inner = accessor<Document | null>(frame, "contentDocument")(frame);
  const root = inner && access.documentElement(inner);
  if (!root) return null;
  const body = childrenOf(root, access).filter(({ nodeName }) => BODIES.has(nodeName));
  if (!body.some((one) => says(one, access))) return null;
  const nodes = body.flatMap((one) => childrenOf(one, access));
  return { nodes, base: accessor<string>(root, "baseURI")(root) };
}

const BODIES = new Set(["BODY", "FRAMESET"]);

/** A frameset says what its frames say. */
function says(body: Node, access: DomAccess): boolean {
  if (body.nodeName === "FRAMESET") return true;
  const { weight, stops } = weigh(access.textContent(body));
  return weight >= LEAST_FRAME_WEIGHT && stops >= LEAST_FRAME_STOPS;
}

function childrenOf(parent: Node, access: DomAccess): Node[] {
  const children: Node[] = [];
  for (let child = access.firstChild(parent); child; child = access.nextSibling(child)) {
    children.push(child);
  }
  return children;
}
