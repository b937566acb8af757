import { useDialogs } from './dialogs';
import { useNewStory } from './new-story';
import { movePane } from './panes';
import { useRoutes } from './routes';
import { useKeys } from './use-keys';

/** The keys that work anywhere. */
export function useFrameKeys(): void {
  const { route, go, goToDesk, back, forward } = useRoutes();
  const { openSchedule, openExport, openShortcuts } = useDialogs();
  const { start } = useNewStory();
  const story = route.view === 'story' ? route.id : null;
  useKeys({
    'Mod+N': start,
    'Mod+1': () => void goToDesk(),
    'Mod+3': () => void go({ view: 'schedule' }),
    'Mod+/': openShortcuts,
    F6: () => movePane(1),
    'Shift+F6': () => movePane(-1),
    'Alt+ArrowLeft': () => void back(),
    'Alt+ArrowRight': () => void forward(),
    // On the desk these are about the selected story, which the desk knows.
    ...(story !== null && {
      'Mod+E': () => void openExport(story),
      'Mod+Shift+S': () => void openSchedule(story),
    }),
  });
}
