import { useState } from 'react';
import type { PhotoId } from '#core/photo/photo';
import { request } from '../../app/api';

/** What was deleted last, and what could not be. */
export interface Deleted {
  readonly photos: readonly PhotoId[];
  readonly refused: readonly string[];
}

/** As many as one call takes. */
const lot = 500;
const inLots = (photos: readonly PhotoId[]): readonly PhotoId[][] =>
  Array.from({ length: Math.ceil(photos.length / lot) }, (_, at) => photos.slice(at * lot, (at + 1) * lot));

/** Deleting photos and putting them back. */
export function useDeleting() {
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const [problem, setProblem] = useState('');
  const attempt = async (work: () => Promise<Deleted | null>) => {
    try {
      setDeleted(await work());
      setProblem('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const remove = (photos: readonly PhotoId[]) =>
    attempt(async () => {
      if (photos.length === 0) return null;
      const answers = [];
      for (const some of inLots(photos)) answers.push(await request('photo:delete', { photos: some }));
      return {
        photos: answers.flatMap(({ deleted: gone }) => gone),
        refused: answers.flatMap(({ refused }) => refused.map(({ reason }) => reason)),
      };
    });
  const putBack = (photos: readonly PhotoId[]) =>
    attempt(async () => {
      for (const some of inLots(photos)) await request('photo:put-back', { photos: some });
      return null;
    });
  return { deleted, problem, remove, putBack, dismiss: () => setDeleted(null) };
}
