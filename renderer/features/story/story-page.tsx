import type { ReactNode } from 'react';
import type { StoryId } from '#core/story/story';
import { FailedNotice } from '../../ui/failed-notice';
import { OpenStory } from './open-story';
import styles from './story-page.module.css';
import { useSession } from './use-session';

/** The page of one story: write it, and see where it stands. */
export function StoryPage({ storyId }: { readonly storyId: StoryId }): ReactNode {
  const { opening, retry } = useSession(storyId);
  if (opening.kind === 'open')
    return <OpenStory key={opening.session.summary.id} session={opening.session} />;
  if (opening.kind === 'opening') return null;
  return (
    <div className={styles['unopened']}>
      <FailedNotice title="This story could not be opened." message={opening.message} onRetry={retry} />
    </div>
  );
}
