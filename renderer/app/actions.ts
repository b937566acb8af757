import type { Keys } from './keys';
import type { Route, Routes } from './routes';
import { shortcutGroups, type Where } from './shortcuts';

/** Something the app does by a key, as the palette offers it. */
export interface Action {
  readonly name: string;
  readonly keys: Keys;
  readonly where: Where;
}

/** Every action there is, in the order of the shortcuts. */
export const actions: readonly Action[] = shortcutGroups.flatMap(({ where, shortcuts }) =>
  shortcuts.flatMap(({ actions: named }) => named.map((action) => ({ ...action, where }))),
);

/** Why an action can do nothing at a place of the app, with the way out; '' where it can. */
export function whyNot(
  { name, where }: Action,
  { route: { view }, canGo }: Pick<Routes, 'route' | 'canGo'>,
): string {
  if (name === 'Back' && !canGo.back) return 'There is nowhere to go back to';
  if (name === 'Forward' && !canGo.forward) return 'There is nowhere to go forward to';
  return views[where].includes(view) ? '' : wayOut[where];
}

type View = Route['view'];

const everywhere: readonly View[] = [
  'desk',
  'story',
  'history',
  'photos',
  'budget',
  'schedule',
  'outbox',
  'search',
  'settings',
];

/** Where keys work, by the places they work in. */
const views: Readonly<Record<Where, readonly View[]>> = {
  Anywhere: everywhere,
  'Desk and story': ['desk', 'story', 'history'],
  Desk: ['desk'],
  Budget: ['budget'],
  Schedule: ['schedule'],
  Outbox: ['outbox'],
  Photos: ['photos'],
  Search: ['search'],
  Story: ['story'],
  History: ['history'],
  Photo: [], // its dialog is over everything else, the palette too
};

const wayOut: Readonly<Record<Where, string>> = {
  Anywhere: '',
  'Desk and story': 'Open a story, or select one on the desk',
  Desk: 'Go to the desk first',
  Budget: 'Go to the budget first',
  Schedule: 'Go to the schedule first',
  Outbox: 'Go to the outbox first',
  Photos: 'Go to the photos first',
  Search: 'Go to the search first',
  Story: 'Open a story first',
  History: 'Compare versions of a story first',
  Photo: 'Open a photo first',
};
