import { countWords } from '#core/document/count-words';
import type { Source } from '#core/story/details';
import type { StorySession } from '../session/story-session';

/** A paste of so many words comes from somewhere. */
const many = 100;
const mostSources = 1_000;

/** Notes among the sources when much text was pasted into the story from elsewhere. The answer stops. */
export function notePastes(session: StorySession, sheet: HTMLElement): () => void {
  const note = ({ clipboardData, target }: ClipboardEvent) => {
    const isText = target instanceof Element && target.closest('[contenteditable="true"]') !== null;
    if (!clipboardData || !isText || isOurs(clipboardData)) return;
    const words = countWords(clipboardData.getData('text/plain'));
    const { sources } = session.details();
    if (words >= many && sources.length < mostSources)
      session.setDetail('sources', [...sources, pasted(words)]);
  };
  sheet.addEventListener('paste', note, true);
  return () => sheet.removeEventListener('paste', note, true);
}

function pasted(words: number): Source {
  const name = `Pasted text, ${words.toLocaleString('en')} words`;
  return { id: crypto.randomUUID(), kind: 'pasted', name, url: '', note: '', at: Date.now() };
}

// What was cut or copied in a story here is only moved.
function isOurs(clipboard: DataTransfer): boolean {
  return clipboard.getData('text/html').includes('data-pm-slice');
}
