import { assertNever } from '../assert-never';
import type { Edition } from '../formats/edition';
import type { Photo } from '../photo/photo';
import { termState, type TermState } from '../photo/term-state';
import { sayDay } from '../time/say-time';
import { wallDateAt } from '../time/wall-date';
import type { Check, CheckContext } from './check';
import { dayOut, termDays } from './going-out';
import type { Grade, Problem } from './problem';

/** So many days before the end of its terms, somebody looks at a photo. */
const soon = 14;

/** Photos are used on the terms they came on: not after their last day, in one story only, where they may be. */
export const photoTerms: Check = (edition, context) =>
  edition.photos.flatMap((photo) => [...inTime(photo, edition, context), ...inPlace(photo)]);

function inTime(photo: Photo, edition: Edition, context: CheckContext): readonly Problem[] {
  const state = termState(photo.terms, termDays(edition, context, photo.id));
  switch (state.kind) {
    case 'open':
      return [];
    case 'over':
      return [problem(photo, 'must-fix', ended(state, edition, context))];
    case 'used-once':
      return [problem(photo, 'must-fix', usedOnce(context.photoFacts.get(photo.id)?.otherStories ?? []))];
    case 'ends':
      return state.daysLeft > soon ? [] : [problem(photo, 'worth-a-look', ends(state))];
    case 'from-first-use':
      return state.days > soon
        ? []
        : [
            problem(
              photo,
              'worth-a-look',
              `A photo may be used for ${daysOf(state.days)} after it first goes out.`,
            ),
          ];
    default:
      return assertNever(state);
  }
}

function inPlace(photo: Photo): readonly Problem[] {
  const { territory } = photo.terms;
  return territory === '' ? [] : [problem(photo, 'worth-a-look', `Where a photo may be used: ${territory}.`)];
}

const problem = (photo: Photo, grade: Grade, message: string): Problem => ({
  check: 'photo-terms',
  grade,
  message,
  place: { in: 'photo', photo: photo.id, part: 'terms' },
});

function ended(
  { on }: Extract<TermState, { kind: 'over' }>,
  edition: Edition,
  context: CheckContext,
): string {
  const today = context.now === null ? null : wallDateAt(context.now, edition.zone);
  if (today === null || on < today) return `A photo could be used until ${sayDay(on)}. Use another one.`;
  return `A photo may be used until ${sayDay(on)}, and the story goes out on ${sayDay(dayOut(edition, context))}.`;
}

function usedOnce(stories: readonly string[]): string {
  const [story = 'another story'] = stories;
  return `A photo may be used in one story only, and went out in ${story}. Use another one.`;
}

function ends({ on, daysLeft }: Extract<TermState, { kind: 'ends' }>): string {
  const left = daysLeft === 0 ? 'the day the story goes out' : `${daysOf(daysLeft)} after the story goes out`;
  return `A photo may be used until ${sayDay(on)}, ${left}.`;
}

const daysOf = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
