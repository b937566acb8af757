import { useId, type KeyboardEvent, type ReactNode } from 'react';
import type { HeadlineUse } from '#core/story/details';
import { isStale, keepHeadline, withHeadline } from '#core/story/headlines/headline-for';
import { measureHeadline } from '#core/story/headlines/measure-headline';
import { Button } from '../../../ui/button';
import { useHeadline } from '../lines/use-headline';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { LengthMeter } from './length-meter';
import { useLinkedText } from './use-linked-text';
import styles from './details.module.css';

const names = {
  web: 'Web headline',
  social: 'Social headline',
  print: 'Print headline',
} as const satisfies Record<HeadlineUse, string>;

export interface HeadlineFieldProps {
  readonly session: StorySession;
  readonly use: HeadlineUse;
}

/** The headline for one use: the main one, greyed, until another is written. */
export function HeadlineField({ session, use }: HeadlineFieldProps): ReactNode {
  const id = useId();
  const main = useHeadline(session);
  const variant = useSessionFact(session, (from) => from.details().headlines[use]);
  const { length, target, unit, trouble } = measureHeadline(use, variant?.text ?? main);
  const stale = isStale(variant, main);
  const linked = useLinkedText<HTMLTextAreaElement>(session, {
    read: () => session.details().headlines[use]?.text ?? '',
    write: (text) => write(withHeadline(session.details().headlines, use, text, session.fields().headline)),
  });
  const write = (headlines: ReturnType<typeof withHeadline>) => session.setDetail('headlines', headlines);
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        <label htmlFor={id}>{names[use]}</label>
        <LengthMeter
          name={`Length of the ${use} headline`}
          length={length}
          target={target}
          unit={unit}
          isOver={trouble !== ''}
        />
      </div>
      <textarea
        {...linked}
        id={id}
        className={styles['area']}
        rows={2}
        maxLength={5_000}
        dir="auto"
        placeholder={main}
        data-detail="headlines"
        data-trouble={stale || undefined}
        aria-describedby={`${id}-note`}
        onKeyDown={refuseLines}
      />
      <div id={`${id}-note`} className={styles['note']}>
        {variant === null && <span>Same as headline. </span>}
        {trouble !== '' && <span className={styles['warn']}>{trouble} </span>}
        {stale && <span className={styles['warn']}>Headline changed since.</span>}
      </div>
      {stale && (
        <div className={styles['ways']}>
          <Button onClick={() => write(keepHeadline(session.details().headlines, use, main))}>
            Keep<span className={styles['hidden']}> the {use} headline</span>
          </Button>
          <Button onClick={() => write(withHeadline(session.details().headlines, use, '', main))}>
            Take the new one<span className={styles['hidden']}> for {use}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

function refuseLines(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
}
