const TEX = "application/x-tex";
const MATHML = "http://www.w3.org/1998/Math/MathML";

/** What the renderers leave beside the formula: pictures of its letters, and a second copy. */
const RENDERED =
  ".katex-html, .MathJax_Preview, .MathJax:not(mjx-container), .MathJax_Display, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML, .mjx-chtml";

/**
 * Makes each formula one `<math>`, with its TeX as annotation where the page has it: from MathJax 2
 * (TeX in a script) and 3 (assistive MathML), KaTeX and MediaWiki.
 */
export function normaliseMaths(document: Document): void {
  if (!document.querySelector("math, script[type^='math/']")) return;
  for (const script of document.querySelectorAll("script[type^='math/tex']"))
    replaceTexScript(script);
  for (const rendered of document.querySelectorAll(RENDERED)) rendered.remove();
  for (const holder of document.querySelectorAll(
    "mjx-container, .mwe-math-element, .katex-display, .katex",
  )) {
    const math = holder.querySelector("math");
    if (!math) continue;
    if (holder.matches(".katex-display, [display='true']")) math.setAttribute("display", "block");
    math.removeAttribute("style");
    holder.replaceWith(math);
  }
}

function replaceTexScript(script: Element): void {
  const document = script.ownerDocument;
  const tex = script.textContent?.trim() ?? "";
  const make = (name: string, ...children: (Node | string)[]) => {
    const element = document.createElementNS(MATHML, name);
    element.append(...children);
    return element;
  };
  const annotation = make("annotation", tex);
  annotation.setAttribute("encoding", TEX);
  const math = make("math", make("semantics", make("mtext", tex), annotation));
  if (script.getAttribute("type")?.includes("mode=display")) math.setAttribute("display", "block");
  script.replaceWith(math);
}
