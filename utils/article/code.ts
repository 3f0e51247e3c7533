const LANGUAGE =
  /(?:^|\s)(?:language|lang|highlight(?:-source)?(?=-)|brush:\s*|prettyprint lang|sourceCode|hljs language)[-:\s]*(?!default|text|none)([a-z][\w+#-]*)/i;
/** A class that is a language's name and nothing else, as some highlighters set on `code`. */
const BARE_LANGUAGE = /^(?:hljs\s)?([a-z+#]+)(?:\shljs)?$/;
const GUTTER =
  ".gutter, .line-numbers-rows, .lineno, .linenos, .hljs-ln-numbers, .copy, .copy-button, .toolbar";
const NUMBERS = /^\s*1\s*2[\s\d]*$/;

/** Gives each listing the form `<pre><code class="language-x">`, without line numbers and colours. */
export function plainCode(body: Element): void {
  for (const pre of body.querySelectorAll("pre")) {
    for (const extra of [...pre.querySelectorAll(GUTTER), ...numbersIn(pre), ...buttonsIn(pre)])
      extra.remove();
    if (isGutter(pre)) {
      pre.remove();
      continue;
    }
    for (const br of pre.querySelectorAll("br")) br.replaceWith("\n");
    const language = languageOf(pre);
    const code = pre.ownerDocument.createElement("code");
    code.textContent = pre.textContent?.replace(/\n$/, "") ?? "";
    if (language) code.setAttribute("class", `language-${language}`);
    pre.replaceChildren(code);
  }
}

const isNumbers = ({ textContent }: Element) => NUMBERS.test(textContent ?? "");

/** Numbers in a cell of their own, before that of the code. */
const isGutter = (pre: Element) => isNumbers(pre) && !!pre.closest("td")?.nextElementSibling;

const numbersIn = ({ children }: Element) =>
  children.length > 1 ? [...children].filter(isNumbers) : [];

/** The button that copies the code, and the bar that it stands in. */
function buttonsIn(pre: Element): Element[] {
  const holdsCode = [...pre.children].some(({ localName }) => localName === "code");
  return [...pre.querySelectorAll("*")].filter((part) => {
    const isBeside = holdsCode && part.parentElement === pre && part.localName !== "code";
    if (!isBeside && part.firstElementChild) return false;
    return (isBeside ? COPY_BAR : COPY).test(part.textContent ?? "");
  });
}

const COPY = /^\s*(?:复制代码|複製程式碼|copy code)\s*$/i;
const COPY_BAR = /^.{0,40}(?:复制(?:代码)?|複製(?:程式碼)?|copy(?: code)?)\s*$/i;

function languageOf(pre: Element): string | null {
  const holders = [
    pre.querySelector("code"),
    pre,
    pre.parentElement,
    pre.parentElement?.parentElement,
  ];
  for (const holder of holders) {
    const named = holder?.getAttribute("data-lang") ?? holder?.getAttribute("data-language");
    const classes = holder?.getAttribute("class") ?? "";
    const bare = holder === holders[0] ? BARE_LANGUAGE.exec(classes) : null;
    const found = named ?? (LANGUAGE.exec(classes) ?? bare)?.[1];
    if (found) return found.toLowerCase().replace(/[^\w+#-]/g, "");
  }
  return null;
}
