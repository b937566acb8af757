import type { ElectronApplication } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf, pidsOf } from './process-costs';
import type { Surface } from './surface';

/** Megabytes of a page, after its rubbish was collected. */
export interface Memory {
  /** Of the page's objects. */
  readonly heap: number;
  /** Of its process, its own share; null where the system does not tell. */
  readonly process: number | null;
}

/** What stories that were open leave behind. */
export interface Reopened {
  readonly times: number;
  /** The page's objects before, and after so many times, in megabytes. */
  readonly before: number;
  readonly after: number;
}

const megabyte = 1_048_576;

/** Weighs the page of a surface with nothing open, and then with a story. */
export async function weigh(
  surface: Surface,
  words: number,
): Promise<{ readonly empty: Memory; readonly open: Memory }> {
  const empty = await weighPage(surface);
  await surface.open(words);
  await pause(2_000);
  const open = await weighPage(surface);
  await surface.leave();
  return { empty, open };
}

/** Megabytes of all processes of an app, each its own share; null where the system does not tell. */
export async function weighApp(app: ElectronApplication): Promise<number | null> {
  const each = (await pidsOf(app)).map(memoryOf);
  const sum = each.reduce<number | null>(
    (total, one) => (total === null || one === null ? null : total + one),
    0,
  );
  return sum === null ? null : sum / 1_024;
}

/** Opens a story and leaves it again, so many times. The first times do not count: they load what is loaded once. */
export async function reopen(surface: Surface, words: number, times: number): Promise<Reopened> {
  const again = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) {
      await surface.open(words);
      await surface.leave();
    }
    return (await weighPage(surface)).heap;
  };
  const before = await again(10);
  return { times, before, after: await again(times) };
}

async function weighPage({ app, page }: Surface): Promise<Memory> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  await protocol.detach();
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const kilobytes = pid === undefined ? null : memoryOf(pid);
  return { heap: usedSize / megabyte, process: kilobytes === null ? null : kilobytes / 1_024 };
}
