import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { ListedTemplate } from '#core/contract/template-calls';
import { request } from '../../../app/api';
import { callQuery } from '../../../app/call-query';
import { flushAll } from '../../../app/flush';
import { useRoutes } from '../../../app/routes';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import styles from './dialogs.module.css';
import { TemplateKeeping } from './template-keeping';

export interface TemplateDialogProps {
  readonly onClose: () => void;
}

/** A new story from a template: which one, its slug, and what its variables are. What is left open becomes a TK. */
export function TemplateDialog({ onClose }: TemplateDialogProps): ReactNode {
  const { data } = useQuery(callQuery('template:list', {}));
  const templates = data?.templates ?? [];
  const [chosen, setChosen] = useState('story');
  const [slug, setSlug] = useState('');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState('');
  const { go } = useRoutes();
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  const start = async () => {
    if (!template) return;
    try {
      await flushAll();
      const asked = Object.fromEntries(template.asks.map((name) => [name, values[name] ?? '']));
      const story = await request('template:start', { id: template.id, slug, values: asked });
      onClose();
      await go({ view: 'story', id: story.id });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog
      title="New from template"
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" tone="primary" disabled={!template} onClick={() => void start()}>
            Start the story
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {problem !== '' && (
          <Notice tone="stop" role="alert" title="That was not done.">
            {problem}
          </Notice>
        )}
        <TemplateChoice templates={templates} value={template?.id ?? ''} onChange={setChosen} />
        {template && !template.isBuiltIn && (
          <TemplateKeeping key={template.id} template={template} onProblem={setProblem} />
        )}
        <TextField
          label="Slug"
          maxLength={200}
          placeholder="ferry-fares"
          value={slug}
          onChange={(event) => setSlug(event.target.value)}
        />
        {template?.asks.map((name) => (
          <TextField
            key={name}
            label={name.slice(0, 1).toUpperCase() + name.slice(1)}
            placeholder="Left open, it becomes a TK"
            maxLength={2_000}
            value={values[name] ?? ''}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        ))}
        <p className={styles['help']}>
          The date and your byline are put in. A story with a TK cannot go out.
        </p>
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}

interface TemplateChoiceProps {
  readonly templates: readonly ListedTemplate[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>Template</label>
      <select
        id={id}
        data-first-focus
        className={styles['role']}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {templates.map((each) => (
          <option key={each.id} value={each.id}>
            {each.isBuiltIn ? each.name : `${each.name} (the desk’s own)`}
          </option>
        ))}
      </select>
    </div>
  );
}
