import { basename, dirname } from 'node:path';
import type { BudgetFile, BudgetSearch } from '#core/contract/budget-calls';
import type { Handlers } from '#core/contract/handlers';
import { budgetRow, type BudgetStory } from '#core/formats/budget/budget-row';
import { budgetCalendar } from '#core/formats/budget/write-calendar';
import { budgetCsv } from '#core/formats/budget/write-csv';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId, StorySummary } from '#core/story/story';
import { addDays, startOfDay } from '#core/time/wall-date';
import { takenNames, writeFilesInto } from '../files/write-files-into';
import { searchReader } from '../reading/search-reader';
import { storiesOfBudget } from '../storage/budget';
import type { Desk } from '../storage/desk';
import { currentAuthor } from './current-author';
import { liveStories } from './live-stories';
import type { Ports } from './ports';
import { createRecent, type Recent } from './recent';

/** As many stories as a budget has; who wants others narrows the desk down. */
const mostStories = 500;

const kinds = {
  csv: { name: 'Table (CSV)', mediaType: 'text/csv' },
  ics: { name: 'Calendar (iCalendar)', mediaType: 'text/calendar' },
} as const satisfies Record<BudgetFile, unknown>;

/** The budget of the desk: looked at, and kept as a table or a calendar. */
export function budgetHandlers(ports: Ports): Pick<Handlers, 'budget:list' | 'budget:save'> {
  return {
    'budget:list': async (asked) => {
      const { stories, more } = await budgetOf(ports, asked);
      return { stories: [...stories], more };
    },
    'budget:save': async ({ as, ...asked }) => {
      const ending = `.${as}`;
      const name = `budget${asked.day === null ? '' : `-${asked.day}`}${ending}`;
      const chosen = await ports.dialogs.chooseNewFile({
        title: 'Save the budget',
        name,
        kind: kinds[as].name,
      });
      if (chosen === null) throw new NewsroomError('cancelled', 'No file was chosen. Nothing was written.');
      const file = chosen.toLowerCase().endsWith(ending) ? chosen : `${chosen}${ending}`;
      const replace = await mayReplace(ports, file, file === chosen);
      return writeBudget(ports, { ...asked, as }, file, { replace });
    },
  };
}

/** What was written where; `more` stories were left off. */
export interface WrittenBudget {
  readonly file: string;
  readonly stories: number;
  readonly more: number;
}

/**
 * Writes a budget into a file. It is the desk's own paper: stories under embargo are in it, and say so.
 * @throws NewsroomError `conflict` where the file exists and `replace` is false, `disk` where the disk refuses.
 */
export async function writeBudget(
  ports: Ports,
  { as, ...asked }: BudgetSearch & { readonly as: BudgetFile },
  file: string,
  options: { readonly replace: boolean },
): Promise<WrittenBudget> {
  const { stories, more } = await budgetOf(ports, asked);
  const now = ports.clock();
  const rows = stories.map((story) => budgetRow(story, now));
  const text = as === 'csv' ? budgetCsv(rows) : budgetCalendar(rows, now);
  const { mediaType } = kinds[as];
  const written = { name: basename(file), mediaType, bytes: new TextEncoder().encode(text) };
  await writeFilesInto(dirname(file), [written], options);
  return { file, stories: stories.length, more };
}

/** Whether a file of this name may be written over. Of a name as it was chosen, the dialog has asked. */
async function mayReplace(ports: Ports, file: string, isAsked: boolean): Promise<boolean> {
  if (takenNames(dirname(file), [basename(file)]).length === 0) return false;
  if (isAsked || (await ports.dialogs.confirmReplace([basename(file)]))) return true;
  throw new NewsroomError('cancelled', 'Nothing was written: the file that is there was kept.');
}

async function budgetOf(ports: Ports, { search, day }: BudgetSearch) {
  liveStories(ports).settle();
  const { stories, total } = storiesOfBudget(ports.desk.db, {
    search,
    author: currentAuthor(ports),
    now: ports.clock(),
    most: mostStories,
    day:
      day === null
        ? null
        : { from: startOfDay(day, ports.zone), to: startOfDay(addDays(day, 1), ports.zone) },
  });
  return { stories: await withLines(ports.desk, stories), more: total - stories.length };
}

interface KnownLine {
  readonly version: number;
  readonly line: string;
}
const linesOfDesks = new WeakMap<Desk, Recent<StoryId, KnownLine>>();

/** Adds what decks say. They stand in the texts alone, so each version is read once, beside the window. */
async function withLines(desk: Desk, stories: readonly StorySummary[]): Promise<readonly BudgetStory[]> {
  const known = linesOfDesks.get(desk) ?? createRecent<StoryId, KnownLine>(2 * mostStories);
  linesOfDesks.set(desk, known);
  const unread = stories.filter(({ id, version }) => known.get(id)?.version !== version);
  const read =
    unread.length === 0
      ? []
      : await searchReader(desk).read('decks', { stories: unread.map(({ id }) => id) });
  for (const { story, version, deck } of read) known.set(story, { version, line: deck });
  return stories.map((story) => ({ ...story, line: known.get(story.id)?.line ?? '' }));
}
