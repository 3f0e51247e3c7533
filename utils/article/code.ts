const LANGUAGE =
  /(?:^|\s)(?:language|lang|highlight-source|brush:\s*|prettyprint lang|sourceCode|hljs language)[-:\s]*([a-z][\w+#-]*)/i;
const GUTTER =
  ".gutter, .line-numbers-rows, .lineno, .linenos, .hljs-ln-numbers, .copy, .copy-button, .toolbar";

/** Gives each listing the form `<pre><code class="language-x">`, without line numbers and colours. */
export function plainCode(body: Element): void {
  for (const pre of body.querySelectorAll("pre")) {
    for (const gutter of pre.querySelectorAll(GUTTER)) gutter.remove();
    for (const br of pre.querySelectorAll("br")) br.replaceWith("\n");
    const language = languageOf(pre);
    const code = pre.ownerDocument.createElement("code");
    code.textContent = pre.textContent?.replace(/\n$/, "") ?? "";
    if (language) code.setAttribute("class", `language-${language}`);
    pre.replaceChildren(code);
  }
}

function languageOf(pre: Element): string | null {
  const holders = [
    pre.querySelector("code"),
    pre,
    pre.parentElement,
    pre.parentElement?.parentElement,
  ];
  for (const holder of holders) {
    const named = holder?.getAttribute("data-lang") ?? holder?.getAttribute("data-language");
    const found = named ?? LANGUAGE.exec(holder?.getAttribute("class") ?? "")?.[1];
    if (found) return found.toLowerCase().replace(/[^\w+#-]/g, "");
  }
  return null;
}
