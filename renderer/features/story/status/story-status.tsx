import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { StatusBar } from '../../../ui/status-bar';
import { useOpenComments } from '../comments/use-open-comments';
import type { StorySession } from '../session/story-session';
import { SaveLine } from './save-line';
import { StoryLength } from './story-length';

export interface StoryStatusProps {
  readonly session: StorySession;
  readonly editor: Editor;
}

/** How long the story is, what is said about it, and where it is. */
export function StoryStatus({ session, editor }: StoryStatusProps): ReactNode {
  return (
    <StatusBar end={<SaveLine session={session} />}>
      <StoryLength session={session} editor={editor} />
      <OpenComments session={session} />
    </StatusBar>
  );
}

function OpenComments({ session }: { readonly session: StorySession }): ReactNode {
  const open = useOpenComments(session);
  return open === 0 ? null : <span>{`${open} ${open === 1 ? 'comment' : 'comments'}`}</span>;
}
