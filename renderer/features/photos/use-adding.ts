import { useEffect, useRef, useState } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { on, request } from '../../app/api';

/** How far the taking in is. */
export interface Adding {
  readonly done: number;
  readonly total: number;
  readonly fileName: string;
}

/** What came of it. */
export interface Added {
  readonly photos: readonly Photo[];
  readonly problems: readonly string[];
}

/** Taking photos into the library, by a dialog or dropped on it: one after another, and no further once it is given up. */
export function useAdding(onAdded: (added: Added) => void) {
  const [adding, setAdding] = useState<Adding | null>(null);
  const isGivenUp = useRef(false);
  useEffect(
    () => on('photo:progress', (progress) => setAdding(progress.fileName === '' ? null : progress)),
    [],
  );
  const attempt = async (work: () => Promise<Added>) => {
    isGivenUp.current = false;
    try {
      onAdded(await work());
    } catch (error) {
      if (error instanceof NewsroomError && error.code === 'cancelled') return;
      onAdded({ photos: [], problems: [error instanceof Error ? error.message : String(error)] });
    } finally {
      setAdding(null);
    }
  };
  const choose = () => void attempt(() => request('photo:choose', {}));
  const drop = (files: readonly File[]) =>
    void attempt(async () => {
      const photos: Photo[] = [];
      const problems: string[] = [];
      for (const [done, file] of files.entries()) {
        if (isGivenUp.current) break;
        setAdding({ done, total: files.length, fileName: file.name });
        try {
          const bytes = new Uint8Array(await file.arrayBuffer());
          photos.push(await request('photo:attach', { fileName: file.name, bytes }));
        } catch (error) {
          problems.push(error instanceof Error ? error.message : String(error));
        }
      }
      return { photos, problems };
    });
  const cancel = () => {
    isGivenUp.current = true;
    void request('photo:cancel', {});
  };
  return { adding, choose, drop, cancel };
}
