import { useState, type ReactNode } from 'react';
import type { ListedTemplate } from '#core/contract/template-calls';
import { request } from '../../../app/api';
import { useDeeds } from '../../../app/deeds';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import styles from './dialogs.module.css';

export interface TemplateKeepingProps {
  readonly template: ListedTemplate;
  /** Tells why something was not done; '' where it was. */
  readonly onProblem: (problem: string) => void;
}

/** One of the desk's own templates: another name for it, or away with it. Deleting is taken back from the line below. */
export function TemplateKeeping({ template: { id, name }, onProblem }: TemplateKeepingProps): ReactNode {
  const [typed, setTyped] = useState(name);
  const { tell } = useDeeds();
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      onProblem('');
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const remove = async () => {
    await request('template:remove', { id });
    tell({ words: `The template ${name} is deleted.`, refused: [], undo: [], template: id });
  };
  return (
    <div className={styles['keeping']}>
      <TextField
        label="Name of the template"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button
        disabled={typed.trim() === name}
        onClick={() => void attempt(() => request('template:rename', { id, name: typed }))}
      >
        Rename
      </Button>
      <Button onClick={() => void attempt(remove)}>Delete the template</Button>
    </div>
  );
}
