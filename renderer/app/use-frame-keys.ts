import { authorKeys } from './author-menu';
import { useAuthorMenu } from './author-menu-state';
import { useBringIn } from './bring-in';
import { useDialogs } from './dialogs';
import { useNewStory } from './new-story';
import { movePane } from './panes';
import { putRightKeyMap } from './put-right';
import { useRoutes, wholeLibrary, wholeSearch } from './routes';
import { useKeys } from './use-keys';
import { bundleKeys, useSaveBundle } from './use-save-bundle';

/** The keys that work anywhere. */
export function useFrameKeys(): void {
  const { route, go, goToDesk, goToBudget, back, forward } = useRoutes();
  const { openSchedule, openExport, openCopy, openPutRight, openShortcuts, openPalette, openTemplates } =
    useDialogs();
  const { start } = useNewStory();
  const { bringIn } = useBringIn();
  const saveBundle = useSaveBundle();
  const { setOpen } = useAuthorMenu();
  const story = 'id' in route ? route.id : null;
  useKeys({
    'Mod+N': start,
    'Mod+Shift+N': openTemplates,
    'Mod+1': () => void goToDesk(),
    'Mod+2': () => void go({ view: 'photos', look: wholeLibrary }),
    'Mod+3': () => void go({ view: 'schedule' }),
    'Mod+4': () => void go({ view: 'search', look: wholeSearch }),
    'Mod+5': () => void go({ view: 'outbox', shows: 'rows' }),
    'Mod+Shift+B': () => void goToBudget(),
    'Mod+,': () => void go({ view: 'settings' }),
    'Mod+O': bringIn,
    [authorKeys]: () => setOpen(true),
    'Mod+K': openPalette,
    'Mod+/': openShortcuts,
    F6: () => movePane(1),
    'Shift+F6': () => movePane(-1),
    'Alt+ArrowLeft': () => void back(),
    'Alt+ArrowRight': () => void forward(),
    ...putRightKeyMap(openPutRight, story),
    // On the desk these are about the selected story, which the desk knows.
    ...(story !== null && {
      'Mod+E': () => void openExport([story]),
      'Alt+C': () => void openCopy(story),
      [bundleKeys]: () => void saveBundle(story),
      'Mod+Shift+S': () => void openSchedule(story),
    }),
  });
}
