import { useState, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import type { DeskState } from '#core/story/workflow';
import { useDeeds } from '../../../app/deeds';
import { sayKeys } from '../../../app/keys';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextArea } from '../../../ui/text-area';
import { AboutStories } from './about-stories';
import { AboutDeed } from './about-deed';
import styles from './dialogs.module.css';
import { forgetDraft, useKeptDraft } from '../../../app/kept-drafts';

export interface NoteDialogProps {
  readonly stories: readonly StorySummary[];
  readonly to: DeskState;
  readonly onClose: () => void;
}

const titles: Readonly<Record<DeskState, string>> = {
  draft: 'Send back to draft',
  'in-edit': 'Send back',
  ready: 'Mark ready',
  held: 'Hold',
  killed: 'Kill',
  spiked: 'Spike',
};

const withheld: readonly DeskState[] = ['held', 'killed', 'spiked'];

/** Why a story is sent back, held or killed: whoever has it must know. What is typed stays when the dialog is closed. */
export function NoteDialog({ stories, to, onClose }: NoteDialogProps): ReactNode {
  const name = [to, ...stories.map(({ id }) => id)].join(' ');
  const [note, type] = useKeptDraft(name);
  const [isBusy, setBusy] = useState(false);
  const { move } = useDeeds();
  const isEmpty = note.trim() === '';
  const go = async () => {
    if (isEmpty || isBusy) return;
    setBusy(true);
    if (await move(stories, to, note.trim())) forgetDraft(name);
    onClose();
  };
  return (
    <Dialog
      title={titles[to]}
      size="small"
      about={<AboutStories stories={stories} />}
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button
            size="large"
            tone={to === 'killed' ? 'stop' : 'primary'}
            keys={sayKeys('Mod+Enter')}
            disabled={isEmpty}
            busy={isBusy}
            onClick={() => void go()}
          >
            {titles[to]}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextArea
          label="Why"
          data-first-focus
          maxLength={2_000}
          value={note}
          help="Kept in the log of the story, with your name and the time."
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go();
          }}
        />
        {withheld.includes(to) && <AboutDeed stories={stories} to={to} />}
      </div>
    </Dialog>
  );
}
