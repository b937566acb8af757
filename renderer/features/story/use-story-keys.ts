import { useKeys } from '../../app/use-keys';
import type { InspectorState } from './inspector/use-inspector';
import type { StorySession } from './session/story-session';

export interface StoryKeys {
  readonly session: StorySession;
  readonly addPhotos: () => void;
  readonly inspector: InspectorState;
}

/** Keys that work anywhere on the page of a story. */
export function useStoryKeys({ session, addPhotos, inspector }: StoryKeys): void {
  useKeys({
    'Mod+S': () => void session.flush(),
    'Mod+Shift+P': addPhotos,
    'Mod+\\': inspector.toggle,
    'Alt+1': () => inspector.show('story'),
    'Alt+2': () => inspector.show('checks'),
  });
}
