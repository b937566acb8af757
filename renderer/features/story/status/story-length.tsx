import type { Editor } from '@tiptap/react';
import { Popover } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { ariaKeys, sayKeys } from '../../../app/keys';
import { useKeys } from '../../../app/use-keys';
import { Meter } from '../../../ui/meter';
import { Tooltip } from '../../../ui/tooltip';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { LengthTable } from './length-table';
import { lengthFacts } from './length-facts';
import { useTextCounts, type StoryCounts } from './use-text-counts';
import styles from './story-length.module.css';

const keys = 'Mod+Shift+L';

export interface StoryLengthProps {
  readonly session: StorySession;
  readonly editor: Editor;
}

/** How long the story is and how long it takes; all the counts in a panel above it. */
export function StoryLength({ session, editor }: StoryLengthProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  // Drawn again where the target changes; what is picked asks for it.
  useSessionFact(session, (from) => from.details().targetLength);
  const [pick] = useState(() => (counts: StoryCounts) => lengthFacts(counts, session.details().targetLength));
  const facts = useTextCounts(editor, session.summary.wordCount, pick);
  useKeys({ [keys]: () => setOpen((open) => !open) });
  const backToText = (event: Event) => {
    event.preventDefault();
    editor.view.focus();
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Tooltip text="All counts" keys={sayKeys(keys)} side="top">
        <Popover.Trigger className={styles['length']} aria-keyshortcuts={ariaKeys(keys)}>
          <Length {...facts} />
          <span>{facts.reading}</span>
          <span className={facts.isLeadLong ? styles['over'] : undefined}>{facts.lead}</span>
        </Popover.Trigger>
      </Tooltip>
      <Popover.Portal>
        <Popover.Content
          className={styles['panel']}
          side="top"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Length of the story"
          onCloseAutoFocus={backToText}
        >
          <LengthTable editor={editor} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type LengthProps = Pick<ReturnType<typeof lengthFacts>, 'length' | 'meter'>;

function Length({ length, meter }: LengthProps): ReactNode {
  if (!meter) return <span>{length}</span>;
  const isOver = meter.value > meter.target;
  return (
    <span className={[styles['meter'], isOver && styles['over']].filter(Boolean).join(' ')}>
      <Meter value={meter.value} most={meter.target} label="" isOver={isOver} />
      {length}
    </span>
  );
}
