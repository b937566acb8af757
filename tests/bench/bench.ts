import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openBareSurfaces, type BareSurfaces } from './bare-surfaces';
import { buildBench, type BuiltBench } from './build-bench';
import { longest, shortest } from './compare-rounds';
import { benchDesk, sayDesk } from './desk/desk-bench';
import { benchExports, sayExports } from './exports/export-bench';
import { reopen, weigh, weighApp } from './memory';
import { openNutgraf } from './nutgraf-surface';
import { measurePhotos, type PhotoPlan } from './photos/measure-photos';
import { sayPhotos } from './photos/say-photos';
import { sayBench, type Bench } from './report';
import { benchScheduler, saySchedulers } from './scheduler/scheduler-bench';
import { loadNow, runRounds, type Plan } from './rounds';
import type { Surface } from './surface';

const say = (line: string) => process.stderr.write(`${line}\n`);
const lengths = [shortest, 1_000, 10_000, longest];
const busy = 0.5;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/bench.json' },
    rounds: { type: 'string', default: '5' },
    keys: { type: 'string', default: '120' },
    words: { type: 'string', default: lengths.join(',') },
    reopen: { type: 'string', default: '100' },
    photos: { type: 'string', default: '100' },
    library: { type: 'string', default: '50000' },
    only: { type: 'string' },
    stories: { type: 'string', default: '100000' },
    desk: { type: 'string' },
    rows: { type: 'string', default: '10000' },
    exported: { type: 'string', default: '1000' },
  },
});
const plan: Plan = {
  rounds: Number(values.rounds),
  keys: Number(values.keys),
  lengths: values.words.split(',').map(Number),
};

function warnIfBusy(): void {
  const load = loadNow();
  say(`Load of the machine: ${load.toFixed(2)} for each processor.`);
  if (load > busy)
    say('It is busy with something else: trust the ratios, not the milliseconds, and neither too far.');
}

const photoPlan: PhotoPlan = {
  attached: Number(values.photos),
  library: Number(values.library),
  rounds: plan.rounds,
};
const parts = ['typing', 'photos', 'desk', 'scheduler', 'exports'] as const;

/** Whether a part is wanted: all are, unless one is named. */
const isWanted = (part: (typeof parts)[number]): boolean => values.only === undefined || values.only === part;

async function measure({ bareApp, probe, deskTools }: BuiltBench): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-bench-'));
  const storage = deskTools.storageFigures([shortest, longest], plan.rounds);
  deskTools.writeDesk(join(folder, 'desk'), plan.lengths);
  const bare = await openBareSurfaces(bareApp);
  const ours = await openNutgraf(join(folder, 'desk'), probe);
  try {
    const apps = await weighApps(bare, ours, plan);
    const rounds = await runRounds([...bare.surfaces, ours], plan, say);
    const memory: Bench['memory'][number][] = [];
    for (const surface of [...bare.surfaces, ours])
      memory.push({ surface: surface.name, words: longest, ...(await weigh(surface, longest)) });
    const reopened = await reopen(ours, lengths[1] ?? longest, Number(values.reopen));
    return { at: new Date().toISOString(), rounds, memory, apps, reopened, storage };
  } finally {
    await Promise.all([ours.close(), bare.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Before anything else was open in them. */
async function weighApps(bare: BareSurfaces, ours: Surface, { lengths: [words = longest] }: Plan) {
  await ours.open(words);
  await pause(2_000);
  const apps = { emptyWindow: await weighApp(bare.app), story: await weighApp(ours.app) };
  await ours.leave();
  return apps;
}

if (values.only !== undefined && !parts.some((part) => part === values.only))
  throw new Error(`--only takes ${parts.join(' or ')}.`);
warnIfBusy();
const built = await buildBench();
const bench = isWanted('typing') ? await measure(built) : null;
if (bench) process.stdout.write(`${sayBench(bench)}\n`);
const photos = isWanted('photos') ? await measurePhotos(built, photoPlan, say) : null;
if (photos) process.stdout.write(`${sayPhotos(photos)}\n`);
const deskPlan = { stories: Number(values.stories), rounds: plan.rounds, kept: values.desk };
const desk = isWanted('desk') ? await benchDesk(built.deskTools, deskPlan, say) : null;
if (desk) process.stdout.write(`${sayDesk(desk, deskPlan)}\n`);
const waiting = { rows: Number(values.rows), rounds: plan.rounds };
const scheduler = isWanted('scheduler') ? await benchScheduler(built.deskTools, waiting, say) : null;
if (scheduler) process.stdout.write(`${saySchedulers(scheduler, waiting)}\n`);
const exports = isWanted('exports') ? await benchExports(built.deskTools, Number(values.exported)) : null;
if (exports) process.stdout.write(`${sayExports(exports)}\n`);
warnIfBusy();
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, JSON.stringify({ ...bench, photos, desk, scheduler, exports }, null, 1));
say(`All rounds are in ${values.out}.`);
