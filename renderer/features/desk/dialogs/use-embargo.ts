import { useState } from 'react';
import type { CallInput } from '#core/contract/calls';
import type { StorySummary } from '#core/story/story';
import { request } from '../../../app/api';
import { useDeeds } from '../../../app/deeds';
import { sayWhen } from '../../../newsroom/say-times';

type Embargo = CallInput<'embargo:set'>['embargo'];

export interface EmbargoDeeds {
  readonly set: (embargo: Embargo, reason: string) => Promise<void>;
  readonly lift: (reason: string) => Promise<void>;
  readonly isBusy: boolean;
  /** Why nothing was changed; '' otherwise. */
  readonly problem: string;
}

/** Putting a story under embargo, changing and lifting that. What was done is told, and can be taken back. */
export function useEmbargo({ id: story }: StorySummary, onDone: () => void): EmbargoDeeds {
  const { tell } = useDeeds();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const attempt = async (work: () => Promise<StorySummary>) => {
    setBusy(true);
    try {
      const after = await work();
      const { entries } = await request('story:log', { story });
      tell({ words: sayEmbargo(after), refused: [], undo: entries.slice(0, 1).map(({ id }) => id) });
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    set: (embargo, reason) => attempt(() => request('embargo:set', { story, embargo, reason })),
    lift: (reason) => attempt(() => request('embargo:lift', { story, reason })),
    isBusy,
    problem,
  };
}

function sayEmbargo({ slug, embargo }: StorySummary): string {
  const name = slug || 'The story';
  if (embargo === null) return `${name} is under no embargo any more.`;
  if (embargo.lifted !== null) return `The embargo of ${name} is lifted.`;
  return `${name} is under embargo until ${sayWhen(embargo.until.instant, embargo.until.zone, Date.now())}.`;
}
