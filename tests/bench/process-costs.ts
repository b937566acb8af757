import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** What the processes of an app have cost so far. */
export interface Costs {
  /** Milliseconds of processor time, all processes together, to 10 ms. */
  readonly cpu: number;
  /** Bytes sent to the disk. */
  readonly written: number;
}

/** The costs of all processes of an app since they began; null where the system does not tell. */
export async function costsOf(app: ElectronApplication): Promise<Costs | null> {
  if (process.platform !== 'linux') return null;
  const pids = await pidsOf(app);
  const each = pids.map((pid) => ({ cpu: cpuOf(pid), written: writtenBy(pid) }));
  return each.reduce((sum, { cpu, written }) => ({ cpu: sum.cpu + cpu, written: sum.written + written }));
}

/** Every process of an app. */
export const pidsOf = (app: ElectronApplication): Promise<readonly number[]> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));

/** Kilobytes of memory that are a process's own share, and its page's part in them; null where the system does not tell. */
export function memoryOf(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return found ? Number(found[1]) : null;
}

const millisecondsOfTick = 10;

function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name may hold spaces; what comes after its bracket begins with field 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * millisecondsOfTick;
}

function writtenBy(pid: number): number {
  return Number(/^write_bytes: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? 0);
}
