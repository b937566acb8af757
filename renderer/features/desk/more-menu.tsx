import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { useDialogs } from '../../app/dialogs';
import { ariaKeys, sayKeys } from '../../app/keys';
import { PutRightItems } from '../../app/put-right-items';
import { bundleKeys, useSaveBundle } from '../../app/use-save-bundle';
import { useStateChange } from '../../app/use-state-change';
import { stateChoices } from '../../newsroom/state-choices';
import { chooseByDigit, StateItems } from '../../newsroom/state-menu';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, MenuItem, MenuPart } from '../../ui/menu';
import { deskKeys } from './desk-keys';
import { useDuplicate } from './use-duplicate';

export interface MoreMenuProps {
  /** What is done, is done with all of them. */
  readonly stories: readonly StorySummary[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Everything that can be done with the stories that are selected. */
export function MoreMenu({ stories, isOpen, onOpen }: MoreMenuProps): ReactNode {
  const change = useStateChange();
  const { openDecision, openExport } = useDialogs();
  return (
    <Menu
      isOpen={isOpen}
      onOpen={onOpen}
      align="end"
      onKeyDown={chooseByDigit}
      trigger={
        <Button
          square
          tone="bare"
          aria-label="More"
          aria-keyshortcuts={ariaKeys(deskKeys.more)}
          title={`More (${sayKeys(deskKeys.more)})`}
        >
          <Icon of={Ellipsis} />
        </Button>
      }
    >
      <StateItems choices={stateChoices(stories)} onChoose={(choice) => change(stories, choice)} />
      <MenuPart />
      <MenuItem
        name="Plan…"
        keys={sayKeys(deskKeys.plan)}
        onChoose={() => void openDecision({ kind: 'plan', stories })}
      />
      <MenuItem
        name="Package…"
        keys={sayKeys(deskKeys.package)}
        onChoose={() => void openDecision({ kind: 'package', stories })}
      />
      <MenuItem name="Section…" onChoose={() => void openDecision({ kind: 'section', stories })} />
      {stories.length === 1 && stories[0] && <OneStory story={stories[0]} />}
      <MenuPart />
      <MenuItem
        name="Export…"
        keys={sayKeys('Mod+E')}
        onChoose={() => void openExport(stories.map(({ id }) => id))}
      />
      {stories.length === 1 && stories[0] && <WaysOut story={stories[0]} />}
    </Menu>
  );
}

/** What can be done with one story at a time. */
function OneStory({ story }: { readonly story: StorySummary }): ReactNode {
  const { openDecision } = useDialogs();
  const duplicate = useDuplicate();
  return (
    <>
      <MenuItem name="Embargo…" onChoose={() => void openDecision({ kind: 'embargo', story })} />
      <MenuItem
        name="Log…"
        keys={sayKeys(deskKeys.log)}
        onChoose={() => void openDecision({ kind: 'story-log', story })}
      />
      <MenuItem name="Duplicate" onChoose={() => void duplicate(story)} />
      <MenuItem
        name="Save as template…"
        onChoose={() => void openDecision({ kind: 'keep-template', story })}
      />
    </>
  );
}

/** The ways out of one story at a time. */
function WaysOut({ story }: { readonly story: StorySummary }): ReactNode {
  const { openCopy, openSchedule } = useDialogs();
  const saveBundle = useSaveBundle();
  return (
    <>
      <MenuItem name="Copy…" keys={sayKeys('Alt+C')} onChoose={() => void openCopy(story.id)} />
      <MenuItem
        name="Save as a bundle…"
        keys={sayKeys(bundleKeys)}
        onChoose={() => void saveBundle(story.id)}
      />
      <MenuItem name="Schedule…" keys={sayKeys('Mod+Shift+S')} onChoose={() => void openSchedule(story.id)} />
      <PutRightItems story={story} />
    </>
  );
}
