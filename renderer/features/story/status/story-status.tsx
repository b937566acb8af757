import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { StatusBar } from '../../../ui/status-bar';
import type { StorySession } from '../session/story-session';
import { SaveLine } from './save-line';
import { useBodyWords } from './use-body-words';

export interface StoryStatusProps {
  readonly session: StorySession;
  readonly editor: Editor;
}

/** How long the story is, and where it is. */
export function StoryStatus({ session, editor }: StoryStatusProps): ReactNode {
  return (
    <StatusBar end={<SaveLine session={session} />}>
      <Words editor={editor} before={session.summary.wordCount} />
    </StatusBar>
  );
}

interface WordsProps {
  readonly editor: Editor;
  readonly before: number;
}

function Words({ editor, before }: WordsProps): ReactNode {
  const words = useBodyWords(editor, before);
  return <span>{`${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`}</span>;
}
