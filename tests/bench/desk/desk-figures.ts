import { everyStory, type StorySearch } from '#core/search/search';
import { answersFrom } from '../../../electron/reading/reads';
import type { AskedSearch } from '../../../electron/reading/search-stories';
import { placeOnDesk } from '../../../electron/storage/desk-groups';
import { listDesk } from '../../../electron/storage/desk-list';
import { openDesk } from '../../../electron/storage/open';
import { searchChoices } from '../../../electron/storage/search-narrowing';
import type { DeskSearch } from '#core/contract/desk-search';
import { spreadOf, type Spread } from '../figures';

/** One thing asked of the storage, and how long it took; `limit` is the goal for its p95, in milliseconds. */
export interface DeskFigure {
  readonly what: string;
  readonly times: Spread;
  readonly limit: number | null;
}

const wholeDesk: DeskSearch = {
  tab: 'all',
  words: '',
  section: null,
  assignee: null,
  embargoed: false,
  order: 'saved',
};

/** Questions of each kind, so that no answer is the one before. */
const common = ['the', 'council', 'water', 'police', 'school'];
const beginnings = ['ha', 'co', 'wat', 'sch', 'pol'];
const two = ['council water', 'police court', 'school year', 'harbour city', 'minister report'];
const phrases = ['"of the"', '"in the"', '"the council"', '"the city"', '"to the"'];
const rare = ['"hallam council" grouth', 'stoathqua', 'slug:council-', 'breang', 'quoaveen'];

/** Times of what the desk and the search ask of the storage. */
export function deskFigures(folder: string, rounds: number): readonly DeskFigure[] {
  const desk = openDesk(folder, { clock: () => Date.now(), readOnly: true });
  const { db } = desk;
  const now = Date.now();
  const answers = answersFrom(db);
  const list = (search: Partial<DeskSearch>, from = 0) =>
    listDesk(db, { search: { ...wholeDesk, ...search }, from, most: 100, author: 'Ada Fell', now });
  const find = (step: AskedSearch['step'], search: Partial<StorySearch>) => {
    const stretch = { from: 0, most: 8, changedFrom: null, changedBefore: null };
    const work = answers.search({ ...everyStory, ...search, step, now, ...stretch });
    while (!work.next().done);
  };
  const figure = (what: string, limit: number | null, ...work: readonly (() => unknown)[]): DeskFigure => {
    const times = Array.from({ length: rounds }, () => work.map(timeOf)).flat();
    return { what, limit, times: spreadOf(times) };
  };
  const each = (step: AskedSearch['step'], words: readonly string[], search: Partial<StorySearch> = {}) =>
    // The order of words is another one each time, so that nothing is remembered.
    words.map((word) => () => find(step, { ...search, words: word }));
  const down = Math.floor(list({}).total * 0.9);
  const deep = list({ order: 'due' }, down).stories[0]?.id ?? '';
  const who = { search: { ...wholeDesk, order: 'due' }, author: 'Ada Fell', now } as const;
  const figures = [
    figure('list, newest first', null, () => list({})),
    figure('list, by due time', null, () => list({ order: 'due' })),
    figure('list, 90% down', null, () => list({}, down)),
    figure('place of a story 90% down', null, () => placeOnDesk(db, who, deep)),
    figure('list, one state and section', null, () => list({ tab: 'ready', section: 'Metro' })),
    figure('filter by words', null, () => list({ words: 'council water' })),
    figure('choices of filters', null, () => searchChoices(db)),
    figure('search first, common word', 50, ...each('first', common)),
    figure('search first, beginning', 50, ...each('first', beginnings)),
    figure('search first, one letter', 50, ...each('first', ['h', 's', 't'])),
    figure('search first, two words', 50, ...each('first', two)),
    figure('search first, phrase', 50, ...each('first', phrases)),
    figure('search first, rare', 50, ...each('first', rare)),
    figure('search first, one state', 50, ...each('first', common, { states: ['held'], section: 'Metro' })),
    figure('search ranked, common word', 250, ...each('ranked', common)),
    figure('search ranked, beginning', 250, ...each('ranked', beginnings)),
    figure('search ranked, one letter', 250, ...each('ranked', ['h', 's', 't'])),
    figure('search ranked, two words', 250, ...each('ranked', two)),
    figure('search ranked, phrase', 250, ...each('ranked', phrases)),
    figure('search ranked, rare', 250, ...each('ranked', rare)),
    figure(
      'search ranked, one state',
      250,
      ...each('ranked', common, { states: ['held'], section: 'Metro' }),
    ),
  ];
  desk.close();
  return figures;
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
