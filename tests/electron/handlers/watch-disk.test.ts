import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchDisk } from '../../../electron/handlers/watch-disk';
import { temporaryDesk } from '../../helpers/temporary-desk';
import { tinyDisk } from '../../helpers/tiny-disk';

function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch {
    return; // now it is full
  } finally {
    closeSync(file);
  }
}

test('the window is told when there is room again, once, and not before', async (context) => {
  const folder = tinyDisk();
  if (folder === null) return context.skip();
  const desk = { ...temporaryDesk(), folder };
  const emit = vi.fn();
  const ballast = join(folder, 'ballast');
  fill(ballast);
  watchDisk({ desk, emit });
  watchDisk({ desk, emit });
  await pause(1_000);
  expect(emit).not.toHaveBeenCalled();
  rmSync(ballast);
  await vi.waitFor(() => expect(emit).toHaveBeenCalledWith('desk:changed', {}), { timeout: 60_000 });
  await pause(1_000);
  expect(emit).toHaveBeenCalledOnce();
});

test('with the desk closed the watch ends', async () => {
  const desk = temporaryDesk();
  const emit = vi.fn();
  onTestFinished(() => desk.close());
  watchDisk({ desk, emit });
  desk.close();
  await pause(1_000);
  expect(emit).not.toHaveBeenCalled();
});
