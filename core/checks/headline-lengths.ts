import { headlineFor } from '../story/headlines/headline-for';
import {
  longestSocialHeadline,
  longestWebHeadline,
  measureHeadline,
} from '../story/headlines/measure-headline';
import type { Check } from './check';
import type { Place, Problem } from './problem';

/** Headlines fit where they go: search pages cut long ones, and posts refuse them. Print is the page's to decide. */
export const headlineLengths: Check = ({ content }) => {
  const web = measureHeadline('web', headlineFor(content, 'web')).length;
  const social = measureHeadline('social', headlineFor(content, 'social')).length;
  const { headlines } = content.details;
  return [
    ...tooLong(web > longestWebHeadline, {
      message: `The web headline is ${web} characters long. Search pages cut it at about ${longestWebHeadline}.`,
      place: headlines.web ? ownHeadline : mainHeadline,
    }),
    ...tooLong(social > longestSocialHeadline, {
      message: `The social headline is too long for a post with a link: ${social} of ${longestSocialHeadline} characters.`,
      place: headlines.social ? ownHeadline : mainHeadline,
    }),
  ];
};

const mainHeadline: Place = { in: 'field', field: 'headline' };
const ownHeadline: Place = { in: 'detail', detail: 'headlines' };

function tooLong(isTooLong: boolean, problem: Pick<Problem, 'message' | 'place'>): Problem[] {
  return isTooLong ? [{ check: 'headline-lengths', grade: 'worth-a-look', ...problem }] : [];
}
