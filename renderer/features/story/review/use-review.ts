import { useEffect, useSyncExternalStore } from 'react';
import { useDeskInfo } from '../../../app/desk-info';
import type { StorySession } from '../session/story-session';
import { reviewOf, type ReviewState } from './review-state';

export interface Review extends ReviewState {
  readonly isTracking: boolean;
}

/** The review of the open story: whether changes are tracked, and the source that its editors ask. */
export function useReview(session: StorySession): Review {
  const { author } = useDeskInfo();
  const review = reviewOf(session);
  useEffect(() => review.setAuthor(author), [review, author]);
  const isTracking = useSyncExternalStore(review.subscribe, review.source.isTracking);
  return { ...review, isTracking };
}
