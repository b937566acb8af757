import type { Desk } from '../storage/desk';
import { readSetting } from '../storage/settings';

/** The newsroom's IANA zone: the one that was set for the desk, else this computer's. */
export function newsroomZone({ db }: Desk, computerZone: string): string {
  return readSetting(db, 'zone') || computerZone;
}
