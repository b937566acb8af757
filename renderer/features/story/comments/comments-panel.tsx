import type { ReactNode } from 'react';
import { isOpenThread } from '#core/story/comments';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { commentDeskOf } from './comment-desk';
import { ComposerCard } from './composer-card';
import { ThreadCard } from './thread-card';
import type { ThreadPlace } from './thread-places';
import { useCommentsShown } from './use-comment-desk';
import styles from './comments-panel.module.css';

/** Every comment of the story in the order it is read. Where there is no room beside the text, they are answered here. */
export function CommentsPanel({ session }: { readonly session: StorySession }): ReactNode {
  const desk = commentDeskOf(session);
  const { places, active, composing, focus, removed, isRoomy, showsResolved } = useCommentsShown(desk);
  const threads = useSessionFact(session, (from) => from.comments());
  const resolved = threads.filter((thread) => thread.remarks.length > 0 && !isOpenThread(thread)).length;
  return (
    <>
      {resolved > 0 && (
        <label className={styles['toggle']}>
          <input
            type="checkbox"
            checked={showsResolved}
            onChange={({ currentTarget }) => desk.showResolved(currentTarget.checked)}
          />
          Show resolved ({resolved})
        </label>
      )}
      {places.length === 0 && !composing && (
        <p className={styles['empty']}>No comments. Select words and press Ctrl Shift M to begin one.</p>
      )}
      {composing && !isRoomy && (
        <ComposerCard desk={desk} composing={composing} takesFocus={focus === composing.id} />
      )}
      <ul className={styles['list']} aria-label="Comments">
        {places.map((place) => (
          <li key={place.thread.id} className={styles['item']}>
            {isRoomy ? (
              <Row place={place} onPress={() => desk.goTo(place.thread.id)} />
            ) : (
              <ThreadCard
                desk={desk}
                place={place}
                isActive={place.thread.id === active}
                takesFocus={place.thread.id === focus}
                removed={removed.filter(({ thread }) => thread === place.thread.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly place: ThreadPlace;
  readonly onPress: () => void;
}

/** One conversation in short; pressing it goes to its text. */
function Row({ place: { thread, view }, onPress }: RowProps): ReactNode {
  const [first] = thread.remarks;
  const replies = thread.remarks.length - 1;
  const facts = [
    view === null && 'The text is gone',
    replies > 0 && (replies === 1 ? '1 reply' : `${replies} replies`),
    thread.resolved && 'Resolved',
  ].filter(Boolean);
  return (
    <button type="button" className={styles['row']} onClick={onPress}>
      <span className={styles['quote']}>{thread.quote}</span>
      <b>{first?.author ?? 'Deleted'}</b>
      <span className={styles['text']}>{first?.text ?? 'Comment deleted'}</span>
      {facts.length > 0 && <span className={styles['facts']}>{facts.join(' · ')}</span>}
    </button>
  );
}
