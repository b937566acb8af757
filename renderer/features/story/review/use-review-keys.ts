import type { Verdict } from '#core/suggestions/decide';
import { useAnnounce } from '../../../app/announcer';
import { useKeys } from '../../../app/use-keys';
import { decideSelected } from '../../../editor/review/suggestions/decide-in-view';
import { goToSuggestion } from '../../../editor/review/suggestions/go-to-suggestion';
import type { Review } from './use-review';

/** Keys of the review, anywhere on the page of a story. */
export function useReviewKeys({ views, toggle, isTracking }: Review): void {
  const announce = useAnnounce();
  const go = (direction: 'next' | 'previous') => () => {
    if (!goToSuggestion(views(), direction)) announce('No suggestions in this story.');
  };
  const decide = (verdict: Verdict) => () => {
    const view = views().find((each) => each.hasFocus());
    if (!view || !decideSelected(view, verdict)) announce('No suggestion here.');
    else announce(verdict === 'accept' ? 'Accepted.' : 'Rejected.');
  };
  useKeys({
    'Mod+Shift+E': () => {
      toggle();
      announce(isTracking ? 'Changes are no longer tracked.' : 'Changes are tracked.');
    },
    F7: go('next'),
    'Shift+F7': go('previous'),
    'Mod+F7': decide('accept'),
    'Mod+Shift+F7': decide('reject'),
  });
}
