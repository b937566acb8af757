import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { NewsroomError } from '#core/newsroom-error';
import { on, request } from '../../app/api';
import { callQuery } from '../../app/call-query';

/** The backups of the desk, as it says them. */
export type ListedBackups = CallOutput<'backup:list'>;

export function useBackups() {
  return useQuery(callQuery('backup:list', {}));
}

/** How far what is being done to a backup is, from 0 to 1; null before anything was told. */
export function useBackupProgress(isAtWork: boolean): number | null {
  const [part, setPart] = useState<number | null>(null);
  useEffect(() => {
    if (!isAtWork) return undefined;
    const stop = on('backup:progress', ({ done, total }) => setPart(total > 0 ? done / total : null));
    return () => {
      stop();
      setPart(null);
    };
  }, [isAtWork]);
  return part;
}

/** Makes a backup now, and calls that off. */
export function useMakeBackup() {
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: () => request('backup:make', {}),
  });
  return {
    make: () => mutate(),
    cancel: () => void request('backup:cancel', {}),
    isMaking: isPending,
    made: data ?? null,
    forget: reset,
    problem: saidProblem(error),
  };
}

/** What went wrong, said for people; '' for nothing, and where a person called it off. */
export function saidProblem(error: Error | null): string {
  if (!error || (error instanceof NewsroomError && error.code === 'cancelled')) return '';
  return error.message;
}
