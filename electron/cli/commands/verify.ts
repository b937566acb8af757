import { deskBackups } from '../../handlers/backups';
import type { Ports } from '../../handlers/ports';
import { verifyDesk } from '../../handlers/verify-desk';
import type { Command } from '../command';

/** Looks whether the desk is whole. */
export const verify: Command = {
  name: 'verify',
  takes: '[--backups]',
  does: 'Looks at the database, every story and every photo; with --backups, at every backup, too. Is all of it whole?',
  words: [0, 0],
  options: ['backups'],
  required: [],
  run: async ({ ports, say, has }) => {
    const found = verifyDesk(ports);
    if (!found.ok) say('This desk is not whole. What is wrong is listed under "problems".');
    if (!has('backups')) return { json: found, ok: found.ok };
    const backups = await verifyBackups(ports);
    const areWhole = backups.every(({ problems }) => problems.length === 0);
    if (!areWhole) say('Not every backup is whole. What is wrong is listed under "backups".');
    return { json: { ...found, backups }, ok: found.ok && areWhole };
  },
};

/** Every backup, every byte of it. */
async function verifyBackups(ports: Ports) {
  const backups = deskBackups(ports);
  const found: { readonly name: string; readonly problems: readonly string[] }[] = [];
  for (const { name } of backups.list()) {
    const { problems } = await backups.verify(name, { everyByte: true });
    found.push({ name, problems });
  }
  return found;
}
