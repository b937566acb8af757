import type { Edition } from '../formats/edition';
import { altText } from './alt-text';
import { byline } from './byline';
import { caption } from './caption';
import type { Check } from './check';
import { headline } from './headline';
import { photoCredit } from './photo-credit';
import { photoOnDesk } from './photo-on-desk';
import { placeholder } from './placeholder';
import type { Problem } from './problem';
import { slug } from './slug';
import { storyText } from './story-text';

/** Every check before publication, in the order problems are shown within a grade. One line a check. */
export const checks: readonly Check[] = [
  headline,
  storyText,
  photoCredit,
  photoOnDesk,
  placeholder,
  slug,
  byline,
  altText,
  caption,
];

/** All problems of an edition: what must be fixed first, then what is worth a look. */
export function runChecks(edition: Edition): Problem[] {
  const problems = checks.flatMap((check) => check(edition));
  return [...mustFix(problems), ...problems.filter(({ grade }) => grade !== 'must-fix')];
}

/** The problems that stop publication; where there are none, the story may go out. */
export function mustFix(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ grade }) => grade === 'must-fix');
}
