import { Fragment, type ReactNode } from 'react';
import type { Verdict } from '#core/suggestions/decide';
import { useDeskInfo } from '../../../app/desk-info';
import { decideInView } from '../../../editor/review/suggestions/decide-in-view';
import { saySaved } from '../../../newsroom/say-times';
import { LinkButton } from '../../../ui/link-button';
import { useNow } from '../../../ui/use-now';
import { AuthorName } from '../review/author-name';
import type { ParagraphEdits } from './margin-items';
import styles from './margin.module.css';

/** What is suggested in one paragraph, to be accepted or rejected together. */
export function EditsCard({ edits: { view, suggestions } }: { readonly edits: ParagraphEdits }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const authors = [...new Set(suggestions.map(({ author }) => author))];
  const names = authors.map((author) => author || 'No name').join(', ');
  const latest = Math.max(...suggestions.map(({ at }) => at));
  const ids = new Set(suggestions.map(({ id }) => id));
  const decideAll = (verdict: Verdict) => () => {
    decideInView(view, verdict, ids);
    view.focus();
  };
  const words =
    suggestions.length === 1 ? '1 edit in this paragraph.' : `${suggestions.length} edits in this paragraph.`;
  return (
    <div role="group" aria-label={`${names}: ${words}`} className={styles['edits']}>
      <p className={styles['by']}>
        {authors.map((author) => (
          <Fragment key={author}>
            <AuthorName author={author} />{' '}
          </Fragment>
        ))}
        {saySaved(latest, zone, now)}
      </p>
      <p>{words}</p>
      <div className={styles['acts']}>
        <LinkButton onClick={decideAll('accept')}>Accept</LinkButton>
        <LinkButton onClick={decideAll('reject')}>Reject</LinkButton>
      </div>
    </div>
  );
}
