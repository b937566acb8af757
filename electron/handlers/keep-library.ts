import { lastSaved } from '../storage/history';
import { bringSearchUp } from '../storage/photo-search';
import { clearDeleted } from './clear-deleted';
import type { Ports } from './ports';

const firstLook = 5_000; // milliseconds after the start
const betweenPieces = 250;
const betweenLooks = 30_000;
const betweenClearings = 6 * 3_600_000;
/** Nobody is writing when nothing was saved for this long, in milliseconds. */
const quiet = 3_000;
const photosAtOnce = 50;

/**
 * Keeps the library up in moments when nobody writes, until the desk closes: what photos are found by, and photos
 * deleted long ago, which are taken away for good.
 */
export function keepLibrary(ports: Ports, log: (error: unknown) => void): void {
  const { desk } = ports;
  let clearFrom = ports.clock() + firstLook;
  let clearAfter = 0;
  const isOpen = () => desk.db.open;
  const wait = (milliseconds: number) => void setTimeout(() => void look(), milliseconds).unref();
  const clearSome = async () => {
    if (ports.clock() < clearFrom) return;
    const { last } = await clearDeleted(ports, clearAfter);
    clearAfter = last ?? 0;
    if (last === null) clearFrom = ports.clock() + betweenClearings;
  };
  const look = async () => {
    if (!isOpen()) return;
    try {
      if (ports.clock() - lastSaved(desk.db) < quiet) wait(betweenLooks / 10);
      else if (!bringSearchUp(desk.db, ports.zone, photosAtOnce)) wait(betweenPieces);
      else {
        await clearSome();
        wait(betweenLooks);
      }
    } catch (error) {
      if (isOpen()) log(error);
      wait(betweenLooks);
    }
  };
  wait(firstLook);
}
