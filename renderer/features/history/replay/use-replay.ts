import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { StoryVersion } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import { request } from '../../../app/api';
import { createReel, type Frame, type Reel } from './reel';

/** How many times quicker than it was written. */
export const speeds = [1, 4, 16, 64] as const;
export type Speed = (typeof speeds)[number];

export interface Replay {
  readonly frame: Frame | null;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly toggle: () => void;
  readonly goTo: (version: number) => void;
  readonly step: (by: 1 | -1) => void;
  /** To the first moment at least a minute later or earlier. */
  readonly stepMinute: (by: 1 | -1) => void;
  readonly trouble: string;
}

const tick = 150; // milliseconds between two pictures
const calmTick = 1_000; // the same where less motion is wanted
const longestPause = 1_500; // milliseconds: nobody wants to watch a lunch
const minute = 60_000;

/** Plays a story from its first version to what it is now. */
export function useReplay(story: StoryId, versions: readonly StoryVersion[]): Replay {
  const reel = useMemo(() => reelOf(story, versions), [story, versions]);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(16);
  const [trouble, setTrouble] = useState('');
  const asked = useRef(0);
  /** Shows the answer, unless something else was asked for meanwhile. */
  const show = useCallback((answer: Promise<Frame | null>) => {
    const mine = (asked.current += 1);
    void answer.then(
      (found) => {
        if (mine === asked.current && found) setFrame(found);
      },
      (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
    );
  }, []);
  const first = versions.at(-1)?.version ?? 0;
  useEffect(() => show(reel.at(first)), [reel, first, show]);
  usePlaying(reel, isPlaying, speed, frame, setFrame, () => setPlaying(false));
  const seek = (answer: Promise<Frame | null>) => {
    setPlaying(false);
    show(answer);
  };
  const here = frame?.version ?? first;
  const last = versions[0]?.version ?? 0;
  return {
    frame,
    isPlaying,
    speed,
    setSpeed,
    trouble,
    toggle: () => {
      if (!isPlaying && here >= last) show(reel.at(first)); // at the end, from the beginning
      setPlaying(!isPlaying);
    },
    goTo: (version) => seek(reel.at(version)),
    step: (by) => seek(by > 0 ? reel.after(here) : reel.before(here)),
    stepMinute: (by) => seek(reel.at(minuteFrom(versions, frame, by))),
  };
}

function reelOf(story: StoryId, versions: readonly StoryVersion[]): Reel {
  const upTo = versions[0]?.version ?? 0;
  return createReel((from) => request('history:replay', { story, from, upTo }), versions);
}

function minuteFrom(versions: readonly StoryVersion[], frame: Frame | null, by: 1 | -1): number {
  const at = frame?.at ?? 0;
  const here = frame?.version ?? 0;
  const isFar = (version: StoryVersion) =>
    by > 0
      ? version.version > here && version.at >= at + minute
      : version.version < here && version.at <= at - minute;
  const found = by > 0 ? [...versions].reverse().find(isFar) : versions.find(isFar);
  return (found ?? (by > 0 ? versions[0] : versions.at(-1)))?.version ?? here;
}

/** Moves on by itself: at every tick by as much as was written in that time, pauses cut short. */
function usePlaying(
  reel: Reel,
  isPlaying: boolean,
  speed: Speed,
  frame: Frame | null,
  show: (frame: Frame) => void,
  onEnd: () => void,
): void {
  const latest = useRef({ frame, show, onEnd });
  useEffect(() => {
    latest.current = { frame, show, onEnd };
  });
  useEffect(() => {
    if (!isPlaying) return;
    let isGone = false;
    const every = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? calmTick : tick;
    const turn = async () => {
      const from = latest.current.frame;
      const next = from && (await advance(reel, from, every * speed));
      if (isGone) return;
      if (next && next.version !== from.version) latest.current.show(next);
      else if (next === null) latest.current.onEnd();
      timer = window.setTimeout(() => void turn(), every);
    };
    let timer = window.setTimeout(() => void turn(), every);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [reel, isPlaying, speed]);
}

/** The moment that is reached in some milliseconds of writing; null at the end. At least one step is made. */
async function advance(reel: Reel, from: Frame, milliseconds: number): Promise<Frame | null> {
  let left = milliseconds;
  let here = from;
  do {
    const next = await reel.after(here.version);
    if (!next) return here === from ? null : here;
    left -= Math.min(longestPause, Math.abs(next.at - here.at));
    here = next;
  } while (left > 0);
  return here;
}
