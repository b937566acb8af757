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
.byline, .time { margin: 0; font-size: 0.95rem; }
.time, figcaption, .attribution { color: var(--quiet); }
header { margin-bottom: 1.75rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
figure { margin: 1.75rem 0; break-inside: avoid; }
img { display: block; max-width: 100%; height: auto; }
figcaption { padding-top: 0.5rem; font-size: 0.875rem; line-height: 1.45; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); }
.pull-quote { margin: 2rem 0; padding: 1rem 0; border: solid var(--line); border-width: 1px 0; break-inside: avoid; }
.pull-quote p { margin: 0; font-size: 1.5rem; line-height: 1.35; }
.pull-quote .attribution { margin-top: 0.5rem; font-size: 0.95rem; }
hr { margin: 2rem auto; width: 6rem; border: 0; border-top: 1px solid var(--line); }
a { color: inherit; text-underline-offset: 0.15em; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #999; }
  body { font-size: 11pt; }
  article { max-width: none; padding: 0; }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.85em; }
}
`;
