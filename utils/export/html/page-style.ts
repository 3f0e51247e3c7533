/**
 * The look of an exported page: the reading view's, on paper too. No address of any kind, so that
 * nothing is fetched.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #191817); --ink: light-dark(#1f1d1a, #ece8e1);
  --ink-2: light-dark(#6b665e, #a39c91); --line: light-dark(#e7e3da, #35322f);
  --hover: light-dark(#f3f0e9, #2a2826); --seal: light-dark(#b8371f, #e8705a);
  --ui: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --text: "Source Serif 4", Charter, Georgia, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scrollbar-color: var(--ink-2) var(--paper); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 44rem; padding: clamp(24px, 7vw, 56px) clamp(16px, 5vw, 40px) 72px; font: 18px/1.72 var(--text); overflow-wrap: break-word; }
header { margin-block-end: 34px; }
.crumb { font: 12.5px/1.5 var(--ui); color: var(--seal); }
h1 { font: 600 32px/1.25 var(--text); text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; margin-block: 10px 14px; }
.facts { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; font: 12.5px/1.6 var(--ui); color: var(--ink-2); font-variant-numeric: tabular-nums; }
.facts li:not(:last-child)::after { content: "·"; margin-inline: 6px; }
.source { margin-block: 4px 0; color: var(--ink-2); font: 12.5px/1.6 var(--ui); overflow-wrap: anywhere; }
.note { margin-block: 16px 0; padding-inline-start: 14px; border-inline-start: 2px solid var(--seal); white-space: pre-line; }
h2, h3, h4, h5, h6 { font: 600 20px/1.4 var(--text); margin-block: 1.7em .5em; text-wrap: pretty; }
h3 { font-size: 18px; } h4, h5, h6 { font-size: 16px; }
p, ul, ol, dl, pre, table, blockquote, figure { margin-block: 1.05em; }
ul, ol { padding-inline-start: 1.6em; } li > p { margin-block: .4em; } dd { margin-inline-start: 1.6em; }
a { color: var(--seal); text-decoration-thickness: 1px; text-underline-offset: .2em; }
.source a, .facts a { color: inherit; }
blockquote { margin-inline: 0; padding-inline-start: 1.1em; border-inline-start: 2px solid var(--line); color: var(--ink-2); }
hr { border: 0; border-block-start: 1px solid var(--line); margin-block: 2em; }
img { max-width: 100%; height: auto; }
figure { margin-inline: 0; } figcaption { font: 14px/1.6 var(--ui); color: var(--ink-2); margin-block-start: .5em; }
.picture { display: block; padding: 14px; border: 1px dashed var(--line); border-radius: 7px; font: 14px/1.6 var(--ui); color: var(--ink-2); overflow-wrap: anywhere; }
pre, code, kbd, samp { font: .84em/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
code, kbd { background: var(--hover); border-radius: 4px; padding: .1em .3em; }
pre { background: var(--hover); border-radius: 7px; padding: 14px; overflow-x: auto; } pre code { background: none; padding: 0; font-size: 1em; }
table { border-collapse: collapse; font-size: .9em; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .35em .7em; text-align: start; vertical-align: top; }
mark { background: light-dark(#fff0b8, #4d4220); color: inherit; }
rt { font-size: .55em; }
:lang(zh) :is(em, i, cite, dfn, var), :lang(ja) :is(em, i, cite, dfn, var) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
:lang(zh), :lang(ja), :lang(ko) { line-break: strict; }
:lang(zh) article p, :lang(ja) article p { text-align: justify; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; }
  @page { margin: 20mm 18mm; }
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.6; }
  h1 { font-size: 20pt; } h2, h3, h4, h5, h6 { break-after: avoid; }
  figure, blockquote, tr, img { break-inside: avoid; } p { orphans: 2; widows: 2; }
  pre { white-space: pre-wrap; } table { display: table; }
  article a[href^="http"] { color: inherit; }
}
`.trim();
