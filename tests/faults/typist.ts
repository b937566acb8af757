import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { NewsroomError } from '#core/newsroom-error';
import type { Change } from '#core/story/change';
import { deskBackups } from '../../electron/handlers/backups';
import { createHandlers } from '../../electron/handlers/handlers';
import { liveStories } from '../../electron/handlers/live-stories';
import { openDesk } from '../../electron/storage/open';
import { portsOf } from '../helpers/ports-of';
import { numbered } from './numbered';

/*
 * Types numbered words into a story, through the real use cases onto the real disk, until it is killed. It tells how
 * far it has typed and what was acknowledged, a line each. What is refused stays queued and is sent again under its
 * name, while the typing goes on: as the window does it.
 */

const [folder = '', story = '', mode = ''] = process.argv.slice(2);
const clock = () => Date.now();
const tell = (line: string) => writeSync(1, `${line}\n`); // a pipe keeps what was written before a kill

const desk = openDesk(folder, { clock });
const ports = portsOf(desk, clock, () => undefined);
const handlers = createHandlers(ports);
const { content, version } = liveStories(ports).open(story);

let typed = content.body.textContent.split(' ').filter(Boolean).length;
let acknowledged = typed;
let base = version;
let end = content.body.content.size - 1;
let isRefused = false;

interface Batch {
  readonly batch: string;
  readonly changes: readonly Change[];
  readonly last: number;
  readonly length: number;
}
let sending: Batch | null = null;

function nextBatch(): Batch | null {
  if (typed === acknowledged) return null;
  const numbers = Array.from({ length: typed - acknowledged }, (_, index) => acknowledged + index + 1);
  const text = numbers.map((number) => `${numbered(number)} `).join('');
  const slice = { content: [{ type: 'text', text }] };
  const steps = [{ stepType: 'replace', from: end, to: end, slice }];
  return { batch: randomUUID(), changes: [{ kind: 'steps', steps }], last: typed, length: text.length };
}

async function send(): Promise<void> {
  sending ??= nextBatch();
  if (!sending) return;
  const { batch, changes, last, length } = sending;
  try {
    const written = await handlers['story:append']({ story, batch, base, changes: [...changes] });
    base = written.version;
    end += length;
    acknowledged = last;
    sending = null;
    tell(`saved ${String(last)}`);
    if (isRefused) tell('taken again');
    isRefused = false;
  } catch (error) {
    if (!(error instanceof NewsroomError) || error.code !== 'disk') throw error;
    if (!isRefused) tell(`refused ${error.message}`);
    isRefused = true;
    await pause(10);
  }
}

/** Backups, one after another, while the typing goes on. */
async function backUpAllTheTime(): Promise<void> {
  for (;;) {
    await deskBackups(ports).make('asked-for');
    tell('backed up');
  }
}

async function type(): Promise<void> {
  for (;;) {
    typed += 1 + Math.floor(Math.random() * 3);
    tell(`typed ${String(typed)}`);
    await send();
    await pause(Math.random() * 3);
  }
}

tell(`open ${String(typed)}`);
if (mode === 'backups') void backUpAllTheTime();
void type();
