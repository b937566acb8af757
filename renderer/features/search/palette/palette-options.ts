import type { PhotoCard } from '#core/contract/photo-search';
import { markWords, type Range } from '#core/search/mark-words';
import { readQuestion } from '#core/search/question';
import type { FoundStory } from '#core/search/search';
import type { StorySummary } from '#core/story/story';
import type { Action } from '../../../app/actions';
import { putRightKinds, type PutRight } from '../../../app/put-right';

/** An action, and why it can do nothing here; '' where it can. */
export interface OfferedAction extends Action {
  readonly why: string;
}

/** One line of the palette. `id` stays the same while others come and go. */
export type PaletteOption = { readonly id: string } & (
  | { readonly kind: 'story'; readonly found: FoundStory }
  | { readonly kind: 'photo'; readonly photo: PhotoCard; readonly index: number }
  | { readonly kind: 'new-story'; readonly slug: string }
  | { readonly kind: 'action'; readonly action: OfferedAction; readonly marks: readonly Range[] }
  | {
      readonly kind: 'schedule' | 'export' | PutRight;
      readonly story: StorySummary;
      readonly marks: readonly Range[];
    }
);

export interface PaletteSection {
  readonly name: 'Stories' | 'Photos' | 'Do';
  readonly options: readonly PaletteOption[];
}

/** What was typed: whether it asks for actions alone, for slugs alone, or for anything. */
export interface Typed {
  readonly words: string;
  readonly only: 'actions' | 'slugs' | null;
}

/** A `>` in front asks for actions, a `#` for slugs; the search understands the latter by itself. */
export function readTyped(typed: string): Typed {
  const words = typed.trimStart();
  if (words.startsWith('>')) return { words: words.slice(1), only: 'actions' };
  return { words, only: words.startsWith('#') ? 'slugs' : null };
}

export interface Gathered {
  readonly typed: Typed;
  readonly stories: readonly FoundStory[];
  readonly photos: readonly PhotoCard[];
  readonly actions: readonly OfferedAction[];
}

/** Shown, and asked for. */
export const mostStories = 6;
export const mostPhotos = 3;
/** Shown of what can be done; with a `>` in front, all of it is. */
const mostActions = 7;

/** The lines of the palette, section by section; sections without any are left out. */
export function paletteSections({ typed, stories, photos, actions }: Gathered): readonly PaletteSection[] {
  const isForStories = typed.only !== 'actions';
  const sections: readonly PaletteSection[] = [
    { name: 'Stories', options: isForStories ? stories.slice(0, mostStories).map(storyOption) : [] },
    { name: 'Photos', options: typed.only === null ? photos.slice(0, mostPhotos).map(photoOption) : [] },
    { name: 'Do', options: doOptions(typed, stories, actions) },
  ];
  return sections.filter(({ options }) => options.length > 0);
}

const storyOption = (found: FoundStory): PaletteOption => ({
  id: `story-${found.story.id}`,
  kind: 'story',
  found,
});

const photoOption = (photo: PhotoCard, index: number): PaletteOption => ({
  id: `photo-${photo.id}`,
  kind: 'photo',
  photo,
  index,
});

function doOptions(
  typed: Typed,
  stories: readonly FoundStory[],
  actions: readonly OfferedAction[],
): readonly PaletteOption[] {
  if (typed.only === 'actions') return matching(typed.words, actions);
  const slug = typed.words.replace(/^#/, '').trim();
  const create: readonly PaletteOption[] = slug === '' ? [] : [{ id: 'new-story', kind: 'new-story', slug }];
  if (typed.only === 'slugs') return create;
  const able = matching(typed.words, actions);
  return [...create, ...(slug === '' ? [] : aboutFirst(stories)), ...able.slice(0, mostActions)];
}

/** What is done most with the story that was found first, if it was found by its slug. */
function aboutFirst([first]: readonly FoundStory[]): readonly PaletteOption[] {
  if (!first || first.slugMarks.length === 0) return [];
  const { story, slugMarks: marks } = first;
  const about = (kind: 'schedule' | 'export' | PutRight): PaletteOption => ({
    id: `${kind}-${story.id}`,
    kind,
    story,
    marks,
  });
  return [about('schedule'), about('export'), ...(isOut(story) ? putRightKinds.map(about) : [])];
}

// The desk itself knows better, and says so in the dialog.
const isOut = ({ state, publication }: StorySummary): boolean =>
  state === 'published' ||
  state === 'corrected' ||
  (publication?.action === 'publish' && publication.state === 'sent');

/** Actions with words that begin as those typed do; those that can be done first. */
function matching(words: string, actions: readonly OfferedAction[]): readonly PaletteOption[] {
  const { wanted } = readQuestion(words);
  const found = actions.flatMap((action): readonly (PaletteOption & { readonly kind: 'action' })[] => {
    const each = wanted.map((term) => markWords(action.name, null, [term]));
    if (each.some((marks) => marks.length === 0)) return [];
    const marks = markWords(action.name, null, wanted);
    return [{ id: `action-${action.where}-${action.name}`, kind: 'action', action, marks }];
  });
  return [
    ...found.filter(({ action }) => action.why === ''),
    ...found.filter(({ action }) => action.why !== ''),
  ];
}

/** Why an option cannot be taken; '' where it can. */
export const whyNotTaken = (option: PaletteOption): string =>
  option.kind === 'action' ? option.action.why : '';
