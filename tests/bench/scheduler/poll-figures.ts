import { join } from 'node:path';
import { createPhotoStore } from '../../../electron/photos/create-photo-store';
import { publishDue } from '../../../electron/publish/publish-due';
import { openDesk } from '../../../electron/storage/open';

/** Microseconds of processor time of one look at the clock, on a desk where nothing waits and on one where much does. */
export interface PollRound {
  readonly idle: number;
  readonly waiting: number;
}

const polls = 2_000;

/** Looks at the clock of both desks in turn, round by round. Nothing is due. */
export async function pollFigures(
  desks: { readonly idle: string; readonly waiting: string },
  rounds: number,
): Promise<readonly PollRound[]> {
  const [idle, waiting] = [openOutbox(desks.idle), openOutbox(desks.waiting)];
  try {
    await idle.look(polls);
    await waiting.look(polls);
    const measured: PollRound[] = [];
    for (let round = 0; round < rounds; round += 1)
      measured.push({ idle: await idle.look(polls), waiting: await waiting.look(polls) });
    return measured;
  } finally {
    idle.close();
    waiting.close();
  }
}

function openOutbox(folder: string) {
  const clock = () => Date.now();
  const desk = openDesk(folder, { clock });
  const photos = createPhotoStore(join(folder, 'photos'));
  const ports = { desk, photos, darkroom: null, clock, emit: () => undefined };
  const look = async (times: number): Promise<number> => {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1) {
      const touched = await publishDue(ports, clock());
      if (touched.length > 0) throw new Error('Something was due: this measures nothing.');
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / times;
  };
  return { look, close: () => desk.close() };
}
