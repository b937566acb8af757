import { on, request } from './api';
import { flushAll } from './flush';

/** Before the window closes, writes what is unsaved and says whether all of it is on disk. Stands outside the views, so that a broken one cannot stop it. */
export function answerClosing(): () => void {
  return on('app:closing', () => void sayReady());
}

async function sayReady(): Promise<void> {
  const saved = await flushAll();
  await request('app:ready-to-close', { unsaved: !saved });
}
