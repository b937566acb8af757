import { useEffect, useState } from 'react';
import type { EventPayload } from '#core/contract/events';
import { on } from '../../app/api';

export type ExportProgress = EventPayload<'export:progress'>;

/** How far the export is that is under way; null before the first word of it. */
export function useProgress(): readonly [ExportProgress | null, forget: () => void] {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  useEffect(() => on('export:progress', setProgress), []);
  return [progress, () => setProgress(null)];
}
