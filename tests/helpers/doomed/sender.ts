import { spawn, type ChildProcess } from 'node:child_process';
import type { ChildOrders, ChildReport } from '../../electron/publish/publishing-child';

/** How a sending process ended. */
export interface End {
  readonly killed: boolean;
  /** What it said of itself; null where it was killed. */
  readonly report: ChildReport | null;
}

/** A sending process while it runs. */
export interface Sender {
  readonly process: ChildProcess;
  readonly end: Promise<End>;
}

/**
 * Starts a process of its own that looks at the clock once. `killAfter` kills it from outside, so many milliseconds after
 * it has opened the desk.
 */
export function startSender(script: string, orders: ChildOrders, killAfter?: number): Sender {
  const started = spawn(process.execPath, [script, JSON.stringify(orders)]);
  let said = '';
  let wrong = '';
  started.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (killAfter !== undefined && said === 'open\n') setTimeout(() => started.kill('SIGKILL'), killAfter);
  });
  started.stderr.on('data', (data: Buffer) => (wrong += data.toString()));
  const end = new Promise<End>((resolve, reject) => {
    started.on('error', reject);
    started.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve({ killed: true, report: null });
      else if (code === 0) resolve({ killed: false, report: reportIn(said) });
      else reject(new Error(wrong));
    });
  });
  return { process: started, end };
}

const reportIn = (said: string): ChildReport => JSON.parse(said.slice(said.indexOf('\n') + 1)) as ChildReport;
