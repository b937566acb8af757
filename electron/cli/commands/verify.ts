import { verifyDesk } from '../../handlers/verify-desk';
import type { Command } from '../command';

/** Looks whether the desk is whole. */
export const verify: Command = {
  name: 'verify',
  takes: '',
  does: 'Looks at the database, every story and every photo: is all of it whole? Changes nothing.',
  words: [0, 0],
  options: [],
  required: [],
  run: ({ ports, say }) => {
    const found = verifyDesk(ports);
    if (!found.ok) say('This desk is not whole. What is wrong is listed under "problems".');
    return { json: found, ok: found.ok };
  },
};
