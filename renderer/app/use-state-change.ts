import type { StateChoice } from '../newsroom/state-choices';
import { useDeeds, type Stories } from './deeds';
import { useDialogs } from './dialogs';

/** Takes stories to a state a person chose: at once, or with a note that is asked for first. */
export function useStateChange(): (stories: Stories, choice: Pick<StateChoice, 'to' | 'needsNote'>) => void {
  const { move } = useDeeds();
  const { openDecision } = useDialogs();
  return (stories, { to, needsNote }) => {
    if (stories.length === 0) return;
    void (needsNote ? openDecision({ kind: 'note', stories, to }) : move(stories, to, ''));
  };
}
