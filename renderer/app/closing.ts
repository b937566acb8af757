import { on, request } from './api';
import { saveCopiesOfUnsaved } from './copies';
import { flushAll } from './flush';

/** Before the window closes, writes what is unsaved and says whether all of it is on disk. Stands outside the views, so that a broken one cannot stop it. */
export function answerClosing(): () => void {
  const stops = [
    on('app:closing', () => void sayReady()),
    on('app:save-copies', () => void saveCopiesOfUnsaved()),
  ];
  return () => stops.forEach((stop) => stop());
}

async function sayReady(): Promise<void> {
  const saved = await flushAll();
  await request('app:ready-to-close', { unsaved: !saved });
}
