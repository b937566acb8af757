import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallOutput } from '#core/contract/calls';
import type { Instant } from '#core/time/instant';
import { choiceAt, choiceInstant, stepDays, stepMinutes, type WallChoice } from '#core/time/step-time';
import { resolveWallTime, type Occurrence } from '#core/time/wall-time';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import type { ScheduleChip } from './schedule-chips';

export type MoveEffect = CallOutput<'schedule:try-move'>;

/** A move somebody has begun and not yet said yes to. */
export interface Moving {
  readonly chip: ScheduleChip;
  readonly choice: WallChoice;
  /** Where it would go; null where that time does not exist, or nobody said which of two. */
  readonly instant: Instant | null;
  readonly isTwice: boolean;
  /** What it would do; null until that is known. */
  readonly effect: MoveEffect | null;
  /** Why it cannot be, or was not done; '' where nothing is in the way. */
  readonly problem: string;
  readonly busy: boolean;
}

export interface Mover {
  readonly moving: Moving | null;
  /** Both answer where it would go now. */
  readonly byMinutes: (chip: ScheduleChip, minutes: number) => WallChoice;
  readonly byDays: (chip: ScheduleChip, days: number) => WallChoice;
  /** `isSettled`: the hand has let go, and the effect may be asked. */
  readonly to: (chip: ScheduleChip, choice: WallChoice, isSettled: boolean) => void;
  readonly say: (occurrence: Occurrence) => void;
  /** Does it; with a reason, the embargo in its way is lifted first. */
  readonly confirm: (reason?: string) => void;
  readonly leave: () => void;
}

interface Draft {
  readonly chip: ScheduleChip;
  readonly choice: WallChoice;
  readonly isSettled: boolean;
}

/** Moving what waits: the effect is shown first, and nothing is moved before somebody says so. */
export function useMoving(onMoved: (chip: ScheduleChip, to: Instant) => void): Mover {
  const [draft, setDraft] = useState<Draft | null>(null);
  const begin = (chip: ScheduleChip) =>
    draft?.chip.key === chip.key ? draft.choice : choiceAt(chip.at, chip.zone);
  const set = (chip: ScheduleChip, choice: WallChoice, isSettled = true) => {
    doing.reset();
    setDraft({ chip, choice, isSettled });
    return choice;
  };
  const asked = useEffectOf(draft);
  const doing = useMutation({
    mutationFn: doMove,
    onSuccess: (_moved, { chip, choice }) => {
      setDraft(null);
      onMoved(chip, choiceInstant(choice) ?? chip.at);
    },
  });
  return {
    moving: draft && movingOf(draft, asked.effect, doing.error?.message ?? asked.problem, doing.isPending),
    byMinutes: (chip, minutes) => set(chip, stepMinutes(begin(chip), minutes)),
    byDays: (chip, days) => set(chip, stepDays(begin(chip), days)),
    to: (chip, choice, isSettled) => void set(chip, choice, isSettled),
    say: (occurrence) => {
      if (draft) set(draft.chip, { ...draft.choice, occurrence });
    },
    confirm: (reason) => {
      if (draft) doing.mutate({ ...draft, reason: reason ?? null });
    },
    leave: () => setDraft(null),
  };
}

function movingOf(
  { chip, choice }: Draft,
  effect: MoveEffect | null,
  problem: string,
  busy: boolean,
): Moving {
  const resolution = resolveWallTime(choice.wall, choice.zone);
  return {
    chip,
    choice,
    instant: choiceInstant(choice),
    isTwice: resolution.kind === 'twice',
    effect,
    problem: resolution.kind === 'never' ? resolution.reason : problem,
    busy,
  };
}

function useEffectOf(draft: Draft | null): { readonly effect: MoveEffect | null; readonly problem: string } {
  const instant = draft && choiceInstant(draft.choice);
  const query = useQuery({
    ...callQuery(
      'schedule:try-move',
      draft ? moveOf(draft) : { publications: [], at: { wall: '', zone: '' } },
    ),
    enabled: draft !== null && draft.isSettled && instant !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const isFor = query.data?.to.instant === instant;
  return { effect: isFor ? (query.data ?? null) : null, problem: query.error?.message ?? '' };
}

async function doMove(move: Draft & { readonly reason: string | null }): Promise<void> {
  if (move.reason !== null) await request('embargo:lift', { story: move.chip.story, reason: move.reason });
  await request('schedule:move', moveOf(move));
}

function moveOf({ chip, choice: { wall, zone, occurrence } }: Draft) {
  const publications = chip.publications.map(({ id }) => id);
  return { publications, at: { wall, zone, ...(occurrence !== null && { occurrence }) } };
}
