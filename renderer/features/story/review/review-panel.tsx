import type { ReactNode } from 'react';
import type { Verdict } from '#core/suggestions/decide';
import type { Suggestion } from '#core/suggestions/list-suggestions';
import { useDeskInfo } from '../../../app/desk-info';
import { decideInView } from '../../../editor/review/suggestions/decide-in-view';
import { showSuggestion } from '../../../editor/review/suggestions/go-to-suggestion';
import { saySaved } from '../../../newsroom/say-times';
import { Button } from '../../../ui/button';
import { useNow } from '../../../ui/use-now';
import type { StorySession } from '../session/story-session';
import { useReview } from './use-review';
import { useSuggestions, type ListedSuggestion } from './use-suggestions';
import styles from './review-panel.module.css';

/** More than these are not drawn; what is decided makes room for the next. */
const most = 200;

/** What is suggested in the story, in the order it is read, to be accepted or rejected. */
export function ReviewPanel({ session }: { readonly session: StorySession }): ReactNode {
  const review = useReview(session);
  const listed = useSuggestions(review);
  const decideAll = (verdict: Verdict) => () => {
    for (const view of review.views()) decideInView(view, verdict, 'all');
  };
  if (listed.length === 0) return <p className={styles['empty']}>{emptyWords(review.isTracking)}</p>;
  return (
    <>
      <div className={styles['all']}>
        <p>{listed.length === 1 ? '1 suggestion' : `${listed.length} suggestions`}</p>
        <Button onClick={decideAll('accept')}>Accept all</Button>
        <Button onClick={decideAll('reject')}>Reject all</Button>
      </div>
      <ul className={styles['list']} aria-label="Suggestions">
        {listed.slice(0, most).map((each) => (
          <SuggestionItem key={each.suggestion.id} listed={each} />
        ))}
      </ul>
      {listed.length > most && <p className={styles['empty']}>{listed.length - most} more follow these.</p>}
    </>
  );
}

const emptyWords = (isTracking: boolean): string =>
  isTracking
    ? 'No suggestions yet. What is changed from now on becomes one.'
    : 'No suggestions. With Track changes on, what is changed becomes one.';

const kindWords = {
  insertion: 'Adds',
  deletion: 'Deletes',
  replacement: 'Replaces',
  format: 'Format',
  block: 'Adds',
} as const satisfies Record<Suggestion['kind'], string>;

function SuggestionItem({ listed: { view, suggestion } }: { readonly listed: ListedSuggestion }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const { id, kind, author, at, text, removed } = suggestion;
  const decideThis = (verdict: Verdict) => () => void decideInView(view, verdict, new Set([id]));
  const taken = kind === 'deletion' ? text : removed;
  const added = kind === 'deletion' || (kind === 'block' && text === '') ? null : short(text);
  const what = added ?? short(taken);
  return (
    <li className={styles['item']}>
      <button type="button" className={styles['show']} onClick={() => showSuggestion(view, suggestion)}>
        <span className={styles['by']}>
          <strong>{author || 'No name'}</strong> {saySaved(at, zone, now)}
        </span>
        <span className={styles['kind']}>{sayKind(suggestion)}</span>
        {taken !== '' && <del>{short(taken)}</del>} {added !== null && <ins>{added}</ins>}
      </button>
      <div className={styles['decide']}>
        <Button tone="bare" aria-label={`Accept “${what}”`} onClick={decideThis('accept')}>
          Accept
        </Button>
        <Button tone="bare" aria-label={`Reject “${what}”`} onClick={decideThis('reject')}>
          Reject
        </Button>
      </div>
    </li>
  );
}

function sayKind({ kind, text, removed }: Suggestion): string {
  if (kind !== 'block') return kindWords[kind];
  if (text === '') return kindWords.deletion;
  return removed === '' ? kindWords.block : kindWords.replacement;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '' || line === '¶') return line === '¶' ? 'paragraph break' : 'space';
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
