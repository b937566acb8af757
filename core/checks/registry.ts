import type { Edition } from '../formats/edition';
import { altText } from './alt-text';
import { byline } from './byline';
import { caption } from './caption';
import { bareContext, type Check, type CheckContext } from './check';
import { filePhoto } from './file-photo';
import { headline } from './headline';
import { headlineLengths } from './headline-lengths';
import { openComments } from './open-comments';
import { openSuggestions } from './open-suggestions';
import { photoCredit } from './photo-credit';
import { photoEmbargo } from './photo-embargo';
import { photoOnDesk } from './photo-on-desk';
import { photoPlace } from './photo-place';
import { photoTerms } from './photo-terms';
import { placeholder } from './placeholder';
import type { Problem } from './problem';
import { slug } from './slug';
import { storyEmbargo } from './story-embargo';
import { storyStanding } from './story-standing';
import { staleHeadlines } from './stale-headlines';
import { storyText } from './story-text';

/** Every check before publication, in the order problems are shown within a grade. One line a check. */
export const checks: readonly Check[] = [
  storyStanding,
  storyEmbargo,
  headline,
  storyText,
  openSuggestions,
  photoCredit,
  photoOnDesk,
  photoEmbargo,
  photoTerms,
  placeholder,
  staleHeadlines,
  headlineLengths,
  slug,
  byline,
  altText,
  caption,
  filePhoto,
  photoPlace,
  openComments,
];

/**
 * All problems of an edition: what must be fixed first, then what is worth a look. Give `context` wherever the desk is
 * at hand: without it, nothing is known of where photos went out before.
 */
export function runChecks(edition: Edition, context: CheckContext = bareContext): Problem[] {
  const problems = checks.flatMap((check) => check(edition, context));
  return [...mustFix(problems), ...problems.filter(({ grade }) => grade !== 'must-fix')];
}

/** The problems that stop publication; where there are none, the story may go out. */
export function mustFix(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ grade }) => grade === 'must-fix');
}
