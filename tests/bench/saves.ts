import type { ElectronApplication } from '@playwright/test';
import type { KeyTime } from './page/probe';

/** A batch that is on disk: when, in milliseconds since 1970, and how many steps of the text it holds. */
interface Save {
  readonly at: number;
  readonly steps: number;
}

interface Watched {
  benchSaves?: Save[];
}

/** Begins to note every batch that the main process has written, from nothing. False where Electron hides its handlers. */
export async function watchSaves(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ ipcMain }) => {
    const watched = globalThis as unknown as Watched;
    const known = watched.benchSaves !== undefined;
    watched.benchSaves = [];
    if (known) return true;
    // No public way leads to the handler that is there already.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers?: Map<string, (...args: readonly unknown[]) => Promise<unknown>>;
    };
    if (!handlers) return false;
    for (const [channel, handle] of [...handlers])
      handlers.set(channel, async (...args) => {
        const answer = await handle(...args);
        const [, name, input] = args as [
          unknown,
          unknown,
          { changes?: { kind: string; steps?: unknown[] }[] },
        ];
        if (name === 'story:append')
          (globalThis as unknown as Watched).benchSaves?.push({
            at: performance.timeOrigin + performance.now(),
            steps: (input.changes ?? [])
              .filter(({ kind }) => kind === 'steps')
              .reduce((sum, { steps }) => sum + (steps?.length ?? 0), 0),
          });
        return answer;
      });
    return true;
  });
}

/** Milliseconds from each key to its fsync; each key made one step, in order. */
export async function timesToDisk(
  app: ElectronApplication,
  keys: readonly KeyTime[],
): Promise<readonly number[]> {
  const saves = await app.evaluate(() => (globalThis as unknown as Watched).benchSaves ?? []);
  const written = saves.flatMap(({ at, steps }) => Array.from({ length: steps }, () => at));
  return keys.flatMap(({ down }, index) => {
    const at = written[index];
    return at === undefined ? [] : [at - down];
  });
}
