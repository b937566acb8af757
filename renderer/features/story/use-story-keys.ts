import { useRoutes } from '../../app/routes';
import { useKeys } from '../../app/use-keys';
import type { InspectorState } from './inspector/use-inspector';
import { useReviewKeys } from './review/use-review-keys';
import { useReview } from './review/use-review';
import type { StorySession } from './session/story-session';

export interface StoryKeys {
  readonly session: StorySession;
  readonly addPhotos: () => void;
  readonly openPhoto: () => void;
  readonly toggleGallery: () => void;
  readonly inspector: InspectorState;
  readonly sendToDesk: () => void;
}

/** Keys that work anywhere on the page of a story. */
export function useStoryKeys(keys: StoryKeys): void {
  const { session, addPhotos, openPhoto, toggleGallery, inspector, sendToDesk } = keys;
  const { go } = useRoutes();
  useReviewKeys(useReview(session));
  useKeys({
    'Mod+S': () => void session.flush(),
    'Mod+Shift+P': addPhotos,
    'Alt+P': openPhoto,
    'Alt+G': toggleGallery,
    'Mod+\\': inspector.toggle,
    'Alt+1': () => inspector.show('story'),
    'Alt+2': () => inspector.show('checks'),
    'Alt+3': () => inspector.show('review'),
    'Alt+4': () => inspector.show('comments'),
    'Alt+5': () => inspector.show('history'),
    'Mod+Enter': sendToDesk,
    'Mod+Shift+H': () => void go({ view: 'history', id: session.story(), left: null, right: null }),
  });
}
