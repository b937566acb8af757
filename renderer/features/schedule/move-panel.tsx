import { ArrowRight } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { whyEmbargoed } from '#core/story/embargo';
import { choiceAt } from '#core/time/step-time';
import { resolveWallTime, type Occurrence } from '#core/time/wall-time';
import { useDeskInfo } from '../../app/desk-info';
import { sayClock, sayInFull } from '../../newsroom/say-times';
import { Slug } from '../../newsroom/slug';
import { ZoneTimes } from '../../newsroom/zone-times';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { RadioList } from '../../ui/radio-list';
import styles from './move-panel.module.css';
import type { MoveEffect, Mover, Moving } from './use-moving';

export interface MovePanelProps {
  readonly moving: Moving;
  readonly mover: Mover;
  /** The zones the week is shown in. */
  readonly shown: string;
  readonly also: string | null;
}

/** What a move would do, before it is done. */
export function MovePanel({ moving, mover, shown, also }: MovePanelProps): ReactNode {
  const { zone } = useDeskInfo();
  const { chip, instant, effect, problem, isTwice } = moving;
  useEffect(() => () => document.getElementById(`chip-${chip.key}`)?.focus(), [chip.key]);
  const zones = [shown, ...(also === null ? [] : [also]), zone];
  return (
    <section className={styles['panel']} aria-label={`Move ${chip.slug || chip.headline}`} data-pane>
      <div className={styles['what']}>
        <Slug slug={chip.slug} />
        <p role="status" className={styles['times']}>
          <s>{sayInFull(chip.at, chip.zone)}</s>
          <Icon of={ArrowRight} size={14} />
          <b>{sayTarget(moving)}</b>
        </p>
        {instant !== null && <ZoneTimes instant={instant} beside={chip.zone} zones={zones} />}
        {effect?.crosses.map((line) => (
          <p key={line} className={styles['crosses']}>
            {line}
          </p>
        ))}
      </div>
      {isTwice && <WhichOne moving={moving} mover={mover} />}
      {problem !== '' && (
        <Notice tone="stop" role="alert" title="It stays where it is.">
          {problem}
        </Notice>
      )}
      {effect && effect.stops.length > 0 && (
        <Notice
          tone="stop"
          role="alert"
          title={`It cannot ${chip.action === 'remove' ? 'be taken away' : 'go out'} then.`}
        >
          {effect.stops.join(' ')}
        </Notice>
      )}
      {effect?.embargo && <EmbargoInTheWay moving={moving} mover={mover} embargo={effect.embargo} />}
      <Answers moving={moving} mover={mover} />
    </section>
  );
}

function sayTarget({ choice, instant, isTwice }: Moving): string {
  if (instant !== null) return sayInFull(instant, choice.zone);
  const time = choice.wall.slice(11, 16);
  return isTwice ? `${time}, which happens twice that day` : `${time}, which does not exist that day`;
}

function WhichOne({ moving: { choice }, mover }: Pick<MovePanelProps, 'moving' | 'mover'>): ReactNode {
  const resolution = resolveWallTime(choice.wall, choice.zone);
  if (resolution.kind !== 'twice') return null;
  return (
    <RadioList<Occurrence>
      label="Which one?"
      value={choice.occurrence}
      choices={(['first', 'second'] as const).map((occurrence) => ({
        value: occurrence,
        label: `The ${occurrence}, ${sayClock(resolution[occurrence], choice.zone)}`,
        detail: sayClock(resolution[occurrence], 'UTC'),
      }))}
      onChange={mover.say}
    />
  );
}

interface EmbargoInTheWayProps extends Pick<MovePanelProps, 'moving' | 'mover'> {
  readonly embargo: NonNullable<MoveEffect['embargo']>;
}

/** An embargo is never crossed unasked: wait for its end, or lift it with a reason that is kept. */
function EmbargoInTheWay({ moving: { chip, busy }, mover, embargo }: EmbargoInTheWayProps): ReactNode {
  const [reason, setReason] = useState('');
  const { until } = embargo;
  return (
    <div className={styles['embargo']}>
      <p role="alert">{whyEmbargoed(embargo, 'Publishing')}</p>
      <div className={styles['ways']}>
        <Button onClick={() => mover.to(chip, choiceAt(until.instant, chip.zone), true)}>
          At its end, {sayClock(until.instant, chip.zone)}
        </Button>
        <TextField
          label="Reason to lift the embargo"
          labelHidden
          compact
          placeholder="Reason to lift it, which is kept"
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          tone="stop"
          busy={busy}
          disabled={reason.trim() === ''}
          onClick={() => mover.confirm(reason.trim())}
        >
          Lift the embargo and move
        </Button>
      </div>
    </div>
  );
}

function Answers({ moving, mover }: Pick<MovePanelProps, 'moving' | 'mover'>): ReactNode {
  const { chip, instant, effect, busy } = moving;
  const isFree = effect !== null && effect.stops.length === 0 && effect.embargo === null && instant !== null;
  return (
    <div className={styles['answers']}>
      <Button keys="Esc" onClick={mover.leave}>
        Leave it at {sayClock(chip.at, chip.zone)}
      </Button>
      <Button
        id="move-now"
        tone="primary"
        keys="Enter"
        busy={busy}
        disabled={!isFree}
        onClick={() => mover.confirm()}
      >
        {instant === null ? 'Move' : `Move to ${sayClock(instant, chip.zone)}`}
      </Button>
    </div>
  );
}
