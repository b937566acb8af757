import { readSetting } from '../storage/settings';
import type { Ports } from './ports';

/** Who writes now: the name that was set for the desk, or the one the computer knows its user by. */
export function currentAuthor({ desk, systemUser }: Pick<Ports, 'desk' | 'systemUser'>): string {
  return readSetting(desk.db, 'author') ?? systemUser;
}
