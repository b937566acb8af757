import { searchReader } from '../reading/search-reader';
import type { Desk } from '../storage/desk';
import { lastSaved } from '../storage/history';
import { bringStoriesUp } from './bring-stories-up';
import type { Ports } from './ports';

const awake = 1_000; // milliseconds after the start
const firstLook = 3_000; // the same
const betweenPieces = 60;
const betweenLooks = 5_000;
/** After a long story was read, the next look waits so many times as long as that took, at most a minute. */
const restFor = 100;
const longestRest = 60_000;
/** Nobody is writing when nothing was saved for this long, in milliseconds. */
const quiet = 2_000;
const storiesAtOnce = 16;
/** Said every so many pieces, and at the end. */
const toldEvery = 25;

/**
 * Keeps what stories are found by up in moments when nobody writes, until the desk closes. A desk that was never searched
 * is read this way, too, the newest stories first, and can be used and searched meanwhile.
 */
export function keepSearch(
  ports: Pick<Ports, 'desk' | 'clock' | 'emit'>,
  log: (error: unknown) => void,
): void {
  const { desk, clock, emit } = ports;
  let pieces = 0;
  const isOpen = () => desk.db.open;
  const wait = (milliseconds: number) => void setTimeout(() => void look(), milliseconds).unref();
  const tell = (left: number) => {
    if (left === 0 ? pieces > 1 : pieces % toldEvery === 0) emit('search:progress', { left });
    pieces = left === 0 ? 0 : pieces + 1;
  };
  const look = async () => {
    if (!isOpen()) return;
    try {
      if (clock() - lastSaved(desk.db) < quiet) {
        wait(betweenLooks / 5);
        return;
      }
      const began = performance.now();
      const left = await bringStoriesUp(ports, storiesAtOnce);
      if (!isOpen()) return;
      tell(left);
      wait(left > 0 ? betweenPieces : restAfter(performance.now() - began));
    } catch (error) {
      if (isOpen()) log(error);
      wait(betweenLooks);
    }
  };
  setTimeout(() => void wake(desk), awake).unref();
  wait(firstLook);
}

const restAfter = (took: number): number => Math.min(longestRest, Math.max(betweenLooks, took * restFor));

/** Starts the search's thread, which takes a moment, so that the first letter that is searched does not wait for it. */
async function wake(desk: Desk): Promise<void> {
  if (!desk.db.open) return;
  await searchReader(desk)
    .read('unsearched', { most: 0 })
    .catch(() => undefined); // whoever searches is told what is wrong
}
