import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Desk } from '../../electron/storage/desk';
import { openDesk } from '../../electron/storage/open';

/** A clock that stands until it is moved. */
export interface TestClock {
  (): number;
  now: number;
}

/** A clock at noon UTC of 1 December 2026. */
export function testClock(now = Date.UTC(2026, 11, 1, 12)): TestClock {
  const clock: TestClock = Object.assign(() => clock.now, { now });
  return clock;
}

/** A new folder under the system's own for temporary files, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real desk in a folder of its own, closed and gone when the test is over. */
export function temporaryDesk(clock: () => number = testClock()): Desk {
  const desk = openDesk(join(temporaryFolder(), 'desk'), { clock });
  onTestFinished(() => desk.close());
  return desk;
}

/** The smallest world live stories need: new names are real, events are kept in a list. */
export function storyWorld(desk: Desk, clock: () => number = testClock()) {
  const emitted: { readonly name: string; readonly payload: unknown }[] = [];
  return {
    desk,
    clock,
    newId: () => randomUUID(),
    systemUser: 'Ada Fell',
    emitted,
    emit: (name: string, payload: unknown) => void emitted.push({ name, payload }),
  };
}
