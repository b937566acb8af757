import type { CallName } from '#core/contract/calls';
import { done, type Command, type DeskCommand } from '../command';
import { findStory } from '../find-story';
import { givenWord } from '../read-arguments';

/** Lists what leaves the desk. */
export const outboxList: Command = {
  name: 'outbox list',
  takes: '[STORY]',
  does: 'Lists what waits to leave the desk, what asks, what is over, and the destinations that are away.',
  words: [0, 1],
  options: [],
  required: [],
  run: async (typed) => {
    const [story] = typed.words;
    return done(
      await typed.ask('outbox:list', story === undefined ? {} : { story: findStory(typed, story) }),
    );
  },
};

/** Holds a row, or all of the outbox. */
export const outboxPause: Command = {
  name: 'outbox pause',
  takes: '[PUBLICATION]',
  does: 'Holds one row of the outbox, or all of it: nothing leaves until it is resumed.',
  words: [0, 1],
  options: [],
  required: [],
  run: async (typed) => done(await typed.ask('outbox:pause', { publication: typed.words[0] ?? null })),
};

/** Lets a row, or all of the outbox, go on. */
export const outboxResume: Command = {
  name: 'outbox resume',
  takes: '[PUBLICATION]',
  does: 'Lets one row of the outbox, or all of it, go on.',
  words: [0, 1],
  options: [],
  required: [],
  run: async (typed) => done(await typed.ask('outbox:resume', { publication: typed.words[0] ?? null })),
};

/** Tries a row now. */
export const outboxRetry = onRow('retry', 'outbox:retry', 'Tries a row that waits or asks at once.');

/** Calls a row off. */
export const outboxCancel = onRow('cancel', 'outbox:cancel', 'Calls a row off that waits or asks.');

function onRow(
  verb: string,
  call: Extract<CallName, 'outbox:retry' | 'outbox:cancel'>,
  does: string,
): Command {
  return {
    name: `outbox ${verb}`,
    takes: 'PUBLICATION',
    does,
    words: [1, 1],
    options: [],
    required: [],
    run: async (typed: DeskCommand) => {
      const row = await typed.ask(call, { publication: givenWord(typed, 0) });
      if (row.reason !== '') typed.say(row.reason);
      return done(row);
    },
  };
}
