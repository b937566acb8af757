import type { ReactNode } from 'react';
import { Meter } from '../../ui/meter';
import { useHeadline } from './lines/use-headline';
import type { StorySession } from './session/story-session';
import styles from './headline-meter.module.css';

/** Longer headlines may be cut short on a home page. */
const roomy = 70;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How long a headline is, as people count: letters with their accents are one. */
export function HeadlineMeter({ session }: { readonly session: StorySession }): ReactNode {
  const headline = useHeadline(session);
  const length = [...letters.segment(headline)].length;
  const over = length - roomy;
  return (
    <div className={[styles['meter'], over > 0 && styles['over']].filter(Boolean).join(' ')}>
      <span className={styles['line']}>
        <Meter value={length} most={roomy} label="Length of the headline" isOver={over > 0} />
        {length}/{roomy}
      </span>
      {over > 0 && <span>{over} over. May be cut short.</span>}
    </div>
  );
}
