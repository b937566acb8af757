import fs from 'node:fs';
import { join } from 'node:path';
import { createPhotoStore } from '../../../electron/photos/create-photo-store';
import { publishDue } from '../../../electron/publish/publish-due';
import type { SendStep } from '../../../electron/publish/publish-ports';
import { openDesk } from '../../../electron/storage/open';
import { placeDriver } from '../../helpers/place/place-driver';

/** What a child process is asked to do: look at the clock once, and die at a step or before it changes a disk. */
export interface ChildOrders {
  readonly desk: string;
  readonly now: number;
  /** Over HTTP to a place of the tests' own; else to folders. */
  readonly overHttp?: boolean;
  readonly dieAt?: SendStep;
  /** Number of the change to the folder, counted from the moment a send is noted down until it is finished. */
  readonly dieBeforeChange?: number;
}

/** What a child that was not killed says at its end. */
export interface ChildReport {
  readonly states: readonly string[];
  /** How often the last send changed the folder. */
  readonly changes: number;
}

const orders = JSON.parse(process.argv[2] ?? '{}') as ChildOrders;
const die = () => process.kill(process.pid, 'SIGKILL');
let isCounting = false;
let changes = 0;

const isThere = (path: unknown): boolean =>
  fs.lstatSync(String(path), { throwIfNoEntry: false }) !== undefined;
/** Calls that change a disk, and when they do. What a killed process has written stays, so no other call matters. */
const changing: readonly (readonly [
  (
    | 'openSync'
    | 'writeFileSync'
    | 'linkSync'
    | 'renameSync'
    | 'rmSync'
    | 'unlinkSync'
    | 'mkdirSync'
    | 'rmdirSync'
  ),
  (given: readonly unknown[]) => boolean,
])[] = [
  ['openSync', ([, flags]) => flags !== 'r'],
  ['writeFileSync', () => true],
  ['linkSync', () => true],
  ['renameSync', () => true],
  ['rmSync', ([path]) => isThere(path)],
  ['unlinkSync', ([path]) => isThere(path)],
  ['mkdirSync', ([path]) => !isThere(path)],
  ['rmdirSync', ([path]) => fs.readdirSync(String(path)).length === 0],
];

for (const [name, isChange] of changing) {
  const real = fs[name] as (...given: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      if (!isCounting || !isChange(given)) return real(...given);
      changes += 1;
      if (changes === orders.dieBeforeChange) die();
      isCounting = false; // some of these calls make others of them
      try {
        return real(...given);
      } finally {
        isCounting = true;
      }
    },
  });
}

void lookOnce();

async function lookOnce(): Promise<void> {
  const clock = () => orders.now;
  const desk = openDesk(orders.desk, { clock });
  process.stdout.write('open\n');
  const photos = createPhotoStore(join(desk.folder, 'photos'));
  // Without a darkroom photos leave whole: one file a photo.
  const ports = { desk, photos, darkroom: null, clock, emit: () => undefined };
  const drivers = orders.overHttp === true ? { drivers: { folder: placeDriver } } : {};
  const reports = await publishDue(ports, orders.now, { at: reach, ...drivers });
  desk.close();
  const report: ChildReport = { states: reports.map(({ state }) => state), changes };
  process.stdout.write(JSON.stringify(report));
}

function reach(step: SendStep): void {
  if (step === orders.dieAt) die();
  if (step === 'noted') [isCounting, changes] = [true, 0];
  if (step === 'finished') isCounting = false;
}
