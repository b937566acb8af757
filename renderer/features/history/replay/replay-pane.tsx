import { Pause, Play, StepBack, StepForward } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { StoryVersion } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import { useDeskInfo } from '../../../app/desk-info';
import { saySaved } from '../../../newsroom/say-times';
import { StoryReader } from '../../../reader/story-reader';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { ScrollRegion } from '../../../ui/scroll-region';
import { useNow } from '../../../ui/use-now';
import styles from './replay-pane.module.css';
import { useFollowing } from './use-following';
import { usePicture } from './use-picture';
import { useReplayPhotos } from './use-replay-photos';
import { speeds, useReplay, type Replay } from './use-replay';

export interface ReplayPaneProps {
  readonly story: StoryId;
  /** Newest first. */
  readonly versions: readonly StoryVersion[];
}

/** The story as it was being written, to be played and to be moved through. */
export function ReplayPane({ story, versions }: ReplayPaneProps): ReactNode {
  const replay = useReplay(story, versions);
  const { frame } = replay;
  const picture = usePicture(frame);
  const photos = useReplayPhotos(picture?.photos ?? []);
  const sheet = useFollowing(picture);
  return (
    <div className={styles['replay']}>
      <ReplayControls replay={replay} last={versions[0]?.version ?? 0} />
      {replay.trouble !== '' && (
        <Notice tone="stop" role="alert" title="The story cannot be played from here.">
          {replay.trouble}
        </Notice>
      )}
      <ScrollRegion aria-label="The story at that moment" className={styles['story']}>
        <div ref={sheet} className={styles['sheet']}>
          {picture && <StoryReader content={picture.content} photos={photos} />}
        </div>
      </ScrollRegion>
    </div>
  );
}

function ReplayControls({ replay, last }: { readonly replay: Replay; readonly last: number }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow();
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => slider.current?.focus(), []);
  const { frame, isPlaying, speed } = replay;
  const when = frame ? [saySaved(frame.at, zone, now), frame.author].filter(Boolean).join(', ') : '';
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the slider, also while a button beside it has the focus
    <div
      className={styles['controls']}
      role="group"
      aria-label="Replay"
      onKeyDown={(event) => press(event, replay)}
    >
      <Button square tone="bare" aria-label="One step back" onClick={() => replay.step(-1)}>
        <Icon of={StepBack} />
      </Button>
      <Button square aria-label={isPlaying ? 'Pause' : 'Play'} onClick={replay.toggle}>
        <Icon of={isPlaying ? Pause : Play} />
      </Button>
      <Button square tone="bare" aria-label="One step on" onClick={() => replay.step(1)}>
        <Icon of={StepForward} />
      </Button>
      <input
        ref={slider}
        type="range"
        className={styles['slider']}
        aria-label="Moment"
        aria-valuetext={when}
        min={0}
        max={last}
        value={frame?.version ?? 0}
        onChange={(event) => replay.goTo(event.currentTarget.valueAsNumber)}
      />
      <span className={styles['when']}>{when}</span>
      <label className={styles['speed']}>
        Speed
        <select
          value={speed}
          onChange={(event) => {
            const chosen = speeds.find((each) => String(each) === event.currentTarget.value);
            if (chosen) replay.setSpeed(chosen);
          }}
        >
          {speeds.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function press(event: KeyboardEvent, replay: Replay): void {
  const isButton = event.target instanceof HTMLButtonElement;
  const isSelect = event.target instanceof HTMLSelectElement;
  if (event.ctrlKey || event.metaKey || event.altKey || isSelect) return;
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by !== 0) (event.shiftKey ? replay.stepMinute : replay.step)(by);
  else if (event.key === ' ' && !isButton) replay.toggle();
  else return;
  event.preventDefault();
}
