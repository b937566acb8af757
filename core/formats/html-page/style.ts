/** How the page looks: a column of serif text, light or dark as the reader's device is, plain black on paper. */
export const style = `
:root { color-scheme: light dark; --paper: #fdfcfa; --ink: #1c1b19; --quiet: #5c5852; --line: #d9d4cb; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #ece8e1; --quiet: #aaa49a; --line: #3a3733; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, 'Times New Roman', serif; }
article { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { margin: 0 0 0.75rem; font-size: 2.25rem; line-height: 1.15; text-wrap: balance; }
h2 { margin: 2.25rem 0 0.5rem; font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 0.5rem; font-size: 1.15rem; line-height: 1.35; }
.deck { margin: 0 0 1.25rem; color: var(--quiet); font-size: 1.25rem; line-height: 1.45; }
.embargo { margin: 0 0 1rem; padding: 0.4rem 0.6rem; border: 2px solid #a5154d; font-weight: 700; font-size: 0.95rem; }
.byline, .time { margin: 0; font-size: 0.95rem; }
.time, figcaption, .attribution { color: var(--quiet); }
header { margin-bottom: 1.75rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
figure { margin: 1.75rem 0; break-inside: avoid; }
img { display: block; max-width: 100%; height: auto; }
figcaption { padding-top: 0.5rem; font-size: 0.875rem; line-height: 1.45; }
figure .cut { overflow: hidden; }
figure .cut img { max-width: none; transform-origin: 0 0; }
.gallery { margin: 1.75rem 0; }
.gallery h2 { margin-top: 0; font-size: 1.15rem; }
.gallery .photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: 1.25rem; }
.gallery figure { margin: 0; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); }
.pull-quote { margin: 2rem 0; padding: 1rem 0; border: solid var(--line); border-width: 1px 0; break-inside: avoid; }
.pull-quote p { margin: 0; font-size: 1.5rem; line-height: 1.35; }
.pull-quote .attribution { margin-top: 0.5rem; font-size: 0.95rem; }
h4, h5, h6 { margin: 1.5rem 0 0.5rem; font-size: 1rem; line-height: 1.4; }
table { width: 100%; margin: 1.75rem 0; border-collapse: collapse; font-size: 0.95rem; line-height: 1.4; }
th, td { padding: 0.4rem 0.6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td > p, th > p { margin: 0 0 0.4rem; }
pre { margin: 1.5rem 0; padding: 0.9rem 1rem; border: 1px solid var(--line); white-space: pre-wrap; tab-size: 4; }
code { font: 0.9em/1.5 ui-monospace, Menlo, Consolas, monospace; }
.fact-box, .embed, .note { margin: 1.75rem 0; padding: 0.9rem 1.1rem; border: 1px solid var(--line); break-inside: avoid; }
.fact-box > :first-child, .embed > :first-child, .note > :first-child { margin-top: 0; }
.fact-box > :last-child, .embed > :last-child, .note > :last-child { margin-bottom: 0; }
.fact-box h2 { font-size: 1.15rem; }
.note { border-width: 1px 0; padding-inline: 0; font-size: 0.95rem; }
.embed p { margin: 0.35rem 0; }
.embed .address { color: var(--quiet); font-size: 0.875rem; overflow-wrap: anywhere; }
ins { text-decoration-color: #136c43; text-decoration-thickness: 0.1em; }
del { color: var(--quiet); text-decoration-color: #b0241c; text-decoration-thickness: 0.1em; }
hr { margin: 2rem auto; width: 6rem; border: 0; border-top: 1px solid var(--line); }
a { color: inherit; text-underline-offset: 0.15em; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #999; }
  body { font-size: 11pt; }
  article { max-width: none; padding: 0; }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.85em; }
  .embed a::after { content: none; }
}
`;
