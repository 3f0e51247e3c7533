const MARKS: Readonly<Record<string, string>> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  del: "del",
  s: "del",
  code: "code",
  samp: "code",
  sub: "sub",
  sup: "sup",
  mark: "mark",
  kbd: "kbd",
  ins: "ins",
  u: "u",
};

const FIGURE_BLOCKS = "table, pre, ul, ol, dl, blockquote, h1, h2, h3, h4, h5, h6, figure, hr";

interface Run {
  marks: string;
  text: string;
}

/**
 * What an article says and how it is built, one line a block: what holds the block, its kind, and
 * its text with the marks on it. Differences that no reader sees are gone: how white space is
 * written, in which order marks nest, whether a list's items hold paragraphs.
 */
export function outline(html: string): string[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  const lines: string[] = [];
  const path: string[] = [];
  let runs: Run[] = [];
  let kind = "p";
  let isFigure = false;
  walk(template.content, []);
  end();
  return lines;

  function end() {
    const text = runsText(runs);
    if (text) lines.push(`${[...path, kind].join(" > ")}: ${text}`);
    runs = [];
  }

  function walk(parent: Node, marks: string[]) {
    for (const node of parent.childNodes) {
      if (node instanceof Text) add(node.data, marks);
      else if (node instanceof Element) element(node, marks);
    }
  }

  function add(text: string, marks: string[]) {
    for (const char of text) {
      const isSpace = /\s/.test(char);
      runs.push({ marks: isSpace ? "" : marksText(marks), text: char });
    }
  }

  function addImage(node: Element, marks: string[]) {
    const alt = (node.getAttribute("alt") ?? "").trim().replace(/\s+/g, " ");
    runs.push({ marks: marksText(marks), text: `{${address(node, "src")}¦${alt}}` });
  }

  function element(node: Element, marks: string[]) {
    const name = node.localName;
    const mark = MARKS[name];
    if (mark) walk(node, [...marks, mark]);
    else if (name === "a") walk(node, [...marks, ...linkMark(node)]);
    else if (name === "br") addBreak();
    else if (name === "img") addImage(node, marks);
    else if (/^h[1-6]$/.test(name)) block(node, marks, name);
    else if (/^(blockquote|ul|ol|li|table|tr)$/.test(name)) container(node, marks);
    else if (/^(td|th)$/.test(name)) block(node, marks, "cell");
    else if (name === "pre") verbatim(node);
    else if (name === "hr") {
      end();
      lines.push([...path, "hr"].join(" > "));
    } else if (name === "figure" && !node.querySelector(FIGURE_BLOCKS)) figure(node, marks);
    else if (/^(p|div|section|figure|figcaption)$/.test(name)) block(node, marks, kind);
    else walk(node, marks);
  }

  function addBreak() {
    const before = runs.findLast(({ text }) => text.trim() !== "");
    if (before?.text === "⏎" && kind === "p") end();
    else runs.push({ marks: "", text: /^h\d$/.test(kind) ? " " : "⏎" });
  }

  /** A figure of pictures and words is one paragraph of lines. */
  function figure(node: Element, marks: string[]) {
    end();
    isFigure = true;
    walk(node, marks);
    isFigure = false;
    end();
  }

  function line(node: Element, marks: string[]) {
    const newLine = () => {
      if (runs.findLast(({ text }) => text.trim() !== "")?.text !== "⏎")
        runs.push({ marks: "", text: "⏎" });
    };
    newLine();
    walk(node, marks);
    newLine();
  }

  function block(node: Element, marks: string[], blockKind: string) {
    if (isFigure) {
      line(node, marks);
      return;
    }
    end();
    const outer = kind;
    kind = blockKind;
    walk(node, marks);
    if (blockKind === "cell") lines.push(`${[...path, kind].join(" > ")}: ${runsText(runs)}`);
    else end();
    runs = [];
    kind = outer;
  }

  function container(node: Element, marks: string[]) {
    end();
    const start = node.localName === "ol" ? `[${node.getAttribute("start") ?? 1}]` : "";
    const number = lines.length;
    path.push(node.localName === "tr" ? "tr" : `${node.localName}${start}`);
    walk(node, marks);
    end();
    if (
      node.localName === "li" &&
      lines.length === number &&
      node.parentElement?.localName === "ol"
    )
      lines.push(`${path.join(" > ")}: (empty)`);
    path.pop();
  }

  function verbatim(node: Element) {
    end();
    const language = /language-([\w+#.-]+)/.exec(node.innerHTML.slice(0, 99))?.[1] ?? "";
    const code = (node.textContent ?? "").replace(/\n$/, "");
    if (code.trim()) lines.push(`${path.join(" > ")} pre[${language}]: ${JSON.stringify(code)}`);
  }
}

const marksText = (marks: string[]) => [...new Set(marks)].sort().join(" ");

/** None for a link that only says its own address: renderers make those of bare addresses. */
function linkMark(node: Element): string[] {
  const href = address(node, "href");
  const text = decoded(node.textContent ?? "");
  const isBare = [text, `http://${text}`, `mailto:${text}`].includes(href);
  return isBare ? [] : [`a(${href} ${node.getAttribute("title") ?? ""})`];
}

const address = (node: Element, attribute: string) => decoded(node.getAttribute(attribute) ?? "");

/** Renderers percent-encode what addresses may not hold, and leave what is encoded. */
function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function runsText(runs: Run[]): string {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && last.marks === run.marks) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged
    .map(({ marks, text }) => (marks ? `⟦${marks}⟧${text}⟦/⟧` : text))
    .join("")
    .replace(/\s+/g, " ")
    .replace(/ ?⏎ ?/g, "⏎")
    .replace(/^[\s⏎]+|[\s⏎]+$/g, "");
}
