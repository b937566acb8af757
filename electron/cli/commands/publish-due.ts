import { readInstant } from '#core/time/read-instant';
import { publishDue as lookAtTheClock } from '../../publish/publish-due';
import type { Command } from '../command';

/** Sends what is due, for machines without a window. */
export const publishDue: Command = {
  name: 'publish-due',
  takes: '[--now INSTANT]',
  does: 'Sends what is due; what is too late is marked as missed and waits for a person.',
  words: [0, 0],
  options: ['now'],
  required: [],
  run: async ({ ports, text, say }) => {
    const typed = text('now');
    const now = typed === undefined ? ports.clock() : readInstant(typed);
    const reports = await lookAtTheClock({ ...ports, clock: () => now }, now, {
      log: (error) => say(String(error)),
    });
    for (const { slug, reason } of reports) if (reason !== '') say(`${slug}: ${reason}`);
    return { json: reports, ok: reports.every(({ fault }) => fault === '') };
  },
};
