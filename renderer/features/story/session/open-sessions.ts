import type { StoryId } from '#core/story/story';
import { on } from '../../../app/api';
import { registerHeldStory } from '../../../app/copies';
import { registerFlush } from '../../../app/flush';
import { storyDesk, type StoryDesk } from './story-desk';
import { createSession, type StorySession } from './story-session';

/** Stories whose page is open, or whose last words are not on disk yet, each with what ends its care. */
const open = new Map<StorySession, () => void>();

/**
 * Opens a story to be written. One that was left before all of it could be written is taken up again as it stands in
 * the window, so that nothing older is read over it.
 */
export async function openSession(story: StoryId, desk: StoryDesk = storyDesk): Promise<StorySession> {
  for (const session of open.keys())
    if (session.story() === story) {
      if (!(await session.flush())) return session;
      end(session);
    }
  const session = createSession(await desk.open(story), desk);
  open.set(session, listen(session));
  return session;
}

/** Leaves a story: what is unsaved is written, for as long as that takes. */
export async function leaveSession(session: StorySession): Promise<void> {
  if (await session.flush()) end(session);
}

function end(session: StorySession): void {
  open.get(session)?.();
  open.delete(session);
}

function listen(session: StorySession): () => void {
  const stopFlushing = registerFlush(session.flush);
  // Our own saves are what 'story:changed' tells of; the text in the window is never read again over itself.
  const stopListening = on('photo:changed', ({ photo }) => session.photos.refresh(photo));
  const isUnsaved = () => session.saveState().kind === 'unsaved';
  const letGo = registerHeldStory({ isUnsaved, story: session.story, content: session.content });
  // The desk also says so when its disk takes something again: then nobody waits for the next try.
  const stopWaiting = on('desk:changed', () => {
    if (isUnsaved()) void session.flush();
  });
  return () => {
    stopFlushing();
    stopListening();
    letGo();
    stopWaiting();
  };
}
