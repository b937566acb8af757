import fs from 'node:fs';
import { publishDue } from '../../../electron/publish/publish-due';
import type { SendStep } from '../../../electron/publish/publish-ports';
import { openDesk } from '../../../electron/storage/open';
import { portsOf } from '../../helpers/ports-of';

/** What a child process is asked to do: look at the clock once, and die at a step or before a call of the disk. */
export interface ChildOrders {
  readonly desk: string;
  readonly now: number;
  readonly dieAt?: SendStep;
  /** Number of the call, counted from the moment a send is noted down. */
  readonly dieBeforeCall?: number;
}

const orders = JSON.parse(process.argv[2] ?? '{}') as ChildOrders;
const die = () => process.kill(process.pid, 'SIGKILL');
let calls = Number.NaN;

for (const name of [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'renameSync',
  'rmSync',
] as const) {
  const real = fs[name] as (...given: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      calls += 1;
      if (calls === orders.dieBeforeCall) die();
      return real(...given);
    },
  });
}

void lookOnce();

async function lookOnce(): Promise<void> {
  const clock = () => orders.now;
  const desk = openDesk(orders.desk, { clock });
  process.stdout.write('open\n');
  const ports = portsOf(desk, clock, () => undefined);
  const reports = await publishDue(ports, orders.now, { at: reach });
  desk.close();
  process.stdout.write(`${JSON.stringify(reports.map(({ state }) => state))}\n`);
}

function reach(step: SendStep): void {
  if (step === orders.dieAt) die();
  if (step === 'noted') calls = 0;
  if (step === 'sent') calls = Number.NaN;
}
