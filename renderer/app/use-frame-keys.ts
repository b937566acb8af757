import { useEffect, useEffectEvent } from 'react';
import type { EventPayload } from '#core/contract/events';
import { on } from './api';
import { useDialogs } from './dialogs';
import { useNewStory } from './new-story';
import { movePane } from './panes';
import { useRoutes } from './routes';
import { useKeys } from './use-keys';

/** The keys that work anywhere, and the commands of the application menu that do the same. */
export function useFrameKeys(): void {
  const { route, go, goToDesk, back, forward } = useRoutes();
  const { openSchedule, openExport, openShortcuts } = useDialogs();
  const { start } = useNewStory();
  const story = route.view === 'story' ? route.id : null;
  const schedule = () => void (story && openSchedule(story));
  const exportStory = () => void (story && openExport(story));
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
    ...(story !== null && { 'Mod+E': exportStory, 'Mod+Shift+S': schedule }),
  });
  const obey = useEffectEvent(({ command }: EventPayload<'app:command'>) => {
    if (command === 'new-story') start();
    if (command === 'schedule') schedule();
    if (command === 'export') exportStory();
  });
  useEffect(() => on('app:command', (payload) => obey(payload)), []);
}
