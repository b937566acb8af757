/** How a proof looks: one width of letters, wide lines to write between, a number before each line. */
export const pageStyle = `
* { box-sizing: border-box; }
body { margin: 0; color: #000; font: 10pt/20pt 'Courier New', 'Liberation Mono', Courier, monospace; counter-reset: line; }
.line { position: relative; min-height: 20pt; padding-left: 32pt; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 8; counter-increment: line; }
.line::before { content: counter(line); position: absolute; left: 0; width: 22pt; text-align: right; color: #555; font-size: 8pt; }
.block { margin: 0 0 10pt; }
.notice { margin: 0 0 12pt; padding: 4pt 8pt; border: 1.5pt solid #000; font-weight: bold; line-height: 14pt; }
.facts { margin: 0 0 14pt; padding: 0 0 8pt; border-bottom: 0.5pt solid #000; font-size: 9pt; line-height: 14pt; }
.facts p { margin: 0; }
.headline, .heading { font-weight: bold; }
.quote { margin-left: 38pt; }
.photo { margin: 0 0 10pt 32pt; break-inside: avoid; }
.photo img { display: block; max-width: 100%; max-height: 150pt; }
ins { text-decoration: underline; }
del { text-decoration: line-through; }
a { color: inherit; }
.end { text-align: center; }
`;
