import type { ReactNode } from 'react';
import { bylineAuthors } from '#core/story/byline';
import { sayKeys } from '../../../app/keys';
import { Button } from '../../../ui/button';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { builderOf } from './builder-of';
import styles from './details.module.css';

/** Who the byline names, and the way to build it. */
export function WriterRow({ session }: { readonly session: StorySession }): ReactNode {
  const byline = useSessionFact(session, (from) => from.fields().byline);
  const names = bylineAuthors(byline).map(({ name }) => name);
  return (
    <div className={styles['row']}>
      <span>{names.length > 1 ? 'Writers' : 'Writer'}</span>
      <div className={styles['value']}>
        <span dir="auto">{names.join(', ') || 'Nobody yet'}</span>
        <Button
          tone="bare"
          className={styles['small']}
          keys={sayKeys('Alt+B')}
          onClick={() => builderOf(session).open('byline')}
        >
          Byline
        </Button>
      </div>
    </div>
  );
}
