/**
 * The look of a book: the reader's own font and size, and Chinese set as Chinese is: indented
 * paragraphs, full justification, dots under emphasis and no slanted characters.
 */
export const BOOK_STYLE = `body { margin: 0; padding: 0; line-height: 1.6; overflow-wrap: break-word; }
header { margin: 0 0 2em; }
.crumb { font-size: .75em; color: #a8321d; margin: 0 0 .6em; text-indent: 0; }
h1 { font-size: 1.6em; line-height: 1.3; margin: 0 0 .5em; }
h2 { font-size: 1.25em; } h3 { font-size: 1.1em; } h4, h5, h6 { font-size: 1em; }
h2, h3, h4, h5, h6 { line-height: 1.4; margin: 1.6em 0 .5em; page-break-after: avoid; }
.facts, .source { font-size: .8em; color: #6b665e; margin: 0 0 .2em; text-indent: 0; }
.source { overflow-wrap: anywhere; }
.note { margin: 1em 0 0; padding: 0 0 0 .8em; border-left: 2px solid #a8321d; white-space: pre-line; text-indent: 0; }
.article p { margin: .8em 0; }
blockquote { margin: 1em 0; padding: 0 0 0 1em; border-left: 2px solid #cfc9bd; }
figure { margin: 1em 0; page-break-inside: avoid; }
figcaption { font-size: .8em; color: #6b665e; margin: .4em 0 0; }
img { max-width: 100%; height: auto; }
.picture { display: block; padding: .6em; border: 1px dashed #cfc9bd; font-size: .8em; overflow-wrap: anywhere; text-indent: 0; }
pre { white-space: pre-wrap; font-size: .85em; }
table { border-collapse: collapse; font-size: .85em; margin: 1em 0; }
td, th { border: 1px solid #cfc9bd; padding: .3em .5em; text-align: left; vertical-align: top; }
.cover { text-align: center; margin: 0; padding: 0; }
.cover img { max-height: 100%; }
:lang(zh) { line-height: 1.75; }
:lang(zh), :lang(ja) { line-break: strict; text-align: justify; }
:lang(zh) .article p { text-indent: 2em; margin: .5em 0; }
:lang(zh) td p, :lang(zh) th p, :lang(zh) li p, :lang(zh) figure p { text-indent: 0; }
:lang(zh) em, :lang(zh) i, :lang(zh) cite, :lang(zh) dfn, :lang(zh) var { font-style: normal; -webkit-text-emphasis: filled dot; -epub-text-emphasis-style: filled dot; }
`;
