import type { BudgetFile, BudgetSearch } from '#core/contract/budget-calls';
import { isCalendarDate } from '#core/time/ap-date';
import { addDays, wallDateAt } from '#core/time/wall-date';
import { writeBudget, type WrittenBudget } from '../../handlers/budget';
import { done, type Command, type DeskCommand } from '../command';
import { UsageError } from '../read-arguments';

/** The story budget, as a table or a calendar in a file, or as JSON. */
export const budget: Command = {
  name: 'budget',
  takes:
    '[--csv FILE | --ics FILE] [--replace] [--day DATE|today|tomorrow] [--section NAME] [--assignee NAME]',
  does:
    'Writes the budget as a table or a calendar into a file, a new one unless --replace is given, or lists it: what is ' +
    'to be done, or what is due on a day of the newsroom. It is internal: stories under embargo are in it, and say so.',
  words: [0, 0],
  options: ['csv', 'ics', 'replace', 'day', 'section', 'assignee'],
  required: [],
  run: async (typed) => {
    const asked = askedBudget(typed);
    const [as, file] = fileOf(typed);
    if (as === null) {
      if (typed.has('replace')) throw new UsageError('--replace goes with --csv or --ics.', budget);
      const listed = await typed.ask('budget:list', asked);
      sayMore(typed, listed.more);
      return done(listed.stories);
    }
    const written: WrittenBudget = await writeBudget(typed.ports, { ...asked, as }, typed.pathOf(file), {
      replace: typed.has('replace'),
    });
    sayMore(typed, written.more);
    return done(written);
  },
};

function askedBudget(typed: DeskCommand): BudgetSearch {
  const section = typed.text('section') ?? null;
  const assignee = typed.text('assignee') ?? null;
  return {
    search: { tab: 'all', words: '', section, assignee, embargoed: false, order: 'due' },
    day: dayOf(typed),
  };
}

function dayOf({ text, ports: { clock, zone } }: DeskCommand): string | null {
  const given = text('day');
  if (given === undefined) return null;
  const today = wallDateAt(clock(), zone);
  if (given === 'today') return today;
  if (given === 'tomorrow') return addDays(today, 1);
  if (isCalendarDate(given)) return given;
  throw new UsageError('--day takes today, tomorrow or a date such as 2026-12-01.', budget);
}

function fileOf({ text }: DeskCommand): readonly [BudgetFile, string] | readonly [null, ''] {
  const csv = text('csv');
  const ics = text('ics');
  if (csv !== undefined && ics !== undefined) throw new UsageError('Say --csv or --ics, not both.', budget);
  if (csv !== undefined) return ['csv', csv];
  return ics === undefined ? [null, ''] : ['ics', ics];
}

function sayMore({ say }: DeskCommand, more: number): void {
  if (more > 0) say(`${more} more stories were left off. Choose a day or a section.`);
}
