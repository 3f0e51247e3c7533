import { accessor, type DomAccess, method } from "./dom-access";

/** A frame that holds less text than this is an advertisement or a widget. */
const LEAST_FRAME_TEXT = 400;

/** Elements that may have a shadow tree, beside those with names of their own. */
const HOSTS = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(
    " ",
  ),
);

/**
 * What is shown inside an element in place of its children: an open shadow tree, what is put into a
 * slot, or a readable frame's body. Null: its own children are.
 */
export function innerTree(element: Element, localName: string, access: DomAccess): Node[] | null {
  if (localName === "iframe" || localName === "frame") return frameBody(element, access);
  if (localName === "slot") return slotted(element);
  if (!HOSTS.has(localName) && !localName.includes("-")) return null;
  const shadow = access.shadowRoot(element);
  return shadow && childrenOf(shadow, access);
}

function slotted(slot: Element): Node[] | null {
  const assigned = method(slot, "assignedNodes").call(slot, {
    flatten: true,
  }) as Node[];
  return assigned.length > 0 ? assigned : null;
}

/** The browser answers null for frames of other origins. */
function frameBody(frame: Element, access: DomAccess): Node[] | null {
  const inner = accessor<Document | null>(frame, "contentDocument")(frame);
  const root = inner && access.documentElement(inner);
  if (!root || access.textContent(root).length < LEAST_FRAME_TEXT) return null;
  const body = childrenOf(root, access).filter((node) => node.nodeName === "BODY");
  return body.flatMap((node) => childrenOf(node, access));
}

function childrenOf(parent: Node, access: DomAccess): Node[] {
  const children: Node[] = [];
  for (let child = access.firstChild(parent); child; child = access.nextSibling(child)) {
    children.push(child);
  }
  return children;
}
