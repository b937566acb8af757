import { MessageSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StorySession } from '../session/story-session';
import { ToolButton } from '../toolbar/tool-button';
import { commentDeskOf } from './comment-desk';

/** Begins a comment on the selected words, or on the word at the caret. */
export function CommentButton({ session }: { readonly session: StorySession }): ReactNode {
  return (
    <ToolButton
      name="Comment"
      keys="Mod+Shift+M"
      icon={MessageSquare}
      onPress={commentDeskOf(session).beginHere}
    />
  );
}
