import { blocks } from './markup';

/**
 * Makes lines of code plain: breaks and blocks in them are line ends, and formats are dropped. Where code cannot stand,
 * in a quote or a cell, its lines become lines of text.
 */
export function settleCode(root: HTMLElement): void {
  for (const code of root.querySelectorAll('pre')) {
    for (const lineBreak of code.querySelectorAll('br')) lineBreak.replaceWith('\n');
    for (const line of code.querySelectorAll(blocks)) if (line.nextSibling) line.append('\n');
    if (code.parentElement?.closest('blockquote, td, th')) toLines(code);
    else makePlain(code);
  }
}

function makePlain(code: HTMLElement): void {
  const language = /(?:^|\s)language-(\S+)/.exec(code.querySelector('code')?.className ?? '')?.[1];
  if (language !== undefined) code.dataset['language'] = language;
  code.replaceChildren(code.textContent);
}

function toLines(code: Element): void {
  const lines = code.textContent.split('\n').filter((line) => line.trim() !== '');
  code.replaceWith(
    ...lines.map((line) => {
      const paragraph = code.ownerDocument.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
