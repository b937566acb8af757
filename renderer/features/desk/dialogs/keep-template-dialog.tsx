import { useState, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { request } from '../../../app/api';
import { useDeeds } from '../../../app/deeds';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { AboutStories } from './about-stories';
import styles from './dialogs.module.css';

export interface KeepTemplateDialogProps {
  readonly story: StorySummary;
  readonly onClose: () => void;
}

/** Keeps the words of a story as a template under a name. */
export function KeepTemplateDialog({ story, onClose }: KeepTemplateDialogProps): ReactNode {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const { tell } = useDeeds();
  const keep = async () => {
    try {
      await request('template:keep', { story: story.id, name });
      tell({ words: `${name.trim()} is a template now.`, refused: [], undo: [] });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog
      title="Save as template"
      size="small"
      about={<AboutStories stories={[story]} />}
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" tone="primary" onClick={() => void keep()}>
            Save the template
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField
          label="Name"
          data-first-focus
          maxLength={200}
          placeholder="Council meeting"
          error={problem}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p className={styles['help']}>
          Words in double braces, such as {'{{date}}'} or {'{{dateline city}}'}, are filled when a story is
          started. Photos, comments and sources are left out.
        </p>
      </form>
    </Dialog>
  );
}
