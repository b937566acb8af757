import type { InlineNode } from '../../document/document';
import { cleanText } from '../clean-text';
import { linkRuns } from '../link-runs';

interface Run {
  readonly words: string;
  readonly href: string | null;
}

const restOfWord = /^[\p{L}\p{N}\p{M}'\u2019]+/u;

/**
 * Inline content without what somebody suggests to take away: plain text has no way to strike it out.
 */
export function keptNodes(content: readonly InlineNode[] | undefined): readonly InlineNode[] {
  return (content ?? []).filter(({ marks = [] }) => !marks.some(({ type }) => type === 'deletion'));
}

/**
 * Text without its marks. A link's address stands after its words in angle brackets, never inside a word, and not
 * where the words are the address. A forced line break stays one.
 */
export function inlineTextLine(content: readonly InlineNode[] | undefined): string {
  const runs = linkRuns(keptNodes(content)).map(({ href, nodes }) => ({
    href,
    words: nodes.map(nodeText).join(''),
  }));
  return runs.map(wholeWords).map(runText).join('').trim();
}

function nodeText(node: InlineNode): string {
  return node.type === 'text' ? cleanText(node.text).replace(/\n/g, ' ') : '\n';
}

// The rest of a word that only begins inside a link moves to the link.
function wholeWords(run: Run, index: number, runs: readonly Run[]): Run {
  return {
    href: run.href,
    words: withoutRest(run, runs[index - 1]) + (run.href === null ? '' : restIn(runs[index + 1])),
  };
}

function withoutRest(run: Run, before: Run | undefined): string {
  return before?.href == null ? run.words : run.words.slice(restIn(run).length);
}

function restIn(run: Run | undefined): string {
  return run?.href === null ? (restOfWord.exec(run.words)?.[0] ?? '') : '';
}

function runText({ href, words }: Run): string {
  return href === null || words === href ? words : `${words} <${href}>`;
}
