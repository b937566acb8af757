import { join } from 'node:path';
import { createPhotoStore } from '../../../electron/photos/create-photo-store';
import { publishDue } from '../../../electron/publish/publish-due';
import { openDesk } from '../../../electron/storage/open';

/** Microseconds of processor time of one look at the clock, on a desk where nothing waits and on one where much does. */
export interface PollRound {
  readonly empty: number;
  readonly full: number;
}

const polls = 2_000;

/** Looks at the clock of both desks in turn, round by round. Nothing is due. */
export async function pollFigures(
  desks: { readonly empty: string; readonly full: string },
  rounds: number,
): Promise<readonly PollRound[]> {
  const [empty, full] = [openOutbox(desks.empty), openOutbox(desks.full)];
  try {
    await empty.look(polls);
    await full.look(polls);
    const measured: PollRound[] = [];
    for (let round = 0; round < rounds; round += 1)
      measured.push({ empty: await empty.look(polls), full: await full.look(polls) });
    return measured;
  } finally {
    empty.close();
    full.close();
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
