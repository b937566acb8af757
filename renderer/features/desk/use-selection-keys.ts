import { useDeeds } from '../../app/deeds';
import { useDialogs } from '../../app/dialogs';
import { putRightKeyMap } from '../../app/put-right';
import { useKeys } from '../../app/use-keys';
import { bundleKeys, useSaveBundle } from '../../app/use-save-bundle';
import { useStateChange } from '../../app/use-state-change';
import { stateChoices } from '../../newsroom/state-choices';
import { deskKeys } from './desk-keys';
import type { Selection } from './use-selection';

export interface SelectionKeys {
  readonly selection: Selection;
  readonly total: number;
  /** Opens the menu of what can be done. */
  readonly onMenu: () => void;
}

/** The keys that do something with what is selected, wherever on the desk the focus is. */
export function useSelectionKeys({ selection, total, onMenu }: SelectionKeys): void {
  const { openExport, openCopy, openSchedule, openPutRight, openDecision } = useDialogs();
  const { undo } = useDeeds();
  const change = useStateChange();
  const saveBundle = useSaveBundle();
  const { story, stories, active } = selection;
  const move = (by: 1 | -1) => {
    if (active + by >= 0 && active + by < total) void selection.go(active + by, 'alone');
  };
  const ready = () => {
    const choice = stateChoices(stories).find(({ to }) => to === 'ready');
    if (choice) change(stories, choice);
  };
  useKeys({
    J: () => move(1),
    K: () => move(-1),
    'Mod+A': () => void selection.chooseAll(),
    'Mod+E': () => void (stories.length > 0 && openExport(stories.map(({ id }) => id))),
    'Alt+C': () => void (story && openCopy(story.id)),
    [bundleKeys]: () => void (story && saveBundle(story.id)),
    'Mod+Shift+S': () => void (story && openSchedule(story.id)),
    ...putRightKeyMap(openPutRight, story?.id ?? null),
    [deskKeys.ready]: ready,
    [deskKeys.more]: onMenu,
    [deskKeys.plan]: () => void (stories.length > 0 && openDecision({ kind: 'plan', stories })),
    [deskKeys.package]: () => void (stories.length > 0 && openDecision({ kind: 'package', stories })),
    [deskKeys.log]: () => void (story && openDecision({ kind: 'story-log', story })),
    [deskKeys.undo]: () => void undo(),
  });
}
