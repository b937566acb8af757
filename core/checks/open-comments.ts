import { isOpenThread } from '../story/comments';
import type { Check } from './check';

/** Comments are never published, but one that is open may be a question nobody has answered. */
export const openComments: Check = ({ content }) => {
  const open = content.comments.filter(isOpenThread).length;
  if (open === 0) return [];
  const message = open === 1 ? '1 comment is open.' : `${open} comments are open.`;
  return [{ check: 'open-comments', grade: 'worth-a-look', message, place: { in: 'comments' } }];
};
